-- SPDX-License-Identifier: MIT
--
-- mediawiki: a document as wiki text, for Wikisource and other wikis of MediaWiki.
--
-- The masthead is a table. Numbers stand as they are printed, so that "3 bis"
-- stays what it is, and sub-paragraphs are indented by colons. Notes become
-- <ref>, with their list at the end. What a wiki would read as markup is
-- written by character references.
--
--     gavel in.docx -o out.wiki
--     gavel in.docx -t mediawiki -O masthead=no -o out.wiki
--
-- Reports a loss (note_ref) for a note whose mark is not the number that the
-- wiki gives it, and (link) for an address that a wiki does not link to.

local notes = 0

local function reference(sign)
	return ("&#%d;"):format(sign:byte())
end

local function escape(text)
	text = text:gsub("[<>&%[%]{}|]", reference):gsub("[\r\n]", " ")
	for _, signs in ipairs { "''", "__", "~~~" } do
		text = text:gsub(signs, reference(signs):rep(#signs))
	end
	return text
end

-- Rows of cells of lines of pieces, of which the texts are written.
local function write_masthead(out, masthead)
	out:write('{| style="width: 100%"\n')
	for _, row in ipairs(masthead) do
		out:write("|-\n")
		for _, cell in ipairs(row) do
			out:write("| ")
			for i, line in ipairs(cell) do
				out:write(i > 1 and "<br />" or "")
				for _, piece in ipairs(line) do
					out:write(piece.kind == "text" and escape(piece.text) or "")
				end
			end
			out:write("\n")
		end
	end
	out:write("|}\n\n")
end

-- The colons of an item, and the label of what the paragraph begins.
local function lead_of(n)
	local colons, holder = "", n.parent
	while holder and holder.kind ~= "cell" and holder.kind ~= "note" do
		colons = colons .. (holder.kind == "item" and ":" or "")
		holder = holder.parent
	end
	local label = n.label or n.kind == "paragraph" and not n.prev and n.parent.label
	return colons .. (label and escape(label) .. " " or "")
end

-- Paragraphs of a note stand in the line of its mark.
local function block(before, after)
	return {
		enter = function(n, out)
			local inside = n.parent.kind == "note"
			out:write(inside and n.prev and "<br />" or "", inside and "" or lead_of(n), before)
		end,
		leave = function(n, out)
			out:write(after, n.parent.kind == "note" and "" or "\n\n")
		end,
	}
end

local function between(before, after)
	return {
		enter = function(_, out) out:write(before) end,
		leave = function(_, out) out:write(after) end,
	}
end

local function equals(n)
	return ("="):rep(math.min((n.level or 1) + 1, 6))
end

local heading = {
	enter = function(n, out) out:write(equals(n), " ", n.label and escape(n.label) .. " " or "") end,
	leave = function(n, out) out:write(" ", equals(n), "\n\n") end,
}

local function enter_cell(n, out)
	out:write(n.header and "!" or "|")
	out:write(n.colspan and (' colspan="%d"'):format(n.colspan) or "")
	out:write(n.rowspan and (' rowspan="%d"'):format(n.rowspan) or "")
	out:write((n.colspan or n.rowspan) and " |\n" or "\n")
end

-- The wiki counts notes itself.
local function enter_note(n, out)
	notes = notes + 1
	if n.parent.label ~= tostring(notes) then
		gavel.loss(n, "note_ref", ('the mark "%s" becomes [%d]'):format(n.parent.label, notes))
	end
	out:write("<ref>")
end

local changes = { inserted = between("<ins>", "</ins>"), deleted = between("<del>", "</del>") }

local span = {
	enter = function(n, out) return changes[n.role] and changes[n.role].enter(n, out) end,
	leave = function(n, out) return changes[n.role] and changes[n.role].leave(n, out) end,
}

local function percent(sign)
	return ("%%%02X"):format(sign:byte())
end

local function is_linked(n)
	return n.href and n.href:find("^%a+:") ~= nil
end

local link = {
	enter = function(n, out)
		if is_linked(n) then
			out:write("[", n.href:gsub('[%s%[%]<>"|]', percent), " ")
		elseif n.href then
			gavel.loss(n, "link", 'a wiki does not link to "' .. n.href .. '"')
		end
	end,
	leave = function(n, out) out:write(is_linked(n) and "]" or "") end,
}

return {
	name = "mediawiki",
	title = "Wiki text (MediaWiki, Wikisource)",
	extensions = { "wiki", "mediawiki" },
	mime_types = { "text/x-wiki" },
	needs_layout = true,
	keeps = {
		"document", "front", "preamble", "body", "conclusion", "annex", "section", "title", "formula", "recital",
		"clause", "item", "heading", "paragraph", "list", "quote", "table", "row", "cell", "note", "rule", "text",
		"emphasis", "strong", "underline", "strike", "subscript", "superscript", "small_caps", "span", "link",
		"citation", "note_ref", "line_break",
	},
	options = {
		{ name = "masthead", default = true, help = "write the masthead, as a table" },
	},

	writer = {
		document = {
			enter = function(_, out, layout)
				out:write(layout.dir == "rtl" and '<div dir="rtl">\n' or "")
				if layout.masthead and gavel.option("masthead") then
					write_masthead(out, layout.masthead)
				end
			end,
			leave = function(_, out, layout)
				out:write(notes > 0 and "<references />\n" or "", layout.dir == "rtl" and "</div>\n" or "")
			end,
		},
		furniture = "skip",
		title = block("'''", "'''"),
		formula = block("", ""),
		paragraph = block("", ""),
		heading = heading,
		quote = between("<blockquote>\n", "</blockquote>\n\n"),
		table = between('{| class="wikitable"\n', "|}\n\n"),
		row = between("|-\n", ""),
		cell = enter_cell,
		rule = between("----\n\n", ""),
		note = { enter = enter_note, leave = function(_, out) out:write("</ref>") end },

		-- At the beginning of a line there are more signs that mean something.
		text = function(n, out)
			local text = escape(n.text)
			out:write(n.prev and text or (text:gsub("^[-*#:;= ]", reference)))
		end,
		emphasis = between("''", "''"),
		strong = between("'''", "'''"),
		underline = between("<u>", "</u>"),
		strike = between("<s>", "</s>"),
		subscript = between("<sub>", "</sub>"),
		superscript = between("<sup>", "</sup>"),
		small_caps = between('<span style="font-variant: small-caps">', "</span>"),
		span = span,
		link = link,
		citation = link,
		image = function(n, out) out:write(escape(n.alt or "")) end,
		tab = between(" ", ""),
		line_break = between("<br />", ""),
	},
}
