-- `:Crosscheck review` and `:Crosscheck date`: decisions, which the server writes into crosscheck.toml.
local client_of = require('crosscheck.client')
local places = require('crosscheck.places')

local M = {}

M.VERDICTS = { 'reviewed', 'no fault', 'different scope', 'corrected' }

local function write(client, command)
  client_of.execute(client, command, function()
    client_of.say(command.title .. ' (in crosscheck.toml; :wall saves it)')
  end)
end

---The commands that settle the finding under the cursor, else those in its line.
local function reviews(client, on_reviews)
  local cursor = places.cursor(client.offset_encoding)
  local position = cursor.range.start
  local ranges = {
    cursor.range,
    { start = { line = position.line, character = 0 }, ['end'] = { line = position.line, character = 2 ^ 20 } },
  }
  local function try(index)
    local params = {
      textDocument = { uri = cursor.uri },
      range = ranges[index],
      context = { diagnostics = {}, only = { 'quickfix' } },
    }
    client_of.request(client, 'textDocument/codeAction', params, function(actions)
      local found = {}
      for _, action in ipairs(actions or {}) do
        if type(action.command) == 'table' and action.command.command == 'crosscheck.reviewFinding' then
          found[#found + 1] = action.command
        end
      end
      if #found == 0 and ranges[index + 1] then
        try(index + 1)
      else
        on_reviews(found)
      end
    end)
  end
  try(1)
end

---Settles the finding under the cursor; asks which and how where more than one thing can be meant.
---@param verdict string One of the verdicts, or empty.
function M.review(verdict)
  local client = client_of.need()
  if not client then
    return
  end
  if verdict ~= '' and not vim.tbl_contains(M.VERDICTS, verdict) then
    client_of.say('a verdict is one of: ' .. table.concat(M.VERDICTS, ', '), vim.log.levels.ERROR)
    return
  end
  reviews(client, function(offered)
    if #offered == 0 then
      client_of.say('no finding is under the cursor')
      return
    end
    local wanted = vim.tbl_filter(function(command)
      return verdict == '' or command.arguments[1].verdict == verdict
    end, offered)
    if #wanted == 0 then
      client_of.say(('“%s” is for disagreements'):format(verdict))
    elseif #wanted == 1 then
      write(client, wanted[1])
    else
      vim.ui.select(wanted, {
        prompt = 'What of it?',
        format_item = function(command)
          return command.title
        end,
      }, function(command)
        if command then
          write(client, command)
        end
      end)
    end
  end)
end

---Says when the article was published; asks where no date is given.
---@param date string Such as 2031-06-17, or empty.
function M.date(date)
  local client = client_of.need()
  if not client then
    return
  end
  local article = vim.uri_from_bufnr(0)
  local function set(given)
    if given and vim.trim(given) ~= '' then
      local argument = { article = article, date = vim.trim(given) }
      local title = 'This article is of ' .. argument.date
      write(client, { title = title, command = 'crosscheck.setDate', arguments = { argument } })
    end
  end
  if date ~= '' then
    set(date)
    return
  end
  M.published(client, article, function(known)
    vim.ui.input({ prompt = 'Published (year-month-day): ', default = known or '' }, set)
  end)
end

function M.published(client, uri, on_date)
  client_of.articles(client, function(articles)
    for _, article in ipairs(articles) do
      if article.uri == uri then
        return on_date(article.published)
      end
    end
    on_date(nil)
  end)
end

return M
