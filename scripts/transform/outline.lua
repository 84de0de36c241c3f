-- SPDX-License-Identifier: MIT
--
-- outline: puts a table of contents behind the title.
--
-- The headings of the operative part, the annexes and the headings within them
-- become a list, one in the other as the headings stand under one another; the
-- levels that a source gives them (4 and 5, as often as 1 and 2) only tell
-- which is above which. Each entry is a link to what it names, which gets an id
-- if it has none. An annex is named by the lines of its head, the first of which
-- is the label of the entry: "Annex I  Budget". Page numbers are not known before
-- the page is set, and are not given. In a document that is no resolution the
-- list stands before all of the text, and its headings are paragraphs with a
-- level.
--
--     gavel in.docx -s outline -o out.docx
--     gavel in.docx -s "outline:depth=1,title=In this resolution" -o out.html
--
-- title=TEXT     the line above the list (else "Contents" in the document's language)
-- depth=N        how deep the list goes: 3 if not given
-- annexes=no     leaves the annexes out
--
-- Reports a warning (no-headings) where there is nothing to list: then nothing
-- is put in.

local anchor = require "anchor"
local phrases = require "phrases"

local args = gavel.args { title = "", depth = 3, annexes = true }

local list = gavel.new.list {}
local open = {} -- the last entry, and those that it stands in: { level =, item = }
local named = {} -- headings that are part of an annex's name

local function enter(n, level, label, text)
	while #open > 0 and open[#open].level >= level do
		table.remove(open)
	end
	if #open < args.depth then
		local holder = #open > 0 and open[#open].item or list
		local link = { kind = "link", href = anchor(n), text }
		local item = holder:append({ kind = "item", label = label, { kind = "paragraph", link } })
		table.insert(open, { level = level, item = item })
	end
end

-- An annex's head has up to three lines of one rank: headings of one level, or paragraphs that are nothing but bold.
local function is_head(line, first)
	if line.kind == "heading" then
		return line == first or (line.level == first.level and not line.label)
	end
	return line.kind == "paragraph" and #line == 1 and line.first.kind == "strong"
end

local function list_heading(n)
	if not named[n] and (n.level or n.kind == "heading") then
		enter(n, n.level or 1, n.label, n.text)
	end
end

return {
	table = "skip",
	quote = "skip",
	list = "skip",

	annex = function(n)
		if not args.annexes then
			return "skip"
		end
		local lines, line = {}, n.first
		while line and #lines < 3 and is_head(line, n.first) do
			table.insert(lines, line.text)
			named[line] = true
			line = line.next
		end
		if #lines > 0 then
			local label = n.first.label or lines[2] and table.remove(lines, 1)
			enter(n, 0, label, table.concat(lines, " – "))
		end
	end,

	heading = list_heading,
	paragraph = list_heading,

	document = function(doc)
		if #list == 0 then
			gavel.warn(doc, "no-headings", "there is no heading to list")
			return
		end
		local title = args.title ~= "" and args.title or phrases(doc.lang).contents
		local like = doc:find("heading, paragraph[level]") or {}
		local text = doc:find("preamble, body, annex") or doc.root.first
		text:insert_before(gavel.new.heading { level = like.level, title }, list)
	end,
}
