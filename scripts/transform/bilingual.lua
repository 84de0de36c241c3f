-- SPDX-License-Identifier: MIT
--
-- bilingual: sets two language versions of a document side by side.
--
-- The document is the one on the left (on the right in Arabic), --with names
-- the other. Each part, from the title block to the last annex, becomes a
-- table of two columns, each paragraph a row of it: clauses and items beside
-- those of the same number, what has none by its order, its kind and the
-- figures in it. Numbers stand before the text, notes stay where they are
-- called. Each cell says its language and its direction. What one version has
-- and the other has not stands beside an empty cell.
--
--     gavel en.docx -s bilingual --with fr.docx -o both.docx
--     gavel ar.docx -s bilingual:heads=no --with zh.docx -o both.html
--
-- heads=no  leaves out the row with the names of the languages.
--
-- Reports a warning (unmatched) for each paragraph that stands alone, and how
-- many there are as a note (aligned).

local column = require "column"
local parallel = require "parallel"

local args = gavel.args { heads = true }

local parts = {} -- of the document that is made, each with its table
local tables = {} -- by the place in the document

local function row(left, right)
	return gavel.new.row { left, right }
end

local function table_of(line)
	if not tables[line.place] then
		parts[#parts + 1] = gavel.node(line.part, {}, gavel.new.table {})
		tables[line.place] = parts[#parts].first
	end
	return tables[line.place]
end

-- Tells of a line that has none beside it.
local function warn_of_gap(step)
	local alone = not (step.old and step.new) and (step.old or step.new)
	if alone then
		gavel.warn(alone.node, "unmatched", ('stands alone: "%s"'):format(alone.node.text))
	end
end

local function count(steps)
	local left, right, alone = 0, 0, 0
	for _, step in ipairs(steps) do
		left = left + (step.old and 1 or 0)
		right = right + (step.new and 1 or 0)
		alone = alone + (step.old and step.new and 0 or 1)
	end
	return ("%d paragraphs and %d: %d stand alone"):format(left, right, alone)
end

-- Takes out what the document was, but for heads and feet, and puts the parts there.
local function rebuild(root)
	for child in root:children() do
		if child.kind ~= "furniture" then
			child:remove()
		end
	end
	root:append(table.unpack(parts))
end

return {
	document = function(doc)
		local other = gavel.with(1)
		local left, right = column(doc), column(other)
		local steps = parallel.align(doc, other)
		for _, step in ipairs(steps) do
			warn_of_gap(step)
			table_of(step.old or step.new):append(row(left.cell(step.old), right.cell(step.new)))
		end
		if args.heads and parts[1] then
			parts[1].first:prepend(row(left.head(), right.head()))
		end
		rebuild(doc.root)
		gavel.note(doc, "aligned", count(steps))
	end,
}
