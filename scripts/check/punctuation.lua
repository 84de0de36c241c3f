-- SPDX-License-Identifier: MIT
--
-- punctuation: each paragraph of a resolution ends as its kind does.
--
-- A recital ends in a comma, a clause in a semicolon, the last one in a full
-- stop; the marks are those of the document's language (ends in its pack: ،
-- ؛ in Arabic, ，； in Chinese). A paragraph that goes on with a list or a
-- table may end in a colon. Closing quotation marks and brackets are passed
-- over. Only texts with a preamble are asked, and an operative part most of
-- whose paragraphs are sentences (a declaration) is left alone.
--
-- Items are asked to end alike: where most of a list end in one mark, the
-- others do too. "and" or "or" behind the mark is fine.
--
--     gavel check in.docx --check punctuation
--
-- Covers the languages that have ends in their pack: all seven.

local collect = require "collect"
local endings = require "endings"
local paragraphs = require "paragraphs"

local pack = gavel.language()
local ends = pack and pack.ends

local function ask(n, code, mark, wanted)
	if mark ~= wanted and (mark:find("%d") or gavel.text.script(mark)) then
		gavel.warn(n, code, 'ends without "' .. wanted .. '"')
	elseif mark ~= wanted then
		gavel.warn(n, code, 'ends in "' .. mark .. '", not in "' .. wanted .. '"')
	end
end

-- Items before the last of one list: the mark of most of them is that of all.
local function check_items(n)
	local items, marks, counts, usual = collect(n:children("item")), {}, {}, nil
	for i = 1, #items - 1 do
		local mark = endings.of_item(items[i].text, ends)
		marks[i], counts[mark] = mark, (counts[mark] or 0) + 1
		usual = counts[mark] > (counts[usual] or 0) and mark or usual
	end
	for i, mark in ipairs(#marks > 2 and counts[usual] > #marks / 2 and marks or {}) do
		ask(items[i], "item-end", mark, usual)
	end
end

local function check_recitals(part)
	for _, recital in ipairs(paragraphs(part, "recital")) do
		local mark = endings.mark(recital.text)
		if mark ~= ends.list or not recital.next then
			ask(recital, "recital-end", mark, ends.recital)
		end
	end
end

-- A section with recitals is a text of its own: its last clause may end as that of a text.
local function closes_section(clause)
	local section = clause:ancestor("section")
	return section and section:find("recital") and not clause.next
end

local function check_body(body)
	local list, sentences = paragraphs(body, "clause"), 0
	for _, clause in ipairs(list) do
		sentences = sentences + (endings.mark(clause.text) == ends.last and 1 or 0)
	end
	for i, clause in ipairs((sentences < 3 or sentences <= #list / 2) and list or {}) do
		local mark, behind = endings.mark(clause.text), clause.next and clause.next.kind
		local goes_on = behind and (mark == ends.list or (behind ~= "clause" and behind ~= "heading"))
		if not goes_on and not (mark == ends.last and closes_section(clause)) then
			ask(clause, "clause-end", mark, i < #list and ends.clause or ends.last)
		end
	end
end

return {
	rules = {
		["recital-end"] = "A preambular paragraph ends in a comma.",
		["clause-end"] = "An operative paragraph ends in a semicolon, the last one in a full stop.",
		["item-end"] = "The items of a list end alike.",
	},
	preamble = ends and check_recitals,
	section = ends and check_recitals,
	body = ends and check_body,
	recital = ends and check_items,
	clause = ends and check_items,
	item = ends and check_items,
}
