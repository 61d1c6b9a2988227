" What Vim shows of the sample folder.
function! Say(text) abort
  call writefile([a:text], '/dev/stdout', 'a')
endfunction

function! Check(what, seen, got) abort
  call Say(a:seen ? 'ok vim: ' . a:what : 'NOT OK vim: ' . a:what . ': ' . string(a:got))
  if !a:seen | cquit! | endif
endfunction

function! Wait(what, see, got) abort
  for l:try in range(400)
    if a:see() | call Check(a:what, 1, '') | return | endif
    sleep 50m
  endfor
  call Check(a:what, 0, a:got())
endfunction

let s:Findings = {-> map(copy(ale#engine#GetLoclist(bufnr(''))), 'v:val.text')}
let s:Has = {words -> match(s:Findings(), words) >= 0}
let s:Preview = {-> bufnr('ALEPreviewWindow') > 0 ? join(getbufline(bufnr('ALEPreviewWindow'), 1, '$'), "\n") : ''}

call Say(split(execute('version'), "\n")[0])
packloadall
edit!
call Check('the file type is known', &filetype is# 'text', &filetype)
ALELint
call Wait('a finding is marked', {-> s:Has('Critics argue” names no one')}, s:Findings)

call cursor(1, 1)
call search('Sheinbaum')
let s:asked = 0
function! s:Hovered() abort
  let s:asked += 1
  if s:asked % 20 == 1 | call win_gotoid(s:window) | ALEHover | endif
  return s:Preview() =~# 'Claudia Sheinbaum' && s:Preview() =~# 'in [45] articles'
endfunction
let s:window = win_getid()
call Wait('hover says who that is', function('s:Hovered'), s:Preview)

call win_gotoid(s:window)
edit harbor-courier.md
call cursor(1, 1)
call search('Sheinbaum')
ALEGoToDefinition
call Wait('definition in another article', {-> expand('%:t') isnot# 'harbor-courier.md'}, {-> expand('%:p')})

edit border-voice.txt
call search('Critics argue')
substitute/Critics argue/The mayor argues/
ALELint
call Wait('an edit clears the finding', {-> !s:Has('Critics argue') && !empty(s:Findings())}, s:Findings)
qall!
