-- What a reader sees of an article in seeds/.
local test = dofile(vim.fs.joinpath(vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2)), 'check.lua'))
local check, wait = test.check, test.wait

local function float()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n'), window
    end
  end
end

local client = test.client()
check('it is the sample folder that is read', vim.uv.fs_realpath(client.config.root_dir) == vim.uv.fs_realpath(vim.fn.getcwd()), client.config.root_dir)
---The words of the buffer that the crosscheck diagnostic with this code marks, and its message.
local function marked(code)
  for _, found in ipairs(vim.diagnostic.get(0)) do
    if found.source == 'crosscheck' and found.code == code then
      return vim.api.nvim_buf_get_text(0, found.lnum, found.col, found.end_lnum, found.end_col, {})[1], found.message
    end
  end
end

wait('a list of sources without sources is marked', function()
  return marked('dangling-source-list') == 'Sources include:'
end, function()
  return vim.diagnostic.get(0)
end)
check('so are critics without names', marked('weasel-attribution') ~= nil, vim.diagnostic.get(0))
check('a finding says what would settle it', select(2, marked('dangling-source-list')):find('add titles', 1, true) ~= nil, { marked('dangling-source-list') })
check('page chrome is faded', vim.iter(vim.diagnostic.get(0)):any(function(found)
  return found._tags and found._tags.unnecessary and vim.fn.getline(found.lnum + 1) == 'Tagged Under:'
end), vim.diagnostic.get(0))

-- Somebody whom another article introduces better: the caret on a name, then `K` and `CTRL-]`.
vim.fn.cursor(1, 1)
check('the name stands in the article', vim.fn.search('Sheinbaum') > 0)
wait('a hover that knows her from several articles', function()
  if not float() then
    vim.lsp.buf.hover()
    vim.wait(300, float, 20)
  end
  local text = float() or ''
  if text:find('mentions.* in [45] articles') then
    return text:find('Claudia Sheinbaum', 1, true) and text:find('person', 1, true) and text:find('introduced in', 1, true)
  end
  if float() then
    vim.api.nvim_win_close(select(2, float()), true) -- the folder is still being read
  end
end, float)
vim.api.nvim_win_close(select(2, float()), true)

-- Another article on the same woman: its reader is led to the one that introduces her best.
vim.cmd.edit('harbor-courier.md')
vim.fn.cursor(1, 1)
check('the name stands in the other article', vim.fn.search('Sheinbaum') > 0)
local article = vim.api.nvim_buf_get_name(0)
wait('a definition in another article', function()
  if vim.api.nvim_buf_get_name(0) == article then
    vim.lsp.buf.definition()
    vim.wait(300, function()
      return vim.api.nvim_buf_get_name(0) ~= article
    end, 20)
  end
  return vim.api.nvim_buf_get_name(0) ~= article and vim.api.nvim_get_current_line():find('Claudia Sheinbaum', 1, true) ~= nil
end, function()
  return { vim.api.nvim_buf_get_name(0), vim.api.nvim_get_current_line() }
end)

-- An article of which another one says otherwise.
vim.cmd.edit('harbor-courier.md')
wait('a lens says who disagrees', function()
  return vim.iter(test.lenses()):any(function(lens)
    return lens.command and lens.command.title:find('1 disagrees', 1, true)
  end)
end, function()
  return test.lenses()
end)
vim.cmd.edit('meridian-analysis.txt')

-- A decision: the first action that rates the source of this article, at its headline.
vim.fn.cursor(1, 1)
local actions = {}
local choose = vim.ui.select
vim.ui.select = function(items, _, on_choice)
  for _, item in ipairs(items) do
    actions[#actions + 1] = item.action.title
    if item.action.title:find('^Rate .* B: ') then
      return on_choice(item)
    end
  end
end
local folder = vim.fs.dirname(vim.api.nvim_buf_get_name(0))
local decisions = vim.fs.joinpath(folder, 'crosscheck.toml')
local before = table.concat(vim.fn.readfile(decisions), '\n')
vim.lsp.buf.code_action()
wait('a decision is written into the buffer of crosscheck.toml', function()
  local buffer = vim.fn.bufnr(decisions)
  return buffer > 0 and table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n'):find('reliability = "B"', 1, true)
end, function()
  return actions
end)
vim.ui.select = choose
check('nothing is saved before the reader says so', table.concat(vim.fn.readfile(decisions), '\n') == before)
check('no article is changed', not vim.iter(vim.fn.getbufinfo({ bufmodified = 1 })):any(function(buffer)
  return vim.fs.basename(buffer.name) ~= 'crosscheck.toml'
end))
vim.cmd('silent wall')
local saved = table.concat(vim.fn.readfile(decisions), '\n')
check('then it is, and its comments stay', saved:find('reliability = "B"', 1, true) and saved:find('# This file holds', 1, true), saved)
vim.cmd.edit('crosscheck.toml')
wait('the server is attached to crosscheck.toml', function()
  return #vim.lsp.get_clients({ bufnr = 0, name = 'crosscheck' }) == 1
end)
check('and to no other TOML', (function()
  vim.cmd.edit('other.toml')
  vim.wait(300)
  return #vim.lsp.get_clients({ bufnr = 0, name = 'crosscheck' }) == 0
end)())

client:stop()
wait('the server has ended', function()
  return #vim.lsp.get_clients() == 0
end)
vim.cmd('qall!')
