-- Places in articles, open or not: from the protocol's ranges to what Neovim's lists, marks and cursors count in.
local M = {}

---@class crosscheck.Side A place, as the protocol has it.
---@field uri string
---@field range lsp.Range
---@field label? string Whose words they are.

---A reader of lines that opens each file once.
---@return fun(uri: string, row: integer): string
function M.reader()
  local read = {}
  return function(uri, row)
    local lines = read[uri]
    if not lines then
      local buffer = vim.uri_to_bufnr(uri)
      if vim.api.nvim_buf_is_loaded(buffer) then
        lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
      else
        local found, content = pcall(vim.fn.readfile, vim.uri_to_fname(uri))
        lines = found and content or {}
      end
      read[uri] = lines
    end
    return lines[row + 1] or ''
  end
end

---The byte column of a position in its line.
---@param position lsp.Position
function M.column(line, position, encoding)
  local column
  if encoding == 'utf-8' then
    column = position.character
  elseif vim.fn.has('nvim-0.11') == 1 then
    column = vim.str_byteindex(line, encoding, position.character, false)
  else
    local ok, index = pcall(vim.str_byteindex, line, position.character, encoding == 'utf-16')
    column = ok and index or #line
  end
  return math.min(column, #line)
end

---The start and end of a range, both counted from 0 in lines and bytes.
function M.bounds(side, encoding, line_of)
  local first, last = side.range.start, side.range['end']
  return first.line,
    M.column(line_of(side.uri, first.line), first, encoding),
    last.line,
    M.column(line_of(side.uri, last.line), last, encoding)
end

---An item for a quickfix or location list.
function M.item(side, encoding, line_of)
  local row, column, end_row, end_column = M.bounds(side, encoding, line_of)
  return {
    filename = vim.uri_to_fname(side.uri),
    lnum = row + 1,
    col = column + 1,
    end_lnum = end_row + 1,
    end_col = end_column + 1,
  }
end

---The words around a place, for a list: lines of articles are whole paragraphs.
function M.excerpt(side, encoding, line_of)
  local row, column, end_row, end_column = M.bounds(side, encoding, line_of)
  local line = line_of(side.uri, row)
  local finish = end_row == row and end_column or #line
  local before, words, after = line:sub(1, column), line:sub(column + 1, finish), line:sub(finish + 1)
  local function cut(text, from, count)
    return vim.fn.strcharpart(text, math.max(from, 0), count)
  end
  local characters = vim.fn.strchars(before)
  if characters > 40 then
    before = '…' .. (cut(before, characters - 40, 40):gsub('^%S*%s', ''))
  end
  if vim.fn.strchars(after) > 60 then
    after = (cut(after, 0, 60):gsub('%s%S*$', '')) .. '…'
  end
  return vim.trim(before .. words .. after)
end

---The cursor of the current window, as a place without words.
---@return crosscheck.Side
function M.cursor(encoding)
  local range = vim.lsp.util.make_range_params(0, encoding).range
  return { uri = vim.uri_from_bufnr(0), range = range }
end

return M
