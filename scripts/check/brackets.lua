-- SPDX-License-Identifier: MIT
--
-- brackets: each bracket of a paragraph has its other half.
--
-- Round and square ones are asked, in a paragraph with all its items (a
-- bracket may close in another line). The bracket of "a)" or "iv)" is none.
-- Quotation marks are not asked: a quotation of several paragraphs opens in
-- each of them.
--
--     gavel check in.docx --check brackets
--
-- Needs no data of the language.

local half = { [")"] = "(", ["]"] = "[" }

-- "a", "iv" or "12" before a bracket, behind a blank, a comma or a dash (its last byte).
local function is_label(text)
	local run = (" " .. text):match("[%s\160,\144-\148](%w+)$") or text:match("[%s\160]([\208\209][\128-\191])$") or ""
	return run:find("^%a$") or run:find("^[ivxIVX]+$") or run:find("^%d%d?$") or run:find("^[\208\209]")
end

-- The first bracket without its other half, and what is missing. That of a label may close an open one: "(see b))".
local function unmatched(text)
	local open, labels = {}, 0
	for at, mark in text:gmatch("()([%(%)%[%]])") do
		local label = mark == ")" and is_label(text:sub(math.max(1, at - 8), at - 1))
		if not half[mark] then
			open[#open + 1] = mark
		elseif open[#open] == half[mark] then
			open[#open] = nil
			labels = labels + (label and 1 or 0)
		elseif not label and (mark == "]" or labels == 0) then
			return mark, half[mark]
		elseif not label then
			labels = labels - 1
		end
	end
	return open[#open], open[#open] == "(" and ")" or "]"
end

local function check(n)
	local text = n.text
	local wide = text:find("（", 1, true) or text:find("）", 1, true)
	local mark, missing = unmatched(wide and text:gsub("（", "("):gsub("）", ")") or text)
	if mark then
		gavel.warn(n, "bracket", '"' .. mark .. '" stands without "' .. missing .. '"')
	end
end

return {
	rules = {
		["bracket"] = "Each bracket has its other half.",
	},
	recital = check,
	clause = check,
	heading = check,
	note = check,
}
