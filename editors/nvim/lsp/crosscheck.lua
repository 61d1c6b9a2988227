-- For vim.lsp.enable('crosscheck'), Neovim 0.11 or newer.
local crosscheck = require('crosscheck')

return vim.tbl_extend('error', crosscheck.config(), {
  filetypes = crosscheck.filetypes,
  root_dir = function(buffer, on_root)
    local root = crosscheck.root(buffer)
    if root then
      on_root(root)
    end
  end,
})
