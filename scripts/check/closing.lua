-- SPDX-License-Identifier: MIT
--
-- closing: the text closes as its organ closes it, on the day that it names.
--
-- The clause by which the Security Council remains seized of a matter (closing
-- in the language pack) is the last one. A resolution whose title block says
-- when it was adopted, and which is not the Council's, ends with a meeting line;
-- where that has a date, it is the one of the title block.
--
--     gavel check in.docx --check closing
--
-- The order of clauses covers the languages that have closing in their pack:
-- all seven. The rest needs no data.

local pack = gavel.language()
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
	local closing
	if not is_council then
		return
	end
	for clause in body:children("clause") do
		if closing then
			gavel.warn(closing, "closing-order", "the clause that closes the text is not the last one")
			return
		end
		closing = closes(clause) and clause or nil
	end
end

local function plain(text)
	return (text:gsub("[%s\u{A0}]+", " "))
end

local function check_date(doc)
	local conclusion = doc:find("conclusion")
	local line = doc:find("title[role='adoption']")
	local _, printed = doc:field("adopted")
	if not line or not printed then
		return
	elseif not conclusion and not is_council then
		gavel.warn(doc, "no-meeting-line", "there is no meeting line below the text")
	elseif conclusion and not plain(conclusion.text):find(plain(printed), 1, true) then
		gavel.warn(conclusion, "adoption-date", 'the meeting line does not have the day of adoption, "' .. printed .. '"')
	elseif not plain(line.text):find(plain(printed), 1, true) then
		gavel.warn(line, "adoption-date", 'the title block does not have the day of adoption, "' .. printed .. '"')
	end
end

return {
	rules = {
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
