-- SPDX-License-Identifier: MIT
--
-- openings: how a language opens recitals and clauses, from its pack.
--
--     local openings = require "openings"(gavel.language())
--     openings.opens("Recalling also its resolution", "recital")      --> "Recalling"
--     openings.words.clause["Recalls"]                                --> 14, the phrases that it opens
--
-- nil where there is no pack, or it has no openings.

local vowels = "\217[\128\139-\146]" -- the marks of Arabic vowels, and its long stroke: written or not

-- Phrases of one part, and how many of them each first word opens.
local function learn(list)
	local phrases, words = {}, {}
	for _, phrase in ipairs(list) do
		local word = phrase:match("^[^%s,]+")
		phrases[phrase], words[word] = word, (words[word] or 0) + 1
	end
	return phrases, words
end

-- A phrase of both parts is taken from the one in which its first word opens few.
local function settle(phrases, own, other)
	for phrase, word in pairs(phrases) do
		if own[word] * 3 <= (other[word] or 0) then
			phrases[phrase] = nil
		end
	end
end

return function(pack)
	local lists = pack and pack.openings
	if not lists then
		return nil
	end
	local phrases, words = {}, {}
	phrases.recital, words.recital = learn(lists.preambular)
	phrases.clause, words.clause = learn(lists.operative)
	settle(phrases.recital, words.recital, words.clause)
	settle(phrases.clause, words.clause, words.recital)

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

	return { opens = opens, plain = plain, words = words }
end
