" A user's configuration, but for what waits for a user.
set hidden noswapfile
filetype plugin on
let g:ale_lint_delay = 0
let g:ale_hover_cursor = 0
let g:ale_hover_to_preview = 1
