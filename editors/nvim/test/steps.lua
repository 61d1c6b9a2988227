-- Ends Neovim as soon as it shows a finding of crosscheck, as `editors/steps` wants to see.
local found = vim.wait(60000, function()
  return vim.iter(vim.diagnostic.get(0)):any(function(finding)
    return finding.source == 'crosscheck' and finding.code == 'weasel-attribution'
  end)
end, 50)
vim.cmd(found and 'qall!' or 'cquit!')
