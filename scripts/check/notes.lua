-- SPDX-License-Identifier: MIT
--
-- notes: marks of notes count 1, 2, 3, each with its note.
--
-- Numbers rise by one from the first mark of the text, which need not be 1: the
-- masthead may have one. A mark that stands a second time and has no note of
-- its own points to the first. Stars and letters are not asked for their
-- order. Notes in tables are left alone, as tables count theirs anew.
--
--     gavel check in.docx --check notes
--
-- Needs no data of the language.

local last, seen = nil, {}

local function fault(label, number, note)
	if not note then
		return not seen[label] and "note-missing", "has no note"
	elseif not note.text:find("%S") then
		return "note-missing", "has an empty note"
	elseif number and seen[label] then
		return "note-order", "comes twice"
	elseif number and last and number ~= last + 1 then
		return "note-order", 'comes after "' .. last .. '"'
	end
end

local function check(mark)
	local label = mark.label or ""
	local number = tonumber(label:match("^%D*(%d+)%D*$"))
	if mark:ancestor("table") then
		return
	end
	local code, what = fault(label, number, mark.first)
	if code then
		gavel.warn(mark, code, 'mark "' .. label .. '" ' .. what)
	end
	seen[label], last = true, number or last
end

return {
	rules = {
		["note-order"] = "The marks of notes count 1, 2, 3.",
		["note-missing"] = "Each mark has a note with a text.",
	},
	note_ref = check,
}
