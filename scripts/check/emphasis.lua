-- SPDX-License-Identifier: MIT
--
-- emphasis: the words that open a paragraph are set as the document sets them.
--
-- Where at least three in four recitals (or clauses) emphasise some words of
-- their first paragraph (in italics, bold, underlined), the others are asked
-- to; where one opens with a phrase of the language pack, that is emphasised.
-- The first emphasis begins and ends where a word does, and does not run on to
-- the end of the paragraph. A document that emphasises no openings is left
-- alone, and so are texts without a preamble.
--
--     gavel check in.docx --check emphasis
--
-- Where words begin and end is not asked of languages without blanks
-- (spaceless in their pack: Chinese). The rest needs no data.

local pack = gavel.language()
local openings = require "openings"(pack)
local marks = { emphasis = true, strong = true, underline = true, small_caps = true }

-- The first mark of emphasis of a paragraph that has a text (it may lie in another), and how many bytes stand before it.
local function first_mark(n)
	local before = 0
	for child in (n:find("paragraph") or n):walk() do
		if marks[child.kind] and child.text:find("%S") then
			return child, before
		end
		before = before + (child.kind == "text" and #child.text or 0)
	end
end

local function side(n)
	return n and n.kind == "text" and n.text or ""
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
	local before, text, behind = side(mark.prev), mark.text, side(mark.next)
	local all = before .. text .. behind
	if not mark.next and #text > 60 and mark.parent.kind == "paragraph" and not before:find("%S") then
		gavel.warn(n, "emphasis-end", "the whole paragraph is emphasised")
	elseif pack and not pack.spaceless and (splits(all, #before) or splits(all, #before + #text)) then
		gavel.warn(n, "emphasis-end", 'the emphasis begins or ends within a word: "' .. text .. '"')
	end
end

-- "(a)" counts in the list of another paragraph, "A." heads a part.
local function is_asked(n)
	local label = n.label or ""
	return n.text ~= "" and not label:find("^%(") and not label:find("^%a+[.)]$") and not n:ancestor("quote")
end

local function check(part, kind)
	local plain, count = {}, 0
	for n in part:select(kind) do
		if is_asked(n) then
			local mark, before = first_mark(n)
			local phrase = mark and before > 0 and openings and openings.opens(n.text, kind)
			if not mark or (phrase and #phrase <= before) then
				plain[#plain + 1] = n
			else
				count = count + 1
				check_ends(n, mark)
			end
		end
	end
	for _, n in ipairs(plain) do
		if count >= 3 and count >= #plain * 3 then
			gavel.warn(n, "no-emphasis", "no words are emphasised, as they are in the other paragraphs")
		end
	end
end

return {
	rules = {
		["no-emphasis"] = "The opening words of a paragraph are emphasised as in the rest of the document.",
		["emphasis-end"] = "The emphasis of the opening words begins and ends with them.",
	},
	preamble = function(n)
		check(n, "recital")
	end,
	body = function(n)
		if n.prev and n.prev.kind == "preamble" then
			check(n, "clause")
		end
	end,
}
