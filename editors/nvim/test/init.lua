-- The user's configuration: the plugin on the 'runtimepath', where it is no package, and where the server is.
if vim.env.WAY == 'path' then
  local here = vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2))
  vim.opt.runtimepath:append(vim.fs.dirname(here))
end
vim.g.crosscheck = { cmd = { vim.env.CROSSCHECK, 'lsp' } }
