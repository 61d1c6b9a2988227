-- What the tests say and wait with. A check that fails ends Neovim with an exit code.
local M = {}

function M.check(what, seen, got)
  io.stdout:write(('%s %s: %s%s\n'):format(seen and 'ok' or 'NOT OK', vim.env.WAY, what, seen and '' or ' ' .. vim.inspect(got)))
  if not seen then
    vim.cmd('cquit!')
  end
end

---@param got? fun(): any What there is instead.
function M.wait(what, condition, got)
  M.check(what, vim.wait(20000, condition, 20), got and got())
end

---The client of this buffer, once it is there.
function M.client()
  local client
  M.wait('the server is attached', function()
    client = vim.lsp.get_clients({ bufnr = 0, name = 'crosscheck' })[1]
    return client and client.initialized
  end)
  return client
end

---The lenses of this buffer: 0.12 has the words only of those that it has drawn.
function M.lenses()
  if not vim.lsp.codelens.enable then
    return vim.lsp.codelens.get(0)
  end
  return vim.tbl_map(function(found)
    if not found.lens.command then
      vim.api.nvim_win_set_cursor(0, { found.lens.range.start.line + 1, 0 })
      vim.cmd('redraw!')
    end
    return found.lens
  end, vim.lsp.codelens.get({ bufnr = 0 }))
end

---What plugins say, as it comes.
M.said = {}
vim.notify = function(message)
  M.said[#M.said + 1] = message
end

return M
