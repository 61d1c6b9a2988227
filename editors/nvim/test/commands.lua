-- What `:Crosscheck`, `:checkhealth crosscheck` and `:help crosscheck` do, on the articles in seeds/.
local test = dofile(vim.fs.joinpath(vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2)), 'check.lua'))
local check, wait = test.check, test.wait

local function name_of(buffer)
  return vim.fs.basename(vim.api.nvim_buf_get_name(buffer))
end

local function lines(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer or 0, 0, -1, false), '\n')
end

---Runs a command until the list that it makes is the wanted one: the folder may still be being read. Each answer is waited
---for, since a late one would take the cursor along.
local function list_of(what, command, get, is_wanted)
  local list
  wait(what, function()
    vim.cmd('silent! cclose | silent! lclose')
    local before, said = get({ id = 0 }).id, #test.said
    vim.cmd(command)
    vim.wait(10000, function()
      list = get({ title = 0, items = 0, winid = 0, id = 0 })
      return list.id ~= before and list.winid ~= 0 or #test.said > said
    end, 10)
    return list.id ~= before and is_wanted(list)
  end, function()
    return { list, test.said }
  end)
  return list
end

local function quickfix(what)
  return vim.fn.getqflist(what)
end

local function locations(what)
  return vim.fn.getloclist(vim.fn.bufwinid('border-voice.txt'), what)
end

local function choose_first(matching)
  local offered = {}
  vim.ui.select = function(items, options, on_choice)
    offered = {}
    for _, item in ipairs(items) do
      offered[#offered + 1] = options.format_item(item)
      if offered[#offered]:find(matching) then
        return on_choice(item)
      end
    end
  end
  return function()
    return offered
  end
end

local client = test.client()
check('subcommands are completed', vim.deep_equal(vim.fn.getcompletion('Crosscheck d', 'cmdline'), { 'date', 'disagreements' }), vim.fn.getcompletion('Crosscheck d', 'cmdline'))

-- Disagreements: two lines each, with both places.
local list = list_of('disagreements of the folder are listed', 'Crosscheck disagreements', quickfix, function(list)
  return #list.items >= 6
end)
check('in pairs', #list.items % 2 == 0 and list.title:find(#list.items / 2 .. ' disagreements in this folder', 1, true), list.title)
check('each with both places', vim.iter(list.items):all(function(item)
  return item.valid == 1 and item.lnum > 0 and item.col > 0 and type(item.user_data) == 'table'
end), list.items[1])
check('it is the list that has the cursor', vim.bo.buftype == 'quickfix')
local in_folder = #list.items

-- `o` in the list opens both sides.
local pair
for index, item in ipairs(list.items) do
  local other = list.items[index + 1]
  if index % 2 == 1 and other and other.bufnr ~= item.bufnr then
    vim.fn.cursor(index, 1)
    pair = { item, other }
    break
  end
end
check('two articles disagree', pair ~= nil, list.items)
vim.api.nvim_feedkeys('o', 'x', false)
wait('o opens a tab page with two windows', function()
  return #vim.api.nvim_list_tabpages() == 2 and #vim.api.nvim_tabpage_list_wins(0) == 2
end)
local marks = vim.api.nvim_get_namespaces()['crosscheck.sides']
for index, window in ipairs(vim.api.nvim_tabpage_list_wins(0)) do
  local item, buffer = pair[index], vim.api.nvim_win_get_buf(window)
  check('a window for each article', buffer == item.bufnr, { name_of(buffer), item })
  check('with the cursor on the words', vim.deep_equal(vim.api.nvim_win_get_cursor(window), { item.lnum, item.col - 1 }), { vim.api.nvim_win_get_cursor(window), item })
  local marked = vim.api.nvim_buf_get_extmarks(buffer, marks, 0, -1, { details = true })
  check('and the words marked', #marked == 1 and marked[1][2] == item.lnum - 1 and marked[1][3] == item.col - 1 and marked[1][4].end_col == item.end_col - 1, marked)
  check('under whose words they are', vim.wo[window].winbar:find('%S') ~= nil, vim.wo[window].winbar)
  local top, bottom = unpack(vim.api.nvim_win_call(window, function()
    return { vim.fn.line('w0'), vim.fn.line('w$') }
  end))
  check('in view', top <= item.lnum and item.lnum <= bottom, { top, bottom })
end
vim.cmd('tabclose')
check('the marks go with the tab page', vim.iter(pair):all(function(item)
  return #vim.api.nvim_buf_get_extmarks(item.bufnr, marks, 0, -1, {}) == 0
end))
vim.cmd('cclose')

-- Of one article, in the location list.
vim.cmd.edit('border-voice.txt')
local own = list_of('disagreements of an article are listed', 'Crosscheck! disagreements', locations, function(list)
  return #list.items >= 2
end)
check('no others', #own.items < in_folder and vim.iter(own.items):any(function(item)
  return name_of(item.bufnr) == 'border-voice.txt'
end), own)
vim.cmd('lclose')

-- Both sides of the finding under the cursor, which contradicts its own article.
vim.fn.cursor(1, 1)
check('a date stands in the article', vim.fn.search('next month') > 0)
vim.cmd('Crosscheck compare')
wait('compare opens both sides of what is under the cursor', function()
  return #vim.api.nvim_list_tabpages() == 2 and #vim.api.nvim_tabpage_list_wins(0) == 2
end, function()
  return test.said
end)
check('the side that was read comes first', vim.api.nvim_get_current_line():sub(vim.fn.col('.')):find('^next month') ~= nil, vim.api.nvim_get_current_line())
vim.cmd('wincmd w')
check('and then the other', vim.api.nvim_get_current_line():sub(vim.fn.col('.')):find('^February 17') ~= nil, vim.api.nvim_get_current_line())
vim.cmd('tabclose')

-- A name: its mentions in all articles.
vim.fn.cursor(1, 1)
vim.fn.search('Sheinbaum')
list = list_of('mentions are listed', 'Crosscheck entity', quickfix, function(list)
  return list.title:find('mentions in [45] articles') ~= nil
end)
check('under the name', list.title:find('Sheinbaum', 1, true) ~= nil, list.title)
check('with their words', vim.iter(list.items):any(function(item)
  return item.text:find('Sheinbaum', 1, true) ~= nil and #item.text < 250
end), list.items)
vim.cmd('cclose')
check('names are completed', vim.tbl_contains(vim.fn.getcompletion('Crosscheck entity Claudia ', 'cmdline'), 'Sheinbaum'), vim.fn.getcompletion('Crosscheck entity Claudia ', 'cmdline'))
local mentions = #list.items
list = list_of('a name that is given is found', 'Crosscheck entity claudia sheinbaum', quickfix, function(list)
  return #list.items == mentions
end)
vim.cmd('cclose')
vim.cmd('Crosscheck entity Nobody Ofthatname')
wait('a name that is not there is said so', function()
  return vim.iter(test.said):any(function(message)
    return message:find('no name like “Nobody Ofthatname”', 1, true)
  end)
end, function()
  return test.said
end)

-- Sources: articles under their outlets.
list = list_of('sources are listed', 'Crosscheck sources', quickfix, function(list)
  return #vim.tbl_filter(function(item)
    return item.valid == 1
  end, list.items) == 5
end)
check('under the outlet and its rating', vim.iter(list.items):any(function(item)
  return item.valid == 0 and item.text:find('^Meridian Quarterly, rated C: 1 article, %d+ finding') ~= nil
end), list.items)
check('with date and headline', vim.iter(list.items):any(function(item)
  return item.valid == 1 and name_of(item.bufnr) == 'meridian-analysis.txt' and item.text:find('^2026%-02%-03  %S') ~= nil
end), list.items)
vim.cmd('cclose')

-- A lens: its command is shown by the plugin, in windows or in a list.
vim.cmd.edit('harbor-courier.md')
local lens
wait('a lens has places', function()
  lens = vim.iter(test.lenses()):find(function(lens)
    return lens.command and lens.command.title:find('disagrees', 1, true)
  end)
  return lens ~= nil
end)
vim.api.nvim_win_set_cursor(0, { lens.range.start.line + 1, 0 })
choose_first('disagrees')
vim.lsp.codelens.run()
wait('a lens opens its places', function()
  return #vim.api.nvim_list_tabpages() == 2 or vim.fn.getqflist({ winid = 0 }).winid ~= 0
end)
vim.cmd('silent! tabonly | silent! only | cclose')

-- Decisions: they land in the buffer of crosscheck.toml.
local decisions = vim.fs.joinpath(vim.fn.getcwd(), 'crosscheck.toml')
local function decided(words)
  local buffer = vim.fn.bufnr(decisions)
  return buffer > 0 and lines(buffer):find(words, 1, true) ~= nil
end
vim.cmd.edit('border-voice.txt')
vim.fn.cursor(1, 1)
vim.fn.search('Critics argue')
check('verdicts are completed', vim.deep_equal(vim.fn.getcompletion('Crosscheck review no ', 'cmdline'), { 'fault' }), vim.fn.getcompletion('Crosscheck review no ', 'cmdline'))
vim.cmd('Crosscheck review no fault')
wait('a finding is settled', function()
  return decided('rule = "weasel-attribution"') and decided('verdict = "no fault"')
end, function()
  return test.said
end)
wait('and gone', function()
  return not vim.iter(vim.diagnostic.get(0)):any(function(found)
    return found.code == 'weasel-attribution' and found.message:find('Critics argue', 1, true)
  end)
end, function()
  return vim.diagnostic.get(0)
end)
vim.fn.cursor(vim.fn.search('Sources include:'), 1)
local offered = choose_first('Mark as reviewed')
vim.cmd('Crosscheck review')
wait('without a verdict it asks', function()
  return decided('rule = "dangling-source-list"') and decided('verdict = "reviewed"')
end, function()
  return { offered(), test.said }
end)
vim.fn.cursor(1, 1)
vim.cmd('Crosscheck review')
wait('where there is no finding it says so', function()
  return vim.iter(test.said):any(function(message)
    return message:find('no finding is under the cursor', 1, true)
  end)
end, function()
  return test.said
end)

vim.cmd.edit('costa-diario.html')
vim.cmd('Crosscheck date 2025-02-30')
wait('a day that is none is refused', function()
  return vim.iter(test.said):any(function(message)
    return message:find('date is year, month and day', 1, true)
  end)
end, function()
  return test.said
end)
vim.ui.input = function(_, on_input)
  on_input('2025-02-21')
end
vim.cmd('Crosscheck date')
wait('an article is dated', function()
  return decided('published = 2025-02-21') and decided('costa-diario.html')
end, function()
  return test.said
end)
check('the date is completed from then on', vim.wait(5000, function()
  return vim.deep_equal(vim.fn.getcompletion('Crosscheck date ', 'cmdline'), { '2025-02-21' })
end, 50), vim.fn.getcompletion('Crosscheck date ', 'cmdline'))
check('no article is changed', not vim.iter(vim.fn.getbufinfo({ bufmodified = 1 })):any(function(buffer)
  return vim.fs.basename(buffer.name) ~= 'crosscheck.toml'
end))

-- Inlay hints are on where the server has any, and only there.
local has_hints = client.server_capabilities.inlayHintProvider ~= nil
check('inlay hints are on if the server has any', vim.lsp.inlay_hint.is_enabled({ bufnr = 0 }) == has_hints)

-- Health.
local function health()
  vim.cmd('silent checkhealth crosscheck')
  wait('health is looked at', function()
    return lines():find('The folder', 1, true) ~= nil
  end, lines)
  local text = lines()
  vim.cmd('silent! bwipeout!')
  return text
end
local text = health()
check('it names the server, its version and place', text:find('crosscheck %d+%.%d+%.%d+: ' .. vim.pesc(vim.fn.exepath(vim.env.CROSSCHECK))) ~= nil, text)
check('the folder, its articles, and what is attached', text:find('It reads ', 1, true) and text:find('It has found 5 articles', 1, true) and text:find('costa-diario.html', 1, true), text)
check('and finds nothing wrong', not text:find('ERROR', 1, true) and not text:find('WARNING', 1, true), text)

vim.cmd('silent wall')
vim.cmd.edit('crosscheck.toml')
vim.api.nvim_buf_set_lines(0, -1, -1, false, { '[rules]', 'no-such-rule = "off' })
vim.cmd('silent write')
wait('a mistake in crosscheck.toml is a diagnostic', function()
  return #vim.diagnostic.get(0) > 0
end)
vim.g.crosscheck = { cmd = { vim.fs.joinpath(vim.fn.getcwd(), 'no-crosscheck') }, colour = 'red', settings = { rules = { ['no-such-rule'] = 'loud' } } }
text = health()
check('a server that is not there is an error, with what to do', text:find('is no program that Neovim can start', 1, true) and text:find('cargo install --path .', 1, true), text)
check('so is the mistake in crosscheck.toml', text:find('crosscheck.toml:%d+: ') and text:find('Correct it and save it', 1, true), text)
check('options that are none are warned of', text:find('`colour` is no option', 1, true) and text:find('`loud` is no severity', 1, true), text)
vim.g.crosscheck = { cmd = { vim.env.CROSSCHECK, 'lsp' }, settings = { rules = { ['no-such-rule'] = 'off', ['loaded-verb'] = 'off' } } }
text = health()
check('rules that are none are warned of, and no others', text:find('there is no rule `no-such-rule`', 1, true) and not text:find('`loaded-verb`', 1, true), text)

-- Help, from a copy: its tags are not for the repository.
local help = vim.fs.joinpath(vim.env.HOME, 'help')
vim.fn.mkdir(vim.fs.joinpath(help, 'doc'), 'p')
local source = vim.api.nvim_get_runtime_file('doc/crosscheck.txt', false)[1]
local text_of_help = vim.fn.readfile(source)
vim.fn.writefile(text_of_help, vim.fs.joinpath(help, 'doc', 'crosscheck.txt'))
vim.cmd.helptags(vim.fs.joinpath(help, 'doc'))
vim.opt.runtimepath:prepend(help)
local tags = {}
for _, line in ipairs(vim.fn.readfile(vim.fs.joinpath(help, 'doc', 'tags'))) do
  tags[line:match('^[^\t]+')] = true
end
for link in table.concat(text_of_help, '\n'):gmatch('|(%S+)|') do
  check('help on ' .. link, tags[link] or pcall(vim.cmd.help, link))
end
for _, name in ipairs(vim.fn.getcompletion('Crosscheck ', 'cmdline')) do
  check('there is help on ' .. name, tags[':Crosscheck-' .. name], tags)
end
vim.cmd('help crosscheck')
check('help is there', vim.bo.buftype == 'help' and name_of(0) == 'crosscheck.txt', name_of(0))

client:stop()
wait('the server has ended', function()
  return #vim.lsp.get_clients() == 0
end)
text = health()
check('health says that nothing is read, and of each buffer why', text:find('It reads nothing yet', 1, true) and text:find('border-voice.txt should be read: see ', 1, true), text)
local said = #test.said
vim.cmd('Crosscheck sources')
check('so do the commands', #test.said > said and test.said[#test.said]:find('no article is open', 1, true), test.said)
vim.cmd('qall!')
