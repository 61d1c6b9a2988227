;;; test.el --- What Emacs shows of the sample folder  -*- lexical-binding: t -*-
(require 'flymake)
(require 'xref)

(defun test-check (what seen &optional got)
  (princ (if seen (format "ok emacs: %s\n" what) (format "NOT OK emacs: %s: %S\n" what got)))
  (unless seen (kill-emacs 1)))

(defun test-wait (what see)
  "Check WHAT as soon as SEE returns something, which is then returned."
  (let ((end (+ (float-time) 20)) seen)
    (while (not (or (setq seen (funcall see)) (> (float-time) end)))
      (accept-process-output nil 0.05))
    (test-check what seen)
    seen))

(princ (format "%s\n" (emacs-version)))
(setq eglot-sync-connect 10
      eglot-autoshutdown t
      xref-prompt-for-identifier nil
      make-backup-files nil)

(find-file "border-voice.txt")
;; `eglot-ensure' connects after the command that found the file, and there are none here.
(run-hooks 'post-command-hook)
(test-wait "the server is attached" #'eglot-managed-p)
(test-check "the folder is the project" (file-equal-p (project-root (project-current)) default-directory) (project-current))
(defun test-findings () (flymake-start) (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))
(test-wait "a finding is marked" (lambda () (seq-some (lambda (text) (string-match-p "Critics argue” names no one" text)) (test-findings))))

(goto-char (point-min))
(search-forward "Sheinbaum")
(backward-char 2)
(test-wait "hover says who that is"
           (lambda ()
             (let (said)
               (eglot-hover-eldoc-function (lambda (text &rest _) (setq said text)))
               (let ((end (+ (float-time) 2)))
                 (while (and (not said) (< (float-time) end)) (accept-process-output nil 0.05)))
               (and said (string-match-p "Claudia Sheinbaum" said) (string-match-p "in [45] articles" said)))))
(let ((files (delete-dups (mapcar (lambda (item) (xref-location-group (xref-item-location item)))
                                  (xref-backend-references 'eglot (xref-backend-identifier-at-point 'eglot))))))
  (test-check "references in several articles" (>= (length files) 4) files))

(find-file "costa-diario.html")
(test-wait "the server is attached to another article" #'eglot-managed-p)
(goto-char (point-min))
(search-forward "Sheinbaum")
(backward-char 2)
(call-interactively #'xref-find-definitions)
(test-check "definition in another article" (not (equal (buffer-name) "costa-diario.html")) (buffer-name))

(find-file "border-voice.txt")
(goto-char (point-min))
(search-forward "Critics argue")
(backward-char 2)
(let ((actions (mapcar (lambda (action) (plist-get action :title)) (append (eglot-code-actions (point) (point)) nil))))
  (test-check "decisions are offered" (member "Not a fault here: weasel-attribution" actions) actions))
(goto-char (point-min))
(search-forward "Critics argue")
(replace-match "The mayor argues")
(eglot--signal-textDocument/didChange) ; sent when Emacs is idle, which it never is in batch mode
(test-wait "an edit clears the finding"
           (lambda () (let ((texts (test-findings))) (and texts (not (seq-some (lambda (text) (string-match-p "Critics argue" text)) texts))))))
(set-buffer-modified-p nil)

(find-file "crosscheck.toml")
(run-hooks 'post-command-hook)
(test-wait "the server is attached to crosscheck.toml" #'eglot-managed-p)
(eglot-shutdown (eglot-current-server))
(kill-emacs 0)
;;; test.el ends here
