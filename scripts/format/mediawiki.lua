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

local function reference(c)
	return "&#" .. c:byte() .. ";"
end

local function escape(text)
	text = text:gsub("[<>&%[%]{}|]", reference)
	for _, signs in ipairs { "''", "__", "~~~" } do
		text = text:gsub(signs, reference(signs):rep(#signs))
	end
	return (text:gsub("[\r\n]", " "))
end

-- ---- the masthead, as the layout has it ----

local function cell_of(box)
	local lines = {}
	for i, line in ipairs(box) do
		local text = ""
		for _, piece in ipairs(line) do
			local words = escape(piece.kind == "text" and piece.text or "")
			text = text .. (piece.bold and words ~= "" and "'''" .. words .. "'''" or words)
		end
		lines[i] = text
	end
	return "| " .. table.concat(lines, "<br />") .. "\n"
end

local function write_masthead(out, masthead)
	out:write('{| style="width: 100%"\n')
	for _, band in ipairs(masthead) do
		out:write("|-\n")
		for _, box in ipairs(band) do
			out:write(cell_of(box))
		end
	end
	out:write("|}\n\n")
end

-- ---- paragraphs ----

-- The colons of an item, and the label of what the paragraph begins.
local function lead_of(n)
	local colons, p = "", n.parent
	while p and p.kind ~= "cell" and p.kind ~= "note" do
		colons = colons .. (p.kind == "item" and ":" or "")
		p = p.parent
	end
	local holder = n.kind == "paragraph" and not n.prev and n.parent or n
	return colons .. (holder.label and holder.kind ~= "document" and escape(holder.label) .. " " or "")
end

local function end_block(n, out)
	out:write(n.parent.kind == "note" and "" or "\n\n")
end

local function block(before, after)
	return {
		enter = function(n, out)
			out:write(n.parent.kind == "note" and n.prev and "<br />" or "", lead_of(n), before)
		end,
		leave = function(n, out)
			out:write(after)
			end_block(n, out)
		end,
	}
end

local function between(before, after)
	return {
		enter = function(_, out) out:write(before) end,
		leave = function(_, out) out:write(after) end,
	}
end

local function link_of(n)
	local href = n.href or n.symbol and gavel.symbol.url(n.symbol)
	return href and href:find("^%a+:") and href:gsub('[%s%[%]<>"|]', function(c) return ("%%%02X"):format(c:byte()) end)
end

local link = {
	enter = function(n, out)
		local href = link_of(n)
		if href then
			out:write("[", href, " ")
		elseif n.kind == "link" then
			gavel.loss(n, "link", 'a wiki does not link to "' .. (n.href or "") .. '"')
		end
	end,
	leave = function(n, out)
		out:write(link_of(n) and "]" or "")
	end,
}

local heading = {
	enter = function(n, out)
		out:write(("="):rep(math.min((n.level or 1) + 1, 6)), " ", n.label and escape(n.label) .. " " or "")
	end,
	leave = function(n, out)
		out:write(" ", ("="):rep(math.min((n.level or 1) + 1, 6)), "\n\n")
	end,
}

local function enter_cell(n, out)
	out:write(n.header and "!" or "|")
	for _, name in ipairs { "colspan", "rowspan" } do
		out:write(n[name] and (" %s=\"%d\""):format(name, n[name]) or "")
	end
	out:write((n.colspan or n.rowspan) and " |\n" or "\n")
end

local function enter_note(n, out)
	notes = notes + 1
	if n.parent.label and n.parent.label ~= tostring(notes) then
		gavel.loss(n, "note_ref", ('the mark "%s" becomes [%d]'):format(n.parent.label, notes))
	end
	out:write("<ref>")
end

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
		furniture = function() return "skip" end,

		title = block("'''", "'''"),
		formula = block("", ""),
		paragraph = block("", ""),
		heading = heading,
		quote = between("<blockquote>\n", "</blockquote>\n\n"),
		rule = between("----\n\n", ""),
		table = between('{| class="wikitable"\n', "|}\n\n"),
		row = between("|-\n", ""),
		cell = enter_cell,
		note = { enter = enter_note, leave = function(_, out) out:write("</ref>") end },

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
		link = link,
		citation = link,
		tab = function(_, out) out:write(" ") end,
		line_break = function(_, out) out:write("<br />") end,
	},
}
