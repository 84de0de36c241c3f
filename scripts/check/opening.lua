-- SPDX-License-Identifier: MIT
--
-- opening: a paragraph opens with a form of the verb that its part takes.
--
-- Recitals open with a participle ("Recalling"), clauses with a verb
-- ("Recalls"). Reported are those that open with a known phrase of the other
-- part and none of their own (recital-opening, clause-opening), and those
-- whose first word is one letter from a known one, or has two of its letters
-- the wrong way round (opening-spelling). Any other word may be right and is
-- left alone; so is a difference in the last letter where the language
-- inflects it (Convencida, Convencido). Only texts with a preamble are asked.
--
--     gavel check in.docx --check opening
--
-- Covers the languages that have openings in their pack: all seven. Chinese
-- has most of its verbs in both parts, so little is said there.

local pack = gavel.language()
local openings = require "openings"(pack)
local paragraphs = require "paragraphs"
local other = { recital = "clause", clause = "recital" }

-- Whether words of the part differ in their last letter only.
local function is_inflected(words)
	local stems, pairs_of = {}, 0
	for word in pairs(words) do
		local stem = word:sub(1, utf8.offset(word, -1) - 1)
		pairs_of = pairs_of + (stems[stem] and 1 or 0)
		stems[stem] = true
	end
	return pairs_of > 2
end

-- Whether one letter put in, left out or changed, or two letters swapped, make a word of the other.
local function is_near(a, b, inflected)
	local x, y, from, behind = { utf8.codepoint(a, 1, -1) }, { utf8.codepoint(b, 1, -1) }, 0, 0
	local least, most = math.min(#x, #y), math.max(#x, #y)
	while from < least and x[from + 1] == y[from + 1] do
		from = from + 1
	end
	while behind < least - from and x[#x - behind] == y[#y - behind] do
		behind = behind + 1
	end
	local differ = most - from - behind
	local swapped = differ == 2 and #x == #y and x[from + 1] == y[from + 2] and x[from + 2] == y[from + 1]
	return most > 4 and (differ == 1 and (behind > 0 or not inflected) or swapped)
end

local words = {} -- the first words of phrases, by kind

local function near_word(word, kind)
	words[kind] = words[kind] or openings.words(kind)
	local inflected = is_inflected(words[kind])
	for known in pairs(words[kind][word] and {} or words[kind]) do
		if math.abs(#known - #word) <= 3 and is_near(word, known, inflected) then
			return known
		end
	end
end

local function check(n)
	local text = openings.plain(n.text)
	if openings.opens(text, n.kind) then
		return
	end
	local stray, word = openings.opens(text, other[n.kind]), text:gsub("،", ","):match("^[^%s,;]+")
	local near = word and #word < 40 and not stray and not pack.spaceless and near_word(word, n.kind)
	if stray then
		gavel.warn(n, n.kind .. "-opening", '"' .. stray .. '" opens paragraphs of the other part')
	elseif near then
		gavel.warn(n, "opening-spelling", '"' .. word .. '" is no known opening, "' .. near .. '" is')
	end
end

local function check_all(kind)
	return openings and function(part)
		for _, n in ipairs(paragraphs(part, kind)) do
			check(n)
		end
	end
end

return {
	rules = {
		["recital-opening"] = "A preambular paragraph opens with a participle.",
		["clause-opening"] = "An operative paragraph opens with a verb.",
		["opening-spelling"] = "The word that opens a paragraph is spelled as it always is.",
	},
	preamble = check_all("recital"),
	section = check_all("recital"),
	body = check_all("clause"),
}
