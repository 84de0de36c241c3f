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
--     gavel in.docx -s cite-links -o out.docx
--     gavel in.docx -s cite-links:lang=fr -o out.html
--
-- lang=CODE takes the documents in another language than that of the text.
--
-- Reports a warning (not-linked) for a citation that names no document.

local args = gavel.args { lang = "" }

local function address(symbol, doc)
	return gavel.symbol.url(symbol, args.lang ~= "" and args.lang or doc.lang)
end

local function link_citation(n, doc)
	local url = n.href or address(n.symbol or n.text, doc)
	if url then
		n.kind, n.href = "link", url
	else
		gavel.warn(n, "not-linked", 'the citation "' .. n.text .. '" names no document')
	end
	return "skip"
end

-- What stands behind a symbol is a text of its own then, with symbols of its own.
local function link_symbols(text, doc)
	while text do
		local from, to, symbol = gavel.symbol.find(text.text)
		if not from then
			return
		end
		local attrs = { href = address(symbol, doc), symbol = symbol.text }
		_, text = text:mark(from, to, "link", attrs)
	end
end

return {
	front = "skip",
	furniture = "skip",
	link = "skip",
	citation = link_citation,
	text = link_symbols,
}
