-- SPDX-License-Identifier: MIT
--
-- known-openings: how a language opens recitals and clauses, from its pack.
--
--     local openings = require "known-openings"(gavel.language())
--     openings.opens("Recalling also its resolution", "recital")      --> "Recalling"
--     openings.words("clause")["Recalls"]                             --> true
--
-- nil where there is no pack, or it has no openings.

local vowels = "\217[\128\139-\146]" -- the marks of Arabic vowels, and its long stroke: written or not

local function set_of(list)
	local set = {}
	for i = 1, #list do
		set[list[i]] = true
	end
	return set
end

local function count(list, word)
	local n = 0
	for _, phrase in ipairs(list) do
		n = n + (phrase:find(word, 1, true) == 1 and 1 or 0)
	end
	return n
end

-- A phrase of both parts is taken from the one in which its first word opens few.
local function settle(recital, clause, lists)
	for _, phrase in ipairs(lists.operative) do
		if recital[phrase] then
			local word = phrase:match("^%S+")
			local n, m = count(lists.preambular, word), count(lists.operative, word)
			recital[phrase], clause[phrase] = n * 3 > m or nil, m * 3 > n or nil
		end
	end
end

return function(pack)
	local lists = pack and pack.openings
	if not lists then
		return nil
	end
	local phrases = { recital = set_of(lists.preambular), clause = set_of(lists.operative) }
	if not pack.spaceless then
		settle(phrases.recital, phrases.clause, lists)
	end

	-- A text as it is looked up.
	local function plain(text)
		return text:gsub(vowels, ""):match("^%s*(.*)$")
	end

	-- The shortest known phrase at the beginning; it ends where a word does, in a language without blanks a character.
	local function opens(text, kind)
		local step = pack.spaceless and utf8.charpattern or "[^%s%p]+"
		local at = 1
		text = plain(text)
		for _ = 1, 8 do
			local _, to = text:find(step, at)
			if not to or phrases[kind][text:sub(1, to)] then
				return to and text:sub(1, to)
			end
			at = to + 1
		end
	end

	-- The first words of the phrases.
	local function words(kind)
		local set = {}
		for phrase in pairs(phrases[kind]) do
			set[phrase:match("^[^%s,]+")] = true
		end
		return set
	end

	return { opens = opens, plain = plain, words = words }
end
