-- Starts `crosscheck lsp` for articles in a folder that holds a crosscheck.toml or a git repository.
local M = {}

---@class crosscheck.Options
---@field cmd? string[] How to start the server.
---@field settings? table The server's settings: { rules = { ['unsourced-claim'] = 'off' }, fadeBoilerplate = true }.
---@field lenses? boolean Show who else states a claim above its paragraph; yes unless it is false.
---@field hints? boolean Show the server's inlay hints, where it has any; yes unless it is false.

M.CMD = { 'crosscheck', 'lsp' }
M.filetypes = { 'text', 'markdown', 'html', 'toml' }
M.root_markers = { 'crosscheck.toml', '.git' }

local TYPES = { cmd = 'table', settings = 'table', lenses = 'boolean', hints = 'boolean' }

---What is wrong with options.
---@return string[]
function M.problems(options)
  local problems = {}
  for key, value in pairs(options) do
    if not TYPES[key] then
      problems[#problems + 1] = ('`%s` is no option'):format(tostring(key))
    elseif type(value) ~= TYPES[key] then
      problems[#problems + 1] = ('`%s` is to be a %s'):format(key, TYPES[key])
    end
  end
  table.sort(problems)
  return problems
end

---The folder to read for a buffer; nil for one that is neither an article nor a crosscheck.toml.
function M.root(buffer)
  local is_toml = vim.bo[buffer].filetype == 'toml'
  if is_toml and vim.fs.basename(vim.api.nvim_buf_get_name(buffer)) ~= 'crosscheck.toml' then
    return nil
  end
  return vim.fs.root(buffer, M.root_markers)
end

---Pulls the findings of open articles again. Neovim 0.12 itself would pull those of all articles, and then keep the old ones
---for those that are open.
local function pull_again(_, _, context)
  local client = vim.lsp.get_client_by_id(context.client_id)
  local pulled = client and client.server_capabilities.diagnosticProvider
  for buffer in pairs(pulled and client.attached_buffers or {}) do
    local params = { identifier = pulled.identifier, textDocument = vim.lsp.util.make_text_document_params(buffer) }
    require('crosscheck.client').request(client, 'textDocument/diagnostic', params, nil, buffer)
  end
  return vim.NIL
end

---What vim.lsp.start() and vim.lsp.config() are told.
---@param options? crosscheck.Options
function M.config(options)
  options = options or {}
  local settings = options.settings or vim.empty_dict()
  return {
    name = 'crosscheck',
    cmd = options.cmd or M.CMD,
    settings = { crosscheck = settings },
    init_options = settings,
    handlers = { ['workspace/diagnostic/refresh'] = pull_again },
  }
end

---Tells the server about a file that it does not see as a buffer: Neovim does not watch files on Linux.
local function tell_saved(path)
  for _, client in ipairs(vim.lsp.get_clients({ name = 'crosscheck' })) do
    local changes = { { uri = vim.uri_from_fname(path), type = vim.lsp.protocol.FileChangeType.Changed } }
    require('crosscheck.client').notify(client, 'workspace/didChangeWatchedFiles', { changes = changes })
  end
end

---Shows the lenses of a buffer, which Neovim asks for only when it is told to.
local function show_lenses(buffer, group)
  if vim.lsp.codelens.enable then -- 0.12 keeps them up to date
    -- After Neovim's own turn, which comes after this one: it would ask twice, and forget the words that came in between.
    vim.schedule(vim.schedule_wrap(function()
      if vim.api.nvim_buf_is_valid(buffer) then
        vim.lsp.codelens.enable(true, { bufnr = buffer })
      end
    end))
    return
  end
  vim.api.nvim_create_autocmd({ 'BufEnter', 'CursorHold', 'DiagnosticChanged', 'InsertLeave' }, {
    group = group,
    buffer = buffer,
    callback = function()
      vim.lsp.codelens.refresh({ bufnr = buffer })
    end,
  })
  vim.lsp.codelens.refresh({ bufnr = buffer })
end

---Shows what Neovim does not show of itself.
---@param options crosscheck.Options
local function attach(client, buffer, group, options)
  if options.lenses ~= false then
    show_lenses(buffer, group)
  end
  if options.hints ~= false and require('crosscheck.client').supports(client, 'textDocument/inlayHint') then
    vim.lsp.inlay_hint.enable(true, { bufnr = buffer })
  end
end

---@param options? crosscheck.Options
function M.setup(options)
  options = type(options) == 'table' and options or {}
  if #M.problems(options) > 0 then
    vim.notify('crosscheck: some settings are not understood; :checkhealth crosscheck says which', vim.log.levels.WARN)
  end
  local group = vim.api.nvim_create_augroup('crosscheck', {})
  require('crosscheck.command').define()
  vim.lsp.commands['crosscheck.showPlaces'] = function(...)
    require('crosscheck.sides').show_places(...)
  end
  vim.api.nvim_create_autocmd('LspAttach', {
    group = group,
    callback = function(event)
      local client = vim.lsp.get_client_by_id(event.data.client_id)
      if client and client.name == 'crosscheck' then
        attach(client, event.buf, group, options)
      end
    end,
  })
  vim.api.nvim_create_autocmd('BufWritePost', {
    group = group,
    pattern = 'crosscheck.toml',
    callback = function(event)
      tell_saved(vim.fs.normalize(vim.fn.fnamemodify(event.match, ':p')))
    end,
  })
  if vim.lsp.config then -- 0.11 knows lsp/crosscheck.lua
    vim.lsp.config('crosscheck', M.config(options))
    vim.lsp.enable('crosscheck')
    return
  end
  vim.api.nvim_create_autocmd('FileType', {
    group = group,
    pattern = M.filetypes,
    callback = function(event)
      local root = M.root(event.buf)
      if root and vim.bo[event.buf].buftype == '' then
        vim.lsp.start(vim.tbl_extend('error', M.config(options), { root_dir = root }), { bufnr = event.buf })
      end
    end,
  })
end

return M
