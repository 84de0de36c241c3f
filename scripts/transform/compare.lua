-- SPDX-License-Identifier: MIT
--
-- compare: marks in a document what changed since another version of it.
--
-- The document is the new version; --with names the old one. Paragraphs that
-- are the same are found first, then those that are alike, and in these word
-- by word what came and what went. Both are marked (scripts/lib/draft.lua):
-- underlined and struck out in DOCX and ODT, or as changes that Word tracks,
-- <ins> and <del> in HTML and Akoma Ntoso, {+ +} and [- -] in text. Whole paragraphs, notes, tables and annexes that went come
-- back, struck out, where they stood. Formatting and white space alone are no
-- change. Numbers are none either, but one that changed is told, and so is a
-- field of the masthead.
--
--     gavel new.docx -s compare --with old.docx -o draft.docx
--     gavel new.docx -s compare --with old.docx -O docx:changes=tracked -o draft.docx
--     gavel new.docx -s compare:alike=70 --with old.docx -o draft.docx
--     gavel draft.docx -s settle -o new.docx
--
-- alike: how much of two paragraphs, in per cent of their words, must be the
-- same for one to be a new version of the other (50).
--
-- Reports as notes: compared, a summary; relabelled, a number that changed;
-- moved, a paragraph that went here and came there; field, a field that
-- changed. As a warning: not-placed, a part that went and has no place now.

local difference = require "difference"
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

-- What went here and came there, word for word.
local function report_moves(steps, old, new)
	local went = {}
	for _, step in ipairs(steps) do
		if not step.new then
			went[old[step.old].key] = old[step.old].node
		end
	end
	for _, step in ipairs(steps) do
		local from = not step.old and went[new[step.new].key]
		if from then
			gavel.note(new[step.new].node, "moved", ("moved here from line %d of the old version"):format(from.pos.line))
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

return {
	document = function(doc)
		local before, last = gavel.with(1), nil
		local old, new, match = versions.align(before, doc, args.alike)
		local steps = difference.steps(match, #old, #new)
		compare_fields(before, doc)
		report_moves(steps, old, new)
		restore.relate(before.root, doc.root, compare_labels)
		for i, j in pairs(match) do
			restore.relate(old[i].node, new[j].node, compare_labels)
		end
		for _, step in ipairs(steps) do
			local a, b = old[step.old], new[step.new]
			local what = not a and "inserted" or not b and "deleted" or "same"
			if what == "deleted" then
				put_back(a.node, last)
			elseif what == "inserted" then
				draft.mark(b.node, what)
			elseif draft.revise(a.node, b.node) then
				what = "changed"
			end
			counts[what], last = counts[what] + 1, b and b.node or last
		end
		gavel.note(doc, "compared", ("%d paragraphs: %d the same, %d changed, %d inserted, %d deleted (%d of them moved)")
			:format(#steps, counts.same, counts.changed, counts.inserted, counts.deleted, counts.moved))
	end,
}
