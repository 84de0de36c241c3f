-- SPDX-License-Identifier: MIT
--
-- clean-extraction: mends what is left when a text was taken out of a PDF or a scan.
--
-- Ligatures become letters, soft hyphens and characters of no width go, a word
-- that a line end broke is joined where the joined word, or the one with the
-- hyphen, is known from the rest of the document or from the language; of
-- several blanks one stays, and none before a comma, a full stop or a closing
-- parenthesis, nor behind an opening one (French keeps its blanks before ; : !
-- and ?). Numbers and document symbols come out as they were.
--
-- Words torn apart by a blank ("pro sperity") and blanks before a hyphen are
-- mended when the text is read: see --no-mend. Heads of pages that stand in the
-- text are for page-heads, numbers in it for typed-labels:
--
--     gavel scan.txt -s page-heads -s clean-extraction -s typed-labels -o out.docx
--
-- Reports each change as a note that shows it: ligature, invisible, broken-word,
-- blanks, punctuation.

local mend = require "mending"

local pack = gavel.language() or {}
local known = {} -- words of the document and of the language, in small letters
local letters = "[%a\128-\255]+"

local ligatures = { "ff", "fi", "fl", "ffi", "ffl", "st", "st" }

local function spell_out(s, from)
	return ligatures[utf8.codepoint(s, from) - 0xFAFF]
end

-- Behind a hyphen: "develop- ment", "self- determination"; in "short- and long-term" the blank is right.
local function join(s, from, to)
	local left, right = s:sub(math.max(1, from - 60), from - 1):match(letters .. "$"), s:match("^" .. letters, to + 1)
	if left and right then
		left, right = gavel.text.lower(left), gavel.text.lower(right)
		return known[left .. right] and "" or known[left .. "-" .. right] and "-" or nil
	end
end

local function one_blank(s, from, to)
	local in_number = s:find("^%d +%d", from - 1)
	return not in_number and " " or nil
end

-- Before a mark, unless the language wants one there; ". . ." and "1 , 5" may mean what they are.
local function no_blank(s, from, to)
	local mark = s:sub(to, to)
	local stays = from == 1 or (pack.apart or ""):find(mark, 1, true)
		or s:find("^[%s.,;:!?]", from - 1) or s:find("^ [.%d]", to + 1)
	return not stays and mark or nil
end

-- What a repair is called, what it looks for, and what takes its place.
local repairs = {
	{ "ligature", "\239\172[\128-\134]", spell_out }, -- U+FB00 to U+FB06
	{ "invisible", "\u{AD} ?", "" },
	{ "invisible", "\u{200B}", "" },
	{ "broken-word", "%- ", join },
	{ "blanks", "  +", one_blank },
	{ "punctuation", " +[,.;:!?]%f[%s\0]", no_blank },
	{ "punctuation", " +%)", no_blank },
	{ "punctuation", "%( +%f[%S]", "(" },
}

local function learn(doc)
	for word in (pack.words or ""):gmatch("%S+") do
		known[word] = true
	end
	for n in doc:walk("text") do
		for word in gavel.text.lower(n.text):gmatch(letters .. "%-?" .. letters) do
			known[word] = true
		end
	end
end

return {
	document = { enter = learn },

	text = function(n)
		for _, repair in ipairs(repairs) do
			mend(n, table.unpack(repair))
		end
	end,
}
