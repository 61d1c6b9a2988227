-- What a reader sees of an article in seeds/.
local function check(what, seen, got)
  io.stdout:write(('%s %s: %s%s\n'):format(seen and 'ok' or 'NOT OK', vim.env.WAY, what, seen and '' or ' ' .. vim.inspect(got)))
  if not seen then
    vim.cmd('cquit!')
  end
end

local function wait(what, condition, got)
  check(what, vim.wait(20000, condition, 20), got and got())
end

local function float()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n'), window
    end
  end
end

local client
wait('the server is attached', function()
  client = vim.lsp.get_clients({ bufnr = 0, name = 'crosscheck' })[1]
  return client and client.initialized
end)
check('it is the sample folder that is read', vim.uv.fs_realpath(client.config.root_dir) == vim.uv.fs_realpath(vim.fn.getcwd()), client.config.root_dir)
wait('a diagnostic', function()
  return vim.iter(vim.diagnostic.get(0)):any(function(diagnostic)
    return diagnostic.source == 'crosscheck' and diagnostic.severity ~= vim.diagnostic.severity.HINT
  end)
end, function()
  return vim.diagnostic.get(0)
end)

-- Somebody whom another article introduces better: the caret on a name, then `K` and `CTRL-]`.
vim.fn.cursor(1, 1)
check('the name stands in the article', vim.fn.search('Sheinbaum') > 0)
wait('a hover', function()
  if not float() then
    vim.lsp.buf.hover()
    vim.wait(300, float, 20)
  end
  return float() and float():find('Sheinbaum', 1, true) ~= nil
end, float)
vim.api.nvim_win_close(select(2, float()), true)

local article = vim.api.nvim_buf_get_name(0)
wait('a definition in another article', function()
  if vim.api.nvim_buf_get_name(0) == article then
    vim.lsp.buf.definition()
    vim.wait(300, function()
      return vim.api.nvim_buf_get_name(0) ~= article
    end, 20)
  end
  return vim.api.nvim_buf_get_name(0) ~= article and vim.api.nvim_get_current_line():find('Sheinbaum', 1, true) ~= nil
end, function()
  return { vim.api.nvim_buf_get_name(0), vim.api.nvim_get_current_line() }
end)

client.stop(client)
wait('the server has ended', function()
  return #vim.lsp.get_clients() == 0
end)
vim.cmd('qall!')
