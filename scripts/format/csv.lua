-- SPDX-License-Identifier: MIT
--
-- csv: a document as a table for spreadsheets, one row a paragraph; written, and read back.
--
-- The columns are depth, kind, label, value, text and attributes. The label is
-- the number as printed ("3.", "(a)"), the value what it counts (3, 1). The
-- first paragraph of a clause or an item stands in its row, others below it,
-- one deeper; so do the notes of a paragraph, which are read back at its end.
-- Emphasis, links and the like are not kept.
-- The first rows are the document and its fields: the key of a field is the
-- label, its normal form the value, and what the page prints the text.
--
--     gavel in.docx -o out.csv
--     gavel in.docx -t csv -O csv:separator=semicolon -O csv:bom=yes -o for-a-spreadsheet.csv
--
-- Read is what has the names of its columns in the first line, in any order
-- and of those it has; a row without a kind is a paragraph. Only a row of the
-- document can say that this is a resolution: what has none is recognised, as
-- any text is.
--
-- Reports a loss (note_ref) where a note is not at the end of its paragraph.

local delimited = require "delimited"

local columns = { "depth", "kind", "label", "value", "text", "attributes" }
local separators = { comma = ",", semicolon = ";", tab = "\t" }

-- Their first paragraph stands in their row.
local holders = { recital = true, clause = true, item = true, cell = true, note = true }

-- These have a column of their own, or say how a source was made.
local unwritten = { label = true, number = true, style = true, indent = true, first = true, tabs = true }

local function attributes_of(n)
	local list = {}
	for key, value in pairs(n.attrs) do
		if not unwritten[key] then
			list[#list + 1] = key .. "=" .. value
		end
	end
	return table.concat(list, "; ")
end

local function text_of(block)
	local list = {}
	block:walk {
		text = function(n) list[#list + 1] = n.text end,
		tab = function() list[#list + 1] = "\t" end,
		line_break = function() list[#list + 1] = "\n" end,
		image = function(n) list[#list + 1] = "[" .. (n.alt or "") .. "]" end,
		note_ref = function(n)
			if n.next then
				gavel.loss(n, "note_ref", "the mark of a note goes to the end of its paragraph")
			end
			return "skip"
		end,
	}
	return table.concat(list)
end

local function has_row(n)
	if n.kind == "paragraph" and not n.prev and holders[n.parent.kind] then
		return n.label ~= nil or n.number ~= nil or attributes_of(n) ~= ""
	end
	return not gavel.may_hold("paragraph", n.kind)
end

local function depth_of(n)
	local depth = 0
	while n.parent do
		n = n.parent
		depth = depth + (has_row(n) and 1 or 0)
	end
	return depth
end

local function row_of(n)
	local first = holders[n.kind] and n.first
	local source = first and not has_row(first) and first or n
	local text = gavel.may_hold(source.kind, "text") and text_of(source) or ""
	local label = n.kind == "note" and n.parent.label or n.label
	return { depth_of(n), n.kind, label or "", n.number or "", text, attributes_of(n) }
end

local function writer(doc, out)
	local separator = separators[gavel.option("separator")]
	local function write(row)
		out:write(delimited.line(row, separator))
	end

	out:write(gavel.option("bom") and "\u{FEFF}" or "")
	write(columns)
	write { 0, "document", "", "", "", "lang=" .. doc.lang .. "; stage=" .. doc.stage }
	for _, field in ipairs(doc:fields()) do
		write { 1, "field", field.key, field.value ~= field.printed and field.value or "", field.printed, "" }
	end
	for n in doc:walk() do
		if has_row(n) then
			write(row_of(n))
		end
	end
end

-- ---- reading ----

local function add_text(doc, text)
	for piece, mark in text:gmatch("([^\n\t]*)([\n\t]?)") do
		doc:text(piece)
		if mark ~= "" then
			doc:leaf(mark == "\t" and "tab" or "line_break")
		end
	end
end

local function add_block(doc, row, attrs, open)
	local depth = math.tointeger(tonumber(row.depth))
	for i = #open, depth or #open + 1, -1 do
		doc:close(table.remove(open))
	end
	if row.kind == "note" then
		doc:open("note_ref", { label = row.label })
	else
		attrs.label, attrs.number = row.label, row.value
	end
	open[#open + 1] = doc:open(row.kind, attrs)
	if row.text and not gavel.may_hold(row.kind, "text") then
		doc:open("paragraph")
	end
	add_text(doc, row.text or "")
end

local function add_row(input, doc, row, open)
	local attrs = {}
	for key, value in (row.attributes or ""):gmatch("([%l%d_-]+)=([^;]*)") do
		attrs[key] = value
	end
	row.kind = row.kind or "paragraph"
	if row.kind == "document" then
		doc.lang = attrs.lang or ""
		doc.stage = attrs.stage == "resolution" and "resolution" or "flow"
	elseif row.kind == "field" and row.label then
		doc:add(row.label, row.value or row.text or "", row.text)
	elseif select(2, pcall(gavel.may_hold, "paragraph", row.kind)) == false then
		add_block(doc, row, attrs, open)
	else
		input:fail('no row is of the kind "' .. row.kind .. '"')
	end
end

local function reader(input, doc)
	local open = {} -- the nodes of the rows above, by depth
	local records, names = delimited.records(input)
	if not names.depth then
		doc:open("body")
	end
	for row in records do
		add_row(input, doc, row, open)
	end
end

return {
	name = "csv",
	title = "Table of paragraphs for spreadsheets (CSV)",
	extensions = { "csv" },
	mime_types = { "text/csv" },
	keeps = {
		"document", "front", "preamble", "body", "conclusion", "annex", "section", "title", "formula", "recital",
		"clause", "item", "heading", "paragraph", "list", "quote", "table", "row", "cell", "figure", "rule",
		"page_break", "furniture", "text", "note", "note_ref", "line_break", "tab",
	},
	options = {
		{ name = "separator", choices = { "comma", "semicolon", "tab" }, help = "what stands between values" },
		{ name = "bom", default = false, help = "begin with a byte order mark: some spreadsheet programs need it" },
	},
	probe = function(input)
		return input.bytes:find("^[^\n]*kind[,;\t][^\n]*text") and 80 or 0
	end,
	reader = reader,
	writer = writer,
}
