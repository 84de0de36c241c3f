-- SPDX-License-Identifier: MIT
--
-- emphasis: the words that open a paragraph are set as the document sets them.
--
-- Where at least three in four of the recitals (or of the clauses) that open
-- with a phrase of the language pack have some of it emphasised (in italics,
-- bold, underlined), the others are asked to. An emphasis that opens a
-- paragraph begins and ends where a word does, and does not run on to the end
-- of the paragraph. A document that emphasises no openings is left alone, and
-- so are texts without a preamble and lists whose depth was lost ("(a)").
--
--     gavel check in.docx --check emphasis
--
-- Covers the languages that have openings in their pack: all seven. Where
-- words begin and end is not asked of those without blanks (Chinese).

local paragraphs = require "paragraphs"

local pack = gavel.language()
local openings = require "known-openings"(pack)
local marks = { emphasis = true, strong = true, underline = true, small_caps = true }

-- The first mark of emphasis of a paragraph (it may lie in another), and how many bytes stand before it.
local function first_mark(n)
	local before = 0
	for child in (n:find("paragraph") or n):walk() do
		if marks[child.kind] and child.text:find("%S") then
			return child, before
		end
		before = before + (child.kind == "text" and #child.text or 0)
	end
end

-- What of the word at one end of a text stands beside it.
local function side(n, pattern)
	return n and n.kind == "text" and n.text:match(pattern) or ""
end

-- Whether a byte of the text lies within a word, and so does the one behind it.
local function splits(text, at)
	for _, from, to in gavel.text.words(text) do
		if from <= at and to > at then
			return true
		end
	end
	return false
end

local function check_ends(n, mark)
	local before, text, behind = side(mark.prev, "[^ ]*$"), mark.text, side(mark.next, "^[^ ]*")
	local all = before .. text .. behind
	if not mark.next and #text > 60 and mark.parent.kind == "paragraph" and not mark.prev then
		gavel.warn(n, "emphasis-end", "the whole paragraph is emphasised")
	elseif not pack.spaceless and (splits(all, #before) or splits(all, #before + #text)) then
		gavel.warn(n, "emphasis-end", 'the emphasis begins or ends within a word: "' .. text .. '"')
	end
end

local function check(part)
	local kind = part.kind == "body" and "clause" or "recital"
	local plain, count = {}, 0
	for _, n in ipairs(paragraphs(part, kind)) do
		local phrase = openings.opens(n.text, kind)
		local mark, before = first_mark(n)
		if mark and (before == 0 or phrase and before < #phrase) then
			count = count + 1
			check_ends(n, mark)
		elseif phrase then
			plain[#plain + 1] = n
		end
	end
	for _, n in ipairs(count >= 3 and count >= #plain * 3 and plain or {}) do
		gavel.warn(n, "no-emphasis", "the opening words are not emphasised, as they are in the other paragraphs")
	end
end

return {
	rules = {
		["no-emphasis"] = "The opening words of a paragraph are emphasised as in the rest of the document.",
		["emphasis-end"] = "The emphasis of the opening words begins and ends with them.",
	},
	preamble = openings and check,
	body = openings and check,
}
