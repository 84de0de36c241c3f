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

local function check(mark)
	local number, note = tonumber((mark.label or ""):match("^%D*(%d+)%D*$")), mark.first
	if mark:ancestor("table") then
		return
	elseif not note and not seen[mark.label] then
		gavel.warn(mark, "note-missing", 'mark "' .. (mark.label or "") .. '" has no note')
	elseif note and not note.text:find("%S") then
		gavel.warn(mark, "note-missing", 'the note of mark "' .. (mark.label or "") .. '" is empty')
	elseif number and seen[mark.label] and note then
		gavel.warn(mark, "note-order", 'mark "' .. mark.label .. '" comes twice')
	elseif number and last and number ~= last + 1 and not seen[mark.label] then
		gavel.warn(mark, "note-order", 'mark "' .. mark.label .. '" comes after "' .. last .. '"')
	end
	seen[mark.label or ""] = true
	last = number or last
end

return {
	rules = {
		["note-order"] = "The marks of notes count 1, 2, 3.",
		["note-missing"] = "Each mark has a note with a text.",
	},
	note_ref = check,
}
