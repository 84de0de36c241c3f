-- SPDX-License-Identifier: MIT
--
-- cite-links: makes a link of each document symbol that is cited.
--
-- A citation becomes a link to the document that it means; so does a symbol in
-- the text ("S/RES/2341 (2017)", "A/79/L.5/Rev.1") that is in no link yet. The
-- address is that of undocs.org, in the language of the document. Addresses
-- that are there already stay. The title block and running heads are left
-- alone: there the document names itself.
--
--     gavel in.docx -s scripts/transform/cite-links.lua -o out.docx
--
-- Reports a warning (not-linked) for a citation whose symbol is none.

local lang = ""

-- Nothing is linked in these.
local closed = { link = true, citation = true, front = true, furniture = true }

local function is_closed(n)
	while n do
		if closed[n.kind] then
			return true
		end
		n = n.parent
	end
	return false
end

local function link_citation(n)
	local url = n.href or gavel.symbol.url(n.symbol or n.text, lang)
	if not url then
		gavel.warn(n, "not-linked", 'the citation "' .. n.text .. '" names no document')
		return
	end
	n.kind, n.href = "link", url
end

local function link_text(text)
	while text do
		local from, to, symbol = gavel.symbol.find(text.text)
		if not from or is_closed(text) then
			return
		end
		if from > 1 then
			text = text:split(from)
			to = to - from + 1
		end
		local rest = to < #text.text and text:split(to + 1) or nil
		text:wrap("link", { href = gavel.symbol.url(symbol, lang), symbol = symbol.text })
		text = rest
	end
end

return {
	document = {
		enter = function(doc)
			lang = doc.lang
		end,
	},
	citation = { leave = link_citation },
	text = link_text,
}
