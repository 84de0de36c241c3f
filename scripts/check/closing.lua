-- SPDX-License-Identifier: MIT
--
-- closing: the text closes as its organ closes it, on the day that it names.
--
-- The clause by which the Security Council remains seized of a matter (closing
-- in the language pack) is the last one; that it is missing is a note, as some
-- resolutions end without it. A resolution of another organ whose title block
-- says when it was adopted ends with a meeting line; where that has a date, it
-- is the one of the title block.
--
--     gavel check in.docx --check closing
--
-- The order of clauses covers the languages that have closing in their pack:
-- all seven; so do dates, by the dates of the pack.

local pack = gavel.language()
local has_date = require "dates"(pack)
local phrases = pack and pack.closing or {}

local function closes(clause)
	local text = clause.text
	for _, phrase in ipairs(phrases) do
		if text:find(phrase, 1, true) then
			return true
		end
	end
	return false
end

local is_council = false

local function check_body(body)
	local closing, last
	for clause in body:children("clause") do
		closing, last = closing or closes(clause) and clause, clause
	end
	if not is_council or #phrases == 0 then
		return
	elseif closing and not closes(last) then
		gavel.warn(closing, "closing-order", "the clause that closes the text is not the last one")
	elseif last and not closing then
		gavel.note(last, "no-closing", "the text does not say that the Council remains seized of the matter")
	end
end

-- Whether the line has a date, but not this one.
local function has_other(line, day)
	local text = gavel.text.squeeze(line.text)
	return has_date(text) and not text:find(gavel.text.squeeze(day), 1, true)
end

local function check_date(doc)
	local conclusion, line = doc:find("conclusion"), doc:find("title[role='adoption']")
	local _, day = doc:field("adopted")
	if not line or not day then
		return
	elseif not conclusion and (doc.symbol or ""):find("^[AE]/") then
		gavel.warn(doc, "no-meeting-line", "there is no meeting line below the text")
	elseif conclusion and has_other(conclusion, day) then
		gavel.warn(conclusion, "adoption-date", 'the meeting line is not of the day of adoption, "' .. day .. '"')
	elseif has_other(line, day) then
		gavel.warn(line, "adoption-date", 'the title block is not of the day of adoption, "' .. day .. '"')
	end
end

return {
	rules = {
		["no-closing"] = "A text of the Security Council says that it remains seized of the matter.",
		["closing-order"] = "The clause that closes the text is the last one.",
		["no-meeting-line"] = "A text that was adopted ends with a meeting line.",
		["adoption-date"] = "Title block and meeting line name the same day.",
	},
	document = {
		enter = function(doc)
			is_council = (doc.symbol or ""):find("^S/")
		end,
		leave = check_date,
	},
	body = check_body,
}
