-- The pairs of places that contradict each other, of all findings.
local M = {}

---The rules whose findings have two sides.
local DISAGREEING = {
  ['conflicting-claim'] = true,
  ['disputed-as-fact'] = true,
  ['quote-mismatch'] = true,
  ['quote-truncated'] = true,
  ['sources-disagree'] = true,
  ['superseded-claim'] = true,
  ['name-inconsistent'] = true,
}

local function place_key(side)
  local first, last = side.range.start, side.range['end']
  return ('%s#%d:%d-%d:%d'):format(side.uri, first.line, first.character, last.line, last.character)
end

---Every pair of places that contradict each other, once; the gravest first.
---@param findings table<string, lsp.Diagnostic[]> By the article's URI.
---@return { rule: string, severity: integer, message: string, said: string, here: crosscheck.Side, there: crosscheck.Side }[]
function M.of(findings)
  local found, seen = {}, {}
  for uri, diagnostics in pairs(findings) do
    for _, finding in ipairs(diagnostics) do
      local rule = tostring(finding.code or ''):gsub('%..*', '')
      for _, related in ipairs(DISAGREEING[rule] and finding.relatedInformation or {}) do
        local here, there = { uri = uri, range = finding.range }, related.location
        local ends = { place_key(here), place_key(there) }
        table.sort(ends)
        local key = rule .. ' ' .. table.concat(ends, ' ')
        if not seen[key] then
          seen[key] = true
          found[#found + 1] = {
            rule = rule,
            severity = finding.severity or 2,
            message = finding.message,
            said = related.message,
            here = here,
            there = there,
          }
        end
      end
    end
  end
  table.sort(found, function(one, other)
    if one.severity ~= other.severity then
      return one.severity < other.severity
    elseif one.here.uri ~= other.here.uri then
      return one.here.uri < other.here.uri
    elseif one.here.range.start.line ~= other.here.range.start.line then
      return one.here.range.start.line < other.here.range.start.line
    elseif one.here.range.start.character ~= other.here.range.start.character then
      return one.here.range.start.character < other.here.range.start.character
    end
    return place_key(one.there) .. one.rule < place_key(other.there) .. other.rule
  end)
  return found
end

return M
