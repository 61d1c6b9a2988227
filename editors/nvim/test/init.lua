-- The user's configuration: the plugin on the 'runtimepath' and where the server is.
local here = vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2))
vim.opt.runtimepath:prepend(vim.fs.dirname(here))
vim.g.crosscheck = { cmd = { vim.env.CROSSCHECK, 'lsp' } }
if vim.env.WAY == 'start' then
  vim.lsp.config = nil -- as in Neovim 0.10
end
