" ALE checks no plain text, unless it is told to.
let g:ale_linters = extend(get(g:, 'ale_linters', {}), {'text': ['crosscheck']}, 'keep')
