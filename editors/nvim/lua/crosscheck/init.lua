-- Starts `crosscheck lsp` for articles in a folder that holds a crosscheck.toml or a git repository.
local M = {}

---@class crosscheck.Options
---@field cmd? string[] How to start the server.
---@field settings? table The server's settings: { rules = { ['unsourced-claim'] = 'off' }, fadeBoilerplate = true }.
---@field lenses? boolean Show who else states a claim above its paragraph; yes unless it is false.

M.filetypes = { 'text', 'markdown', 'html', 'toml' }
M.root_markers = { 'crosscheck.toml', '.git' }

---The folder to read for a buffer; nil for one that is neither an article nor a crosscheck.toml.
function M.root(buffer)
  local is_toml = vim.bo[buffer].filetype == 'toml'
  if is_toml and vim.fs.basename(vim.api.nvim_buf_get_name(buffer)) ~= 'crosscheck.toml' then
    return nil
  end
  return vim.fs.root(buffer, M.root_markers)
end

---What vim.lsp.start() and vim.lsp.config() are told.
---@param options? crosscheck.Options
function M.config(options)
  options = options or {}
  local settings = options.settings or vim.empty_dict()
  return {
    name = 'crosscheck',
    cmd = options.cmd or { 'crosscheck', 'lsp' },
    settings = { crosscheck = settings },
    init_options = settings,
  }
end

---Tells the server about a file that it does not see as a buffer: Neovim does not watch files on Linux.
local function tell_saved(path)
  for _, client in ipairs(vim.lsp.get_clients({ name = 'crosscheck' })) do
    local changes = { { uri = vim.uri_from_fname(path), type = vim.lsp.protocol.FileChangeType.Changed } }
    client.notify('workspace/didChangeWatchedFiles', { changes = changes })
  end
end

---Shows the lenses of a buffer, which Neovim asks for only when it is told to.
local function show_lenses(group, buffer)
  if vim.lsp.codelens.enable then -- 0.12 keeps them up to date
    vim.lsp.codelens.enable(true, { bufnr = buffer })
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

---@param options? crosscheck.Options
function M.setup(options)
  local group = vim.api.nvim_create_augroup('crosscheck', {})
  if (options or {}).lenses ~= false then
    vim.api.nvim_create_autocmd('LspAttach', {
      group = group,
      callback = function(event)
        local client = vim.lsp.get_client_by_id(event.data.client_id)
        if client and client.name == 'crosscheck' then
          show_lenses(group, event.buf)
        end
      end,
    })
  end
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
