-- SPDX-License-Identifier: MIT
--
-- opening: a paragraph opens with a form of the verb that its part takes.
--
-- Recitals open with a participle ("Recalling"), clauses with a verb
-- ("Recalls"). Reported are those that open with a known phrase of the other
-- part and none of their own (recital-opening, clause-opening), and those
-- whose first word is a known one but for a letter, for two letters that are
-- swapped, or for its capital (opening-spelling). Any other word may be right
-- and is left alone. So is a word that opens two paragraphs or that the pack
-- knows as a word; and one that differs in its first letter, in its last where
-- the language inflects it (Convencida, Convencido), or by s and z. Only texts
-- with a preamble are asked.
--
--     gavel check in.docx --check opening
--
-- Covers the languages that have openings in their pack: all seven. Chinese
-- has most of its verbs in both parts, so little is said there.

local pack = gavel.language()
local openings = require "known-openings"(pack)
local paragraphs = require "paragraphs"
local other = { recital = "clause", clause = "recital" }
local dictionary = " " .. (pack and pack.words or ""):gsub("%s+", " ") .. " "

-- Whether some words of the part differ in their last letter only, or by one more.
local function is_inflected(words)
	local stems, found = {}, 0
	for word in pairs(words) do
		local stem = word:sub(1, utf8.offset(word, -1) - 1)
		found = found + ((stems[stem] or words[stem]) and 1 or 0)
		stems[stem] = true
	end
	return found > 2
end

-- How two words differ: "case"; "last" or "inner" where it is one letter, or two that are swapped; nil if by more.
local function difference(a, b)
	if gavel.text.lower(a) == gavel.text.lower(b) then
		return "case"
	end
	local x, y, from, behind = { utf8.codepoint(a, 1, -1) }, { utf8.codepoint(b, 1, -1) }, 0, 0
	local least, most = math.min(#x, #y), math.max(#x, #y)
	while from < least and x[from + 1] == y[from + 1] do
		from = from + 1
	end
	while behind < least - from and x[#x - behind] == y[#y - behind] do
		behind = behind + 1
	end
	local differ, here, there = most - from - behind, x[from + 1], y[from + 1]
	local swapped = differ == 2 and #x == #y and here == y[from + 2] and there == x[from + 2]
	local spelled = #x == #y and (here == 0x73 and there == 0x7A or here == 0x7A and there == 0x73)
	if most > 4 and from > 0 and (swapped or differ == 1 and not spelled) then
		return behind == 0 and "last" or "inner"
	end
end

-- A known first word that this one is meant to be.
local function meant(word, kind)
	local words = openings.words(kind)
	local inflected, is_word = is_inflected(words), dictionary:find(" " .. gavel.text.lower(word) .. " ", 1, true)
	for known in pairs(words[word] and {} or words) do
		local how = math.abs(#known - #word) <= 3 and difference(word, known)
		if how == "case" or how == "last" and not inflected or how == "inner" and not is_word then
			return known
		end
	end
end

local function check_unknown(list, kind, counts)
	for _, pair in ipairs(list) do
		local n, word = table.unpack(pair)
		local known = counts[word] == 1 and #word < 40 and meant(word, kind)
		if known then
			gavel.warn(n, "opening-spelling", '"' .. word .. '" is no known opening, "' .. known .. '" is')
		end
	end
end

local function check(part, kind)
	local unknown, counts = {}, {}
	for _, n in ipairs(paragraphs(part, kind)) do
		local text = openings.plain(n.text)
		local known, stray = openings.opens(text, kind), openings.opens(text, other[kind])
		local word = text:gsub("،", ","):match("^[^%s,;]+")
		if stray and not known then
			gavel.warn(n, kind .. "-opening", '"' .. stray .. '" opens paragraphs of the other part')
		elseif word and not known and not pack.spaceless then
			unknown[#unknown + 1] = { n, word }
			counts[word] = (counts[word] or 0) + 1
		end
	end
	check_unknown(unknown, kind, counts)
end

local function of(kind)
	return openings and function(part)
		check(part, kind)
	end
end

return {
	rules = {
		["recital-opening"] = "A preambular paragraph opens with a participle.",
		["clause-opening"] = "An operative paragraph opens with a verb.",
		["opening-spelling"] = "The word that opens a paragraph is spelled as it always is.",
	},
	preamble = of("recital"),
	section = of("recital"),
	body = of("clause"),
}
