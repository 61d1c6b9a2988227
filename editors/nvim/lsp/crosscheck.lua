-- For vim.lsp.enable('crosscheck'), Neovim 0.11 or newer.
local crosscheck = require('crosscheck')

return vim.tbl_extend('error', crosscheck.config(), {
  filetypes = crosscheck.filetypes,
  root_markers = { crosscheck.root_markers },
  workspace_required = true,
})
