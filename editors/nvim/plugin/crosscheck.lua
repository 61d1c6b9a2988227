-- Starts crosscheck for articles. Neovim 0.10 or newer; set vim.g.crosscheck = false to start it yourself.
if vim.g.loaded_crosscheck or vim.g.crosscheck == false then
  return
end
vim.g.loaded_crosscheck = true
require('crosscheck').setup(vim.g.crosscheck)
