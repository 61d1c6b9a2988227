# Reads articles with crosscheck by kak-lsp: source this in your kakrc, after `eval %sh{ kak-lsp }`.

hook -group crosscheck global BufCreate .*[.](txt|text) %{
  set-option buffer filetype text
}

hook -group crosscheck global BufSetOption filetype=(?:text|markdown|html) %{
  evaluate-commands %sh{
    # Only in folders that hold a crosscheck.toml.
    folder=$(dirname "$kak_buffile")
    while [ "$folder" != / ] && [ ! -e "$folder/crosscheck.toml" ]; do folder=$(dirname "$folder"); done
    [ -e "$folder/crosscheck.toml" ] && echo crosscheck-read
  }
}

define-command -hidden crosscheck-read %{
  set-option buffer lsp_servers %{
    [crosscheck]
    root_globs = ["crosscheck.toml"]
    command = "crosscheck"
    args = ["lsp"]
  }
  hook -once -group crosscheck buffer WinDisplay .* %{
    try lsp-enable-window # which fails where it is done already
    try %{ add-highlighter window/crosscheck wrap -word }
  }
}
