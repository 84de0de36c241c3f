-- SPDX-License-Identifier: MIT
--
-- paragraphs: the recitals or clauses of a part, as editorial rules mean them.
--
--     local paragraphs = require "paragraphs"
--     for _, clause in ipairs(paragraphs(body, "clause")) do ... end
--
-- Left out are those without a text, those of quotations, tables and notes,
-- "(a)", which counts in the list of another paragraph (its depth was lost),
-- "A.", which heads a part, and recitals with a typed number, which are none.
-- A body without a preamble has none: it is no resolution's.

local apart = { quote = true, cell = true, note = true }

local function is_meant(n, part)
	local label, above = n.label or "", n.parent
	while above and above ~= part do
		if apart[above.kind] then
			return false
		end
		above = above.parent
	end
	local counted = label:find("^%(") or label:find("^%u%.$") or (n.kind == "recital" and n.text:find("^%s*%d+%.%s"))
	return not counted and n.text:find("%S")
end

return function(part, kind)
	local list = {}
	if part.kind == "body" and not (part.prev and part.prev.kind == "preamble") then
		return list
	end
	for n in part:walk(kind) do
		if is_meant(n, part) then
			list[#list + 1] = n
		end
	end
	return list
end
