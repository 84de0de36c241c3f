-- SPDX-License-Identifier: MIT
--
-- set-opening: sets the words that a paragraph opens with in a kind of emphasis.
--
--     local set_opening = require "set-opening"
--     set_opening(clause.first, "underline", "operative")  -- "Requests" of "Requests the Secretary-General"
--
-- Openings are emphasised where they are printed, so what is emphasised there is
-- taken for one; else it is the longest phrase that the language pack has for
-- that part (preambular, operative) and that ends where a word does.

local emphases = { emphasis = true, strong = true, underline = true }

-- The phrases of a part, by their first three bytes: a paragraph is held against few of them.
local function phrases_of(part)
	local pack, phrases = gavel.language(), {}
	for _, phrase in ipairs(pack and pack.openings and pack.openings[part] or {}) do
		local begin = phrase:sub(1, 3)
		phrases[begin] = phrases[begin] or {}
		table.insert(phrases[begin], phrase)
	end
	return phrases
end

local parts = { preambular = phrases_of("preambular"), operative = phrases_of("operative") }

local function longest(text, phrases)
	local bytes = 0
	for _, phrase in ipairs(phrases[text:sub(1, 3)] or {}) do
		if #phrase > bytes and text:sub(1, #phrase) == phrase and not text:find("^[%a\128-\255]", #phrase + 1) then
			bytes = #phrase
		end
	end
	return bytes
end

-- In that kind of emphasis alone; returns the node, or nil if there is none.
return function(n, kind, part)
	local first = n and n.first
	if not first then
		return nil
	elseif emphases[first.kind] then
		while #first == 1 and emphases[first.first.kind] do
			first.first:unwrap()
		end
		first.kind = kind
		return first
	elseif first.kind == "text" then
		local bytes = longest(first.text, parts[part])
		return bytes > 0 and first:mark(1, bytes, kind) or nil
	end
end
