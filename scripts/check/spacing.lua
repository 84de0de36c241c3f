-- SPDX-License-Identifier: MIT
--
-- spacing: blanks and marks within a line stand as they are set.
--
-- No two blanks in a row, none before a comma, semicolon, full stop or closing
-- bracket, none behind an opening one, one behind a comma or semicolon that
-- letters follow, no mark twice. Marks that the language sets apart (apart in
-- its pack: ";:!?" in French) may have a blank before them. No-break blanks
-- are left alone, and so are notes and tables, where figures are set with
-- blanks, and the enacting formula, whose comma Arabic often sets apart.
--
--     gavel check in.docx --check spacing
--
-- Covers all languages; of Chinese, which has no blanks, only the brackets.

local pack = gavel.language() or {}
local apart = pack.apart or ""

-- What is looked for, what is said of it, and the patterns of what may stand before and behind it.
local faults = {
	{ "double-blank", "two blanks in a row", "", "", "  " },
	{ "blank-before", "a blank before a mark", "", "^%f[%s\0]", " ,", " ;", " .", " )", " ،", " ؛" },
	{ "blank-behind", "a blank behind a bracket", "", "", "( " },
	{ "no-blank", "no blank behind a mark", "^[%a\128-\191]", "^[%a\195-\219]", ",", ";", "،" },
	{ "mark-twice", "two marks in a row", "", "", ",,", ", ,", ",;", ";;", ";,", "،،", "، ،", "؛؛" },
}

-- The words about a place.
local function around(text, from, to)
	local before, behind = text:sub(1, from - 1), text:sub(to + 1, to + 24)
	return before:sub(-24):match("[^ ]*$") .. text:sub(from, to) .. behind:match("^[^ ]*")
end

local function find(text, fault)
	for i = 5, #fault do
		local from, to = text:find(fault[i], 1, true)
		while from do
			local is_apart = apart:find(text:sub(to, to), 1, true)
			if not is_apart and text:find(fault[3], math.max(1, from - 1)) and text:find(fault[4], to + 1) then
				return around(text, from, to)
			end
			from, to = text:find(fault[i], to + 1, true)
		end
	end
end

local function check(n)
	if n:ancestor("cell") or n:ancestor("note") then
		return
	end
	local text = n.text
	for _, fault in ipairs(faults) do
		local words = find(text, fault)
		if words then
			gavel.warn(n, fault[1], fault[2] .. ': "' .. words .. '"')
		end
	end
end

return {
	rules = {
		["double-blank"] = "One blank between words.",
		["blank-before"] = "No blank before a comma, a semicolon, a full stop or a closing bracket.",
		["blank-behind"] = "No blank behind an opening bracket.",
		["no-blank"] = "A blank behind a comma or a semicolon.",
		["mark-twice"] = "No comma or semicolon twice.",
	},
	paragraph = check,
	heading = check,
	title = check,
}
