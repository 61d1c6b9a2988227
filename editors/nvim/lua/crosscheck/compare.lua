-- `:Crosscheck compare`: both sides of the disagreement under the cursor, in an article or in a list of ours.
local client_of = require('crosscheck.client')
local disagreements = require('crosscheck.disagreements')
local places = require('crosscheck.places')
local sides = require('crosscheck.sides')

local M = {}

---Opens both, under whose words they are.
local function open(pair, client)
  client_of.articles(client, function(articles)
    local credits = {}
    for _, article in ipairs(articles) do
      local name = article.outlet or vim.fs.basename(vim.uri_to_fname(article.uri))
      credits[article.uri] = name .. (article.published and ', ' .. article.published or '')
    end
    local shown = vim.tbl_map(function(side)
      return { uri = side.uri, range = side.range, label = credits[side.uri] }
    end, pair)
    sides.open(shown, client.offset_encoding)
  end)
end

---The pair of a line of a list; nil elsewhere.
local function listed()
  local window = vim.fn.getwininfo(vim.api.nvim_get_current_win())[1]
  if window.quickfix ~= 1 then
    return nil
  end
  local what = { items = 0 }
  local list = window.loclist == 1 and vim.fn.getloclist(0, what) or vim.fn.getqflist(what)
  local data = (list.items[vim.fn.line('.')] or {}).user_data
  return type(data) == 'table' and data.crosscheck and data.crosscheck.sides or nil
end

local function is_before(one, other)
  return one.line < other.line or one.line == other.line and one.character < other.character
end

---The pairs one side of which the cursor is in, that side first; else those in its line.
local function at_cursor(all, cursor)
  local at, in_line = {}, {}
  local position = cursor.range.start
  local function look(pair, here, there)
    if here.uri ~= cursor.uri then
      return
    end
    local first, last = here.range.start, here.range['end']
    local choice = { message = pair.message, pair = { here, there } }
    if not is_before(position, first) and is_before(position, last) then
      at[#at + 1] = choice
    elseif first.line <= position.line and position.line <= last.line then
      in_line[#in_line + 1] = choice
    end
  end
  for _, pair in ipairs(all) do
    look(pair, pair.here, pair.there)
    look(pair, pair.there, pair.here)
  end
  return #at > 0 and at or in_line
end

function M.here()
  local client = client_of.need()
  if not client then
    return
  end
  local pair = listed()
  if pair then
    open(pair, client)
    return
  end
  local cursor = places.cursor(client.offset_encoding)
  client_of.findings(client, function(findings)
    local choices = at_cursor(disagreements.of(findings), cursor)
    if #choices == 0 then
      client_of.say('no disagreement is under the cursor; :Crosscheck disagreements lists them')
    elseif #choices == 1 then
      open(choices[1].pair, client)
    else
      vim.ui.select(choices, {
        prompt = 'Which disagreement?',
        format_item = function(choice)
          return choice.message
        end,
      }, function(choice)
        if choice then
          open(choice.pair, client)
        end
      end)
    end
  end)
end

return M
