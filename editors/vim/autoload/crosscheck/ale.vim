" How ALE starts `crosscheck lsp`: for articles and crosscheck.toml, in folders that hold a crosscheck.toml.

call ale#Set('crosscheck_executable', 'crosscheck')

function! crosscheck#ale#Define(filetype) abort
  call ale#linter#Define(a:filetype, {
  \ 'name': 'crosscheck',
  \ 'lsp': 'stdio',
  \ 'executable': {buffer -> ale#Var(buffer, 'crosscheck_executable')},
  \ 'command': '%e lsp',
  \ 'project_root': function('crosscheck#ale#Root'),
  \ 'initialization_options': {-> get(g:, 'crosscheck_settings', {})},
  \})
endfunction

" The folder to read; empty, so that nothing starts, for a file that is neither an article nor a crosscheck.toml.
function! crosscheck#ale#Root(buffer) abort
  let l:decisions = ale#path#FindNearestFile(a:buffer, 'crosscheck.toml')
  let l:is_toml = getbufvar(a:buffer, '&filetype') is# 'toml'
  if l:is_toml && fnamemodify(bufname(a:buffer), ':t') isnot# 'crosscheck.toml'
    return ''
  endif
  return empty(l:decisions) ? '' : fnamemodify(l:decisions, ':h')
endfunction
