-- The running server, and what it is asked; the same on Neovim 0.10, whose clients have functions, and later, where
-- those are methods.
local M = {}

local has_methods = vim.fn.has('nvim-0.11') == 1

---The client of a buffer, else the one of any article.
---@param buffer? integer The current one, if not given.
---@return vim.lsp.Client?
function M.get(buffer)
  local own = vim.lsp.get_clients({ bufnr = buffer or vim.api.nvim_get_current_buf(), name = 'crosscheck' })[1]
  return own or vim.lsp.get_clients({ name = 'crosscheck' })[1]
end

---Likewise, or says why there is none.
---@param buffer? integer
---@return vim.lsp.Client?
function M.need(buffer)
  local client = M.get(buffer)
  if not client then
    M.say('no article is open; :checkhealth crosscheck says more', vim.log.levels.WARN)
  end
  return client
end

---@param on_result? fun(result: any) Not called after an error, which is shown; without it, Neovim does what it does.
---@param buffer? integer
function M.request(client, method, params, on_result, buffer)
  local function handler(err, result)
    if err then
      M.say(err.message, vim.log.levels.ERROR)
    else
      on_result(result ~= vim.NIL and result or nil)
    end
  end
  if has_methods then
    client:request(method, params, on_result and handler, buffer or 0)
  else
    client.request(method, params, on_result and handler, buffer or 0)
  end
end

---Waits for the answer; nil if there is none in time.
function M.ask(client, method, params, milliseconds)
  local answer
  if has_methods then
    answer = client:request_sync(method, params, milliseconds, 0)
  else
    answer = client.request_sync(method, params, milliseconds, 0)
  end
  return answer and answer.result ~= vim.NIL and answer.result or nil
end

function M.notify(client, method, params)
  if has_methods then
    client:notify(method, params)
  else
    client.notify(method, params)
  end
end

function M.supports(client, method)
  if has_methods then
    return client:supports_method(method)
  end
  return client.supports_method(method)
end

---Lets the server carry out a command.
function M.execute(client, command, on_result)
  M.request(client, 'workspace/executeCommand', { command = command.command, arguments = command.arguments }, on_result)
end

---The articles of the folder: uri, headline, outlet, published and reliability, each but the first perhaps nil.
function M.articles(client, on_articles)
  M.request(client, 'crosscheck/articles', nil, function(articles)
    for _, article in ipairs(articles or {}) do
      for key, value in pairs(article) do
        article[key] = value ~= vim.NIL and value or nil
      end
    end
    on_articles(articles or {})
  end)
end

---The findings of all articles, as the protocol has them, by the article's URI. Faded page chrome is no finding.
function M.findings(client, on_findings)
  M.request(client, 'workspace/diagnostic', { previousResultIds = {} }, function(report)
    local findings = {}
    for _, item in ipairs(report and report.items or {}) do
      findings[item.uri] = vim.tbl_filter(function(found)
        return not vim.tbl_contains(found.tags or {}, vim.lsp.protocol.DiagnosticTag.Unnecessary)
      end, item.items or {})
    end
    on_findings(findings)
  end)
end

function M.say(message, level)
  vim.notify('crosscheck: ' .. message, level or vim.log.levels.INFO)
end

return M
