-- The command `:Crosscheck`, and what completes it.
local client_of = require('crosscheck.client')

local M = {}

---How long completion waits for the server, in milliseconds.
local PATIENCE = 500

local function names(start)
  local client = client_of.get()
  local symbols = client and start ~= '' and client_of.ask(client, 'workspace/symbol', { query = start }, PATIENCE)
  local found, seen = {}, {}
  for _, symbol in ipairs(symbols or {}) do
    if not seen[symbol.name] then
      seen[symbol.name] = true
      found[#found + 1] = symbol.name
    end
  end
  return found
end

local function starting(words, start)
  return vim.tbl_filter(function(word)
    return vim.startswith(word, start)
  end, words)
end

---@type table<string, { run: fun(argument: string, local_list?: integer), complete?: fun(start: string): string[] }>
local SUBCOMMANDS = {
  entity = {
    run = function(...)
      require('crosscheck.lists').entity(...)
    end,
    complete = names,
  },
  disagreements = {
    run = function(...)
      require('crosscheck.lists').disagreements(...)
    end,
  },
  sources = {
    run = function(...)
      require('crosscheck.lists').sources(...)
    end,
  },
  compare = {
    run = function()
      require('crosscheck.compare').here()
    end,
  },
  review = {
    run = function(verdict)
      require('crosscheck.decide').review(verdict)
    end,
    complete = function(start)
      return starting(require('crosscheck.decide').VERDICTS, start)
    end,
  },
  date = {
    run = function(date)
      require('crosscheck.decide').date(date)
    end,
    complete = function(start)
      local client, uri = client_of.get(), vim.uri_from_bufnr(0)
      for _, article in ipairs(client and client_of.ask(client, 'crosscheck/articles', nil, PATIENCE) or {}) do
        if article.uri == uri and type(article.published) == 'string' then
          return starting({ article.published }, start)
        end
      end
      return {}
    end,
  },
}

local function known()
  local all = vim.tbl_keys(SUBCOMMANDS)
  table.sort(all)
  return all
end

local function run(given)
  local name, argument = given.args:match('^(%S*)%s*(.-)%s*$')
  local subcommand = SUBCOMMANDS[name]
  if not subcommand then
    client_of.say((':Crosscheck %s'):format(table.concat(known(), '|')), vim.log.levels.ERROR)
  elseif argument ~= '' and not subcommand.complete then
    client_of.say((':Crosscheck %s takes no argument'):format(name), vim.log.levels.ERROR)
  else
    subcommand.run(argument, given.bang and vim.api.nvim_get_current_win() or nil)
  end
end

---What may stand at the end of the line: names with spaces are completed from their last word on.
function M.complete(lead, line)
  local rest = line:gsub('^.-Crosscheck!?%s+', '', 1)
  local name, argument = rest:match('^(%S+)%s+(.*)$')
  if not name then
    return starting(known(), rest)
  end
  local subcommand = SUBCOMMANDS[name]
  local words = subcommand and subcommand.complete and subcommand.complete(argument) or {}
  -- Neovim replaces the last word only.
  local before = argument:sub(1, #argument - #lead)
  local completed = {}
  for _, word in ipairs(words) do
    if word:sub(1, #before):lower() == before:lower() then
      completed[#completed + 1] = word:sub(#before + 1)
    end
  end
  return completed
end

function M.define()
  vim.api.nvim_create_user_command('Crosscheck', run, {
    nargs = '+',
    bang = true,
    complete = M.complete,
    desc = 'Read the folder: entity, disagreements, sources, compare, review, date',
  })
end

return M
