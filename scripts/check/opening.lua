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

local paragraphs = require "paragraphs"

local pack = gavel.language()
local openings = require "known-openings"(pack)
local meant = require "misspelling"(pack)
local other = { recital = "clause", clause = "recital" }

local function check_unknown(list, kind, counts)
	for _, pair in ipairs(list) do
		local n, word = table.unpack(pair)
		local known = counts[word] == 1 and #word < 40 and meant(word, openings.words(kind))
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
