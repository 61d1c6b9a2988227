;;; crosscheck.el --- Read news articles with crosscheck  -*- lexical-binding: t -*-

;;; Commentary:

;; Starts `crosscheck lsp' by eglot for text, Markdown and HTML files, and for crosscheck.toml, in folders that hold a
;; crosscheck.toml.  Emacs 29 or newer.

;;; Code:

(require 'eglot)
(require 'project)

(defvar crosscheck-command '("crosscheck" "lsp")
  "How to start the server.")

(add-to-list 'eglot-server-programs
             (cons '(text-mode (conf-toml-mode :language-id "toml")) (lambda (&rest _) crosscheck-command)))

;; Such a folder is a project of its own.
(add-to-list 'project-vc-extra-root-markers "crosscheck.toml")

(defun crosscheck-start ()
  "Start the server if this file is an article or a crosscheck.toml."
  (when (and buffer-file-name
             (locate-dominating-file buffer-file-name "crosscheck.toml")
             (or (not (derived-mode-p 'conf-mode))
                 (equal (file-name-nondirectory buffer-file-name) "crosscheck.toml")))
    (visual-line-mode 1)
    (eglot-ensure)))

(dolist (hook '(text-mode-hook conf-toml-mode-hook))
  (add-hook hook #'crosscheck-start))

(provide 'crosscheck)

;;; crosscheck.el ends here
