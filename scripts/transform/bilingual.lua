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

local difference = require "difference"
local parallel = require "parallel"

local args = gavel.args { heads = true }

local names = {
	ar = "العربية", de = "Deutsch", en = "English", es = "Español", fr = "Français", pt = "Português", ru = "Русский",
	zh = "中文",
}
local rtl = { ar = true, fa = true, he = true, ur = true }
local bold = { number = true, title = true, adoption = true }

local function language_of(doc)
	return { lang = doc.lang ~= "" and doc.lang or nil, dir = rtl[doc.lang:match("^%a*")] and "rtl" or "ltr" }
end

-- The line as a paragraph without a place in the resolution: its number is text.
local function paragraph_of(line)
	local holder = gavel.node("paragraph")
	local inner = holder
	if line.kind == "heading" or line.kind == "title" and bold[line.node.role] then
		inner = gavel.node("strong")
		holder:append(inner)
	end
	for child in line.node:children() do
		inner:append(child)
	end
	if line.owner.label then
		inner:prepend({ kind = "span", role = "typed-number", line.owner.label }, " ")
	end
	return holder
end

local function cell_of(line, language)
	local cell = gavel.node("cell", language)
	if line then
		cell:append(line.kind == "table" and line.node or paragraph_of(line))
		for paragraph in cell:walk("paragraph") do
			paragraph.lang, paragraph.dir = language.lang, language.dir
		end
	end
	return cell
end

local function head_of(language)
	local name = names[language.lang] or language.lang or ""
	local cell = gavel.node("cell", language, gavel.node("paragraph", language, name))
	cell.header = 1
	return cell
end

-- Takes out what the document was, but for heads and feet, and puts the parts there.
local function rebuild(root, parts)
	for child in root:children() do
		if child.kind ~= "furniture" then
			child:remove()
		end
	end
	root:append(table.unpack(parts))
end

return {
	document = function(doc)
		local other_doc = gavel.with(1)
		local one, other, match = parallel.align(doc, other_doc)
		local left, right = language_of(doc), language_of(other_doc)
		local parts, tables, alone = {}, {}, 0

		local function table_of(line)
			if not tables[line.place] then
				parts[#parts + 1] = gavel.node(line.part, {}, gavel.node("table"))
				tables[line.place] = parts[#parts].first
			end
			return tables[line.place]
		end

		for _, step in ipairs(difference.steps(match, #one, #other)) do
			local a, b = one[step.old], other[step.new]
			if not a or not b then
				local line = a or b
				gavel.warn(line.node, "unmatched", ('stands alone: "%s"'):format(line.node.text))
				alone = alone + 1
			end
			table_of(a or b):append(gavel.node("row", {}, cell_of(a, left), cell_of(b, right)))
		end
		if args.heads and parts[1] then
			parts[1].first:prepend(gavel.node("row", {}, head_of(left), head_of(right)))
		end
		rebuild(doc.root, parts)
		gavel.note(doc, "aligned", ("%d paragraphs and %d: %d stand alone"):format(#one, #other, alone))
	end,
}
