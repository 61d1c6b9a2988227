-- The sides of a disagreement: one window each in a tab page of their own, with the words of each in view and marked.
local places = require('crosscheck.places')

local M = {}

local marks = vim.api.nvim_create_namespace('crosscheck.sides')

---More windows would be too narrow to read.
M.AT_MOST = 3

vim.api.nvim_set_hl(0, 'CrosscheckSide', { link = 'DiffText', default = true })

---An earlier view is shown anew.
local function tab_page()
  for _, page in ipairs(vim.api.nvim_list_tabpages()) do
    if vim.t[page].crosscheck_sides then
      vim.api.nvim_set_current_tabpage(page)
      vim.cmd('silent only!')
      return
    end
  end
  vim.cmd('tab split')
  vim.t.crosscheck_sides = true
end

---Removes the marks with the tab page that they belong to.
local function clear_with_page()
  vim.api.nvim_create_autocmd('TabClosed', {
    group = vim.api.nvim_create_augroup('crosscheck.sides', {}),
    callback = function()
      for _, page in ipairs(vim.api.nvim_list_tabpages()) do
        if vim.t[page].crosscheck_sides then
          return
        end
      end
      M.clear()
    end,
  })
end

function M.clear()
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_is_loaded(buffer) then
      vim.api.nvim_buf_clear_namespace(buffer, marks, 0, -1)
    end
  end
end

---@param side crosscheck.Side
local function show(side, encoding)
  local buffer = vim.uri_to_bufnr(side.uri)
  vim.bo[buffer].buflisted = true
  vim.cmd.buffer({ buffer, mods = { silent = true } })
  local row, column, end_row, end_column = places.bounds(side, encoding, places.reader())
  if row ~= end_row or column ~= end_column then
    vim.api.nvim_buf_set_extmark(buffer, marks, row, column, {
      end_row = end_row,
      end_col = end_column,
      hl_group = 'CrosscheckSide',
      priority = 300, -- above the names' colours
      strict = false,
    })
  end
  vim.wo.wrap, vim.wo.linebreak = true, true
  if side.label then
    vim.wo.winbar = ' ' .. side.label:gsub('%%', '%%%%')
  end
  vim.api.nvim_win_set_cursor(0, { math.min(row + 1, vim.api.nvim_buf_line_count(buffer)), column })
  vim.cmd('normal! zvzz')
end

---The first side gets the cursor.
---@param sides crosscheck.Side[]
function M.open(sides, encoding)
  tab_page()
  M.clear()
  clear_with_page()
  local windows = { vim.api.nvim_get_current_win() }
  for _ = 2, math.min(#sides, M.AT_MOST) do
    vim.cmd(vim.o.columns >= 100 and 'rightbelow vsplit' or 'rightbelow split')
    windows[#windows + 1] = vim.api.nvim_get_current_win()
  end
  vim.cmd('wincmd =')
  for index = #windows, 1, -1 do
    vim.api.nvim_set_current_win(windows[index])
    show(sides[index], encoding)
  end
end

---What the server's command `crosscheck.showPlaces` shows, which lenses and code actions carry: beside what is being
---read, or as a list where it is too much for windows.
---@param command lsp.Command
function M.show_places(command, context)
  local client = vim.lsp.get_client_by_id(context.client_id)
  local shown = ((command.arguments or {})[1] or {}).places
  if not client or type(shown) ~= 'table' or #shown == 0 then
    return
  end
  local encoding, here = client.offset_encoding, vim.uri_from_bufnr(0)
  local own, others = {}, {}
  for _, place in ipairs(shown) do
    table.insert(place.uri == here and own or others, place)
  end
  if #own == 0 then
    own = { places.cursor(encoding) }
  end
  local sides = vim.list_extend(own, others)
  if #sides > M.AT_MOST then
    require('crosscheck.lists').places(command.title, shown, encoding)
  else
    M.open(sides, encoding)
  end
end

return M
