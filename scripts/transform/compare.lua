-- SPDX-License-Identifier: MIT
--
-- compare: marks in a document what changed since another version of it.
--
-- The document is the new version; --with names the old one. Paragraphs that
-- are the same are found first, then those that are alike, and in these word
-- by word what came and what went. Both are marked (scripts/lib/draft.lua):
-- underlined and struck out in DOCX and ODT, or as changes that Word tracks,
-- <ins> and <del> in HTML and Akoma Ntoso, {+ +} and [- -] in text. Whole
-- paragraphs, notes, tables and annexes that went come back, struck out, where
-- they stood. Formatting and white space alone are no change. Numbers are none
-- either, but one that changed is told, and so is a field of the masthead.
--
--     gavel new.docx -s compare --with old.docx -o draft.docx
--     gavel new.docx -s compare --with old.docx -O docx:changes=tracked -o draft.docx
--     gavel new.docx -s compare:alike=70 --with old.docx -o draft.docx
--     gavel draft.docx -s settle -o new.docx
--
-- alike=N  how much of two paragraphs, in per cent of their words, must be the
--          same for one to be a new version of the other: 50 if not given
--
-- Reports as notes: compared, a summary; relabelled, a number that changed;
-- moved, a paragraph that went here and came there; field, a field that
-- changed. As a warning: not-placed, a part that went and has no place now.

local draft = require "draft"
local restore = require "restore"
local versions = require "versions"

local args = gavel.args { alike = 50 }
local counts = { same = 0, changed = 0, inserted = 0, deleted = 0, moved = 0 }

local function compare_fields(old, new)
	for _, key in ipairs { "symbol", "date", "session", "agenda", "title", "distribution", "language" } do
		local was, is = old:field(key), new:field(key)
		if was ~= is then
			gavel.note(new, "field", ("%s: %s was %s"):format(key, is or "none", was or "none"))
		end
	end
end

local function report_moves(steps)
	for _, step in ipairs(steps) do
		if step.from then
			gavel.note(step.new.node, "moved", ("moved here from line %d of the old version"):format(step.from.pos.line))
			counts.moved = counts.moved + 1
		end
	end
end

-- Reports a number that changed.
local function compare_labels(old, new)
	if old.label ~= new.label then
		gavel.note(new, "relabelled", ("the number was %s, it is %s now"):format(old.label or "none", new.label or "none"))
	end
end

local function put_back(line, last)
	local copy = restore.put(line, last)
	if copy then
		draft.mark(copy, "deleted")
	elseif copy == false then
		gavel.warn(line, "not-placed", ('there is no place to show what went: "%s"'):format(line.text))
	end
end

-- Marks what became of a line, and says what.
local function mark(old, new, last)
	if not new then
		put_back(old, last)
		return "deleted"
	elseif not old then
		draft.mark(new, "inserted")
		return "inserted"
	end
	return draft.revise(old, new) and "changed" or "same"
end

return {
	document = function(doc)
		local before, last = gavel.with(1), nil
		local steps = versions.align(before, doc, args.alike)
		compare_fields(before, doc)
		report_moves(steps)
		restore.relate(before, doc, steps, compare_labels)
		for _, step in ipairs(steps) do
			local old, new = step.old and step.old.node, step.new and step.new.node
			local what = mark(old, new, last)
			counts[what], last = counts[what] + 1, new or last
		end
		gavel.note(doc, "compared", ("%d paragraphs: %d the same, %d changed, %d inserted, %d deleted (%d of them moved)")
			:format(#steps, counts.same, counts.changed, counts.inserted, counts.deleted, counts.moved))
	end,
}
