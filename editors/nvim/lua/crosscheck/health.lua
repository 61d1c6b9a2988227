-- `:checkhealth crosscheck`: what runs, what it reads, and what to do where something is missing.
local client_of = require('crosscheck.client')

local M = {}

---How long a program or the server may take to answer, in milliseconds.
local PATIENCE = 5000

local SEVERITIES = { 'off', 'hint', 'information', 'warning', 'error' }

---What the program prints; nil if it does not start or fails.
local function output(command)
  local started, process = pcall(vim.system, command, { text = true })
  local ended = started and process:wait(PATIENCE)
  return ended and ended.code == 0 and ended.stdout or nil
end

---@return string? program The server's, if it runs.
local function check_server(command)
  vim.health.start('The server')
  local program = command[1]
  local path = vim.fn.exepath(program)
  if path == '' then
    vim.health.error(('`%s` is no program that Neovim can start'):format(program), {
      'In a clone of crosscheck: cargo install --path .',
      'Put ~/.cargo/bin on your PATH, where Neovim is started from',
      "Or say where it is: vim.g.crosscheck = { cmd = { '/path/to/crosscheck', 'lsp' } }",
    })
    return nil
  end
  local version = output({ path, '--version' })
  if not version then
    vim.health.error(('`%s --version` fails'):format(path), { 'Build it anew for this machine: cargo install --path .' })
    return nil
  end
  vim.health.ok(('%s: %s'):format(vim.trim(version), path))
  return path
end

local function check_rules(rules, program)
  local explained = program and output({ program, 'explain' })
  for rule, severity in pairs(rules) do
    if explained and not ('\n' .. explained):find('\n' .. vim.pesc(rule) .. ' ') then
      vim.health.warn(('settings.rules: there is no rule `%s`'):format(rule), { '`crosscheck explain` lists them' })
    end
    if not vim.tbl_contains(SEVERITIES, severity) then
      local advice = { 'One of: ' .. table.concat(SEVERITIES, ', ') }
      vim.health.warn(('settings.rules: `%s` is no severity, for `%s`'):format(tostring(severity), rule), advice)
    end
  end
end

local function check_options(options, program)
  vim.health.start('Your settings')
  local problems = require('crosscheck').problems(options)
  for _, problem in ipairs(problems) do
    vim.health.warn('vim.g.crosscheck: ' .. problem, { ':help crosscheck-settings' })
  end
  local rules = type(options.settings) == 'table' and options.settings.rules
  if type(rules) == 'table' then
    check_rules(rules, program)
  end
  if #problems == 0 then
    vim.health.ok(next(options) and 'vim.g.crosscheck is understood' or 'Defaults, since vim.g.crosscheck is not set')
  end
end

---What is wrong with the crosscheck.toml files that the server reads.
local function check_decisions()
  local broken = {}
  for _, found in ipairs(vim.diagnostic.get()) do
    local name = vim.api.nvim_buf_get_name(found.bufnr)
    if found.source == 'crosscheck' and vim.fs.basename(name) == 'crosscheck.toml' then
      broken[#broken + 1] = ('%s:%d: %s'):format(name, found.lnum + 1, found.message)
    end
  end
  for _, problem in ipairs(broken) do
    vim.health.error(problem, { 'Correct it and save it: until then the last good version counts' })
  end
  return #broken
end

local function check_client(client)
  local root = client.config.root_dir or client.root_dir
  vim.health.ok(('It reads %s'):format(root or 'single articles, in no folder'))
  local articles = client_of.ask(client, 'crosscheck/articles', nil, PATIENCE)
  if not articles then
    vim.health.warn('It does not answer', { 'It may still be reading a large folder; if it stays so, start Neovim anew' })
  elseif #articles == 0 then
    vim.health.warn('It has found no article', { 'Articles are .txt, .md and .html files; ignored files are left out' })
  else
    vim.health.info(('It has found %d article%s'):format(#articles, #articles == 1 and '' or 's'))
  end
  if root and not vim.uv.fs_stat(vim.fs.joinpath(root, 'crosscheck.toml')) then
    vim.health.info('There is no crosscheck.toml in that folder: decisions create it')
  end
  local attached = vim.tbl_map(function(buffer)
    return vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':~:.')
  end, vim.tbl_keys(client.attached_buffers))
  table.sort(attached)
  vim.health.info('Attached to: ' .. (#attached > 0 and table.concat(attached, ', ') or 'no buffer'))
end

---Why no open buffer is read.
local function explain_absence()
  local advice = {}
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    local name, filetype = vim.api.nvim_buf_get_name(buffer), vim.bo[buffer].filetype
    if vim.api.nvim_buf_is_loaded(buffer) and vim.bo[buffer].buftype == '' and name ~= '' then
      local shown = vim.fn.fnamemodify(name, ':~:.')
      if not vim.tbl_contains(require('crosscheck').filetypes, filetype) then
        advice[#advice + 1] = ('%s has file type “%s”; articles have text, markdown or html'):format(shown, filetype)
      elseif not require('crosscheck').root(buffer) then
        local what = '%s: no folder above it holds a crosscheck.toml or .git; create an empty crosscheck.toml'
        advice[#advice + 1] = what:format(shown)
      else
        advice[#advice + 1] = ('%s should be read: see %s'):format(shown, vim.lsp.log.get_filename())
      end
    end
  end
  vim.health.warn('It reads nothing yet', #advice > 0 and advice or { 'Open an article' })
end

function M.check()
  vim.health.start('Neovim')
  if vim.fn.has('nvim-0.10') == 1 then
    local way = vim.lsp.config and 'vim.lsp.enable()' or 'vim.lsp.start()'
    vim.health.ok(('%s, servers are started by %s'):format(tostring(vim.version()), way))
  else
    vim.health.error('Neovim is older than 0.10', { 'Get a newer one' })
    return
  end
  if vim.g.crosscheck == false then
    vim.health.warn('vim.g.crosscheck is false: it starts only when you call require("crosscheck").setup()')
  end

  local options = type(vim.g.crosscheck) == 'table' and vim.g.crosscheck or {}
  local command = type(options.cmd) == 'table' and options.cmd[1] and options.cmd or require('crosscheck').CMD
  local program = check_server(command)
  check_options(options, program)

  vim.health.start('The folder')
  local clients = vim.lsp.get_clients({ name = 'crosscheck' })
  for _, client in ipairs(clients) do
    check_client(client)
  end
  if #clients == 0 then
    explain_absence()
  elseif check_decisions() == 0 then
    vim.health.ok('No crosscheck.toml has a mistake')
  end
end

return M
