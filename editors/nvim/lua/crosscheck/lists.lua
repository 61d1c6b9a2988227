-- Quickfix and location lists: the folder's disagreements, a name's mentions, the sources.
local client_of = require('crosscheck.client')
local disagreements = require('crosscheck.disagreements')
local places = require('crosscheck.places')

local M = {}

local TYPES = { 'E', 'W', 'I', 'N' }

---Shows a list, or says that there is nothing to show.
---@param local_list? integer The window whose location list it is; else it is the quickfix list.
local function show(title, items, local_list, nothing)
  if #items == 0 then
    client_of.say(nothing)
    return
  end
  local what = { title = 'crosscheck: ' .. title, items = items }
  if local_list then
    if not vim.api.nvim_win_is_valid(local_list) then
      return -- it was closed before the answer came
    end
    vim.fn.setloclist(local_list, {}, ' ', what)
    vim.api.nvim_set_current_win(local_list)
    vim.cmd('lopen')
  else
    vim.fn.setqflist({}, ' ', what)
    vim.cmd('botright copen')
  end
  -- Lines of their own for both sides; wrapping would hide that.
  vim.wo.wrap = false
  vim.keymap.set('n', 'o', function()
    require('crosscheck.compare').here()
  end, { buffer = true, desc = 'crosscheck: open both sides' })
end

local function count(number, noun)
  return ('%d %s%s'):format(number, noun, number == 1 and '' or 's')
end

---Both places of every disagreement, one under the other; of this article only, in the location list.
function M.disagreements(_, local_list)
  local client = client_of.need()
  if not client then
    return
  end
  local encoding, article = client.offset_encoding, vim.uri_from_bufnr(0)
  client_of.findings(client, function(findings)
    local items, line_of, pairs_shown = {}, places.reader(), 0
    for _, pair in ipairs(disagreements.of(findings)) do
      if not local_list or pair.here.uri == article or pair.there.uri == article then
        pairs_shown = pairs_shown + 1
        local both = { crosscheck = { sides = { pair.here, pair.there }, encoding = encoding } }
        local shared = { type = TYPES[pair.severity], user_data = both }
        local here = { text = ('%s: %s'):format(pair.rule, pair.message) }
        items[#items + 1] = vim.tbl_extend('error', places.item(pair.here, encoding, line_of), shared, here)
        local there = { text = '   ' .. pair.said }
        items[#items + 1] = vim.tbl_extend('error', places.item(pair.there, encoding, line_of), shared, there)
      end
    end
    local where = local_list and 'this article' or 'this folder'
    show(count(pairs_shown, 'disagreement') .. ' in ' .. where, items, local_list, 'nothing disagrees in ' .. where)
  end)
end

---Every mention of the name under the cursor, or of a name that is given; in this article only, in the location list.
function M.entity(name, local_list)
  local client = client_of.need()
  if not client then
    return
  end
  if name == '' then
    local at = places.cursor(client.offset_encoding)
    M.mentions(client, at, nil, local_list, 'no name is under the cursor: give it, as in :Crosscheck entity NAME')
    return
  end
  client_of.request(client, 'workspace/symbol', { query = name }, function(symbols)
    symbols = symbols or {}
    local exact = vim.tbl_filter(function(symbol)
      return symbol.name:lower() == name:lower()
    end, symbols)
    local function choose(symbol)
      if symbol then
        M.mentions(client, symbol.location, symbol.name, local_list, 'nobody mentions ' .. symbol.name)
      end
    end
    local offered = #exact > 0 and exact or symbols
    if #offered == 0 then
      client_of.say(('no name like “%s” is in this folder'):format(name))
    elseif #offered == 1 or #exact > 0 then
      choose(offered[1])
    else
      vim.ui.select(offered, {
        prompt = 'Whom do you mean?',
        format_item = function(symbol)
          return symbol.name .. (symbol.containerName and ', ' .. symbol.containerName or '')
        end,
      }, choose)
    end
  end)
end

---@param at crosscheck.Side A mention.
function M.mentions(client, at, name, local_list, nothing)
  local article, encoding = vim.uri_from_bufnr(0), client.offset_encoding
  local params = {
    textDocument = { uri = at.uri },
    position = at.range.start,
    context = { includeDeclaration = true },
  }
  client_of.request(client, 'textDocument/references', params, function(found)
    local items, articles, line_of = {}, {}, places.reader()
    for _, side in ipairs(found or {}) do
      local row, column, _, finish = places.bounds(side, encoding, line_of)
      local is_at = side.uri == at.uri and row == at.range.start.line
      local first = places.column(line_of(at.uri, at.range.start.line), at.range.start, encoding)
      if not name and is_at and column <= first and first <= finish then
        name = line_of(side.uri, row):sub(column + 1, finish)
      end
      if not local_list or side.uri == article then
        articles[side.uri] = true
        local text = { text = places.excerpt(side, encoding, line_of) }
        items[#items + 1] = vim.tbl_extend('error', places.item(side, encoding, line_of), text)
      end
    end
    local title = count(#items, 'mention') .. ' in ' .. count(vim.tbl_count(articles), 'article')
    show((name and name .. ': ' or '') .. title, items, local_list, nothing)
  end)
end

---The articles of the folder under their outlets, the earliest first, each with the number of its findings.
function M.sources(_, local_list)
  local client = client_of.need()
  if not client then
    return
  end
  client_of.articles(client, function(articles)
    client_of.findings(client, function(findings)
      local title = count(#articles, 'article') .. ' in this folder'
      show(title, M.by_outlet(articles, findings), local_list, 'there are no articles in this folder')
    end)
  end)
end

function M.by_outlet(articles, findings)
  table.sort(articles, function(one, other)
    -- Those without an outlet last.
    local mine, others = one.outlet or '\255', other.outlet or '\255'
    if mine ~= others then
      return mine < others
    elseif (one.published or '') ~= (other.published or '') then
      return (one.published or '') < (other.published or '')
    end
    return one.uri < other.uri
  end)
  local items, heading = {}, nil
  for _, article in ipairs(articles) do
    local outlet = article.outlet or 'No outlet given'
    if not heading or heading.outlet ~= outlet then
      heading = { outlet = outlet, articles = 0, findings = 0, item = { valid = 0 } }
      items[#items + 1] = heading.item
    end
    local found = #(findings[article.uri] or {})
    heading.articles = heading.articles + 1
    heading.findings = heading.findings + found
    heading.rating = heading.rating or article.reliability
    local rating = heading.rating and ', rated ' .. heading.rating or ''
    local counts = count(heading.articles, 'article') .. ', ' .. count(heading.findings, 'finding')
    heading.item.text = ('%s%s: %s'):format(outlet, rating, counts)
    items[#items + 1] = {
      filename = vim.uri_to_fname(article.uri),
      lnum = 1,
      text = ('%s  %s (%s)'):format(article.published or 'no date   ', article.headline or '', count(found, 'finding')),
    }
  end
  return items
end

---Any places, each with whose words they are.
function M.places(title, shown, encoding)
  local line_of = places.reader()
  local items = vim.tbl_map(function(place)
    local text = { text = place.label or '' }
    return vim.tbl_extend('error', places.item(place, encoding, line_of), text)
  end, shown)
  show(title or 'places', items, nil, 'nothing to show')
end

return M
