-- SPDX-License-Identifier: MIT
--
-- mun: sets a resolution in the style of Model United Nations conferences.
--
-- The title block becomes the head of a working paper: draft, committee, topic,
-- sponsors, signatories. The layout model-un sets a page for it. The verbs that
-- open operative clauses are underlined, those that open preambular ones are in
-- italics: the emphasis that is there is taken, else the longest opening that
-- the language is known to have. Clauses count 1., 2., their sub-clauses a., i.,
-- A. Quotations, tables and annexes stay as they are, and so does punctuation:
-- that is the delegates' business.
--
--     gavel in.txt -s "mun:draft=1.1,sponsors=Ghana\, Peru" --layout model-un -o out.docx
--
-- draft= committee= topic= sponsors= signatories=
--     what these lines of the head say, and running heads with them; else the
--     document's symbol, organ, title and sponsors. A line without content is
--     left out.
--
-- Reports nothing: gavel check --check opening tells which openings are unusual.

local phrases = require "phrases"
local set_opening = require "set-opening"

local args = gavel.args { draft = "", committee = "", topic = "", sponsors = "", signatories = "" }

-- The lines of the head: the argument and the role of the line, the field that it is, and one that stands in for it.
local lines = {
	{ "draft", "number", "symbol" },
	{ "committee", "committee", "subsidiary", "organ" },
	{ "topic", "title", "title", "agenda_title" },
	{ "sponsors", "sponsors", "sponsors" },
	{ "signatories", "signatories", "signatories" },
}

-- How clauses are labelled, and what stands in them, by depth.
local forms = { { "decimal", "." }, { "alpha", "." }, { "roman", "." }, { "upper-alpha", "." } }

local counts = {} -- of labels, by the node whose children they count
local depths = {} -- of clauses, and of the items in them

local function head(doc)
	local front = doc:find("front") or doc.root:prepend({ kind = "front" })
	local names = phrases(doc.lang)
	for line in front:children() do
		line:remove()
	end
	for _, line in ipairs(lines) do
		local name, role, key, other = table.unpack(line)
		if args[name] ~= "" and args[name] ~= (other and doc[other]) then
			doc[key] = args[name]
		end
		local text = doc[key] or other and doc[other]
		if text then
			-- "Ghana: draft resolution"
			text = name == "sponsors" and text:gsub("%s*：.*", ""):gsub("%s*:.*", "") or text
			front:append({ kind = "title", role = role, { kind = "strong", names[name] .. ": " }, text })
		end
	end
end

local function label(n)
	local depth = n.kind == "clause" and 1 or depths[n.parent] and depths[n.parent] + 1
	if depth then
		local scheme, after = table.unpack(forms[math.min(depth, #forms)])
		local number = (counts[n.parent] or 0) + 1
		counts[n.parent], depths[n] = number, depth
		n.label, n.number, n.scheme = gavel.number.format(number, scheme) .. after, number, scheme
	end
end

return {
	document = { enter = head },
	annex = "skip",
	quote = "skip",
	table = "skip",
	item = label,

	recital = function(n)
		set_opening(n.first, "emphasis", "preambular")
	end,

	clause = function(n)
		label(n)
		set_opening(n.first, "underline", "operative")
	end,

	-- The only operative paragraph has no number.
	paragraph = function(n)
		if n.parent.kind == "body" then
			set_opening(n, "underline", "operative")
		end
	end,
}
