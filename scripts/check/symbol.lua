-- SPDX-License-Identifier: MIT
--
-- symbol: a document has one symbol wherever it says it.
--
-- The symbol of the masthead is that of the running heads, and its number that
-- of the title ("79/224." over A/RES/79/224) and of the name of the file
-- where this is written as a symbol (S_RES_2341_(2017).docx).
--
--     gavel check in.docx --check symbol
--
-- Needs no data of the language.

local function tell(doc, node, code, what)
	gavel.warn(node, code, what .. ", the masthead has " .. doc.symbol)
end

-- Symbols are compared by their letters and figures only.
local function bare(text)
	return (text:upper():gsub("[^%w]", ""))
end

local function check_heads(doc)
	for head in doc:select("furniture[role^='head']") do
		local _, _, found = gavel.symbol.find(head.text)
		if found and bare(found.text) ~= bare(doc.symbol) then
			tell(doc, head, "symbol-head", "the running head has " .. found.text)
		end
	end
end

local function figures(text)
	return ((" " .. text):gsub("%D+", " "):gsub(" $", ""))
end

-- The figures of the number are the last ones of the symbol: "95/14" of UNEP/EA.95/Res.14.
local function check_number(doc)
	local number = doc.number or ""
	if figures(doc.symbol):sub(-#figures(number)) ~= figures(number) and number:find("%d") then
		local title = doc:find("title[role='title'][label], title[role='number']")
		tell(doc, title or doc, "symbol-number", "the title has the number " .. number)
	end
end

-- As names of files write it: "S_RES_2341".
local function named(text)
	return "[-_. ]" .. text:gsub("%W", "[-_. ]")
end

-- The name is asked where it has the letters of the symbol and a number; anything may stand before and behind them.
local function check_file(doc)
	local letters, number = doc.symbol:gsub("%s.*$", ""):match("^(.-)(/%u*%-?%d.*)$")
	local name = "_" .. (doc.file or "")
	local asked = letters and name:find(named(letters) .. "[-_. ]%w*%-?%d")
	if asked and not name:find(named(letters .. number) .. "%f[%D]") then
		tell(doc, doc, "symbol-file", 'the file is named "' .. doc.file .. '"')
	end
end

return {
	rules = {
		["symbol-head"] = "Running heads have the symbol of the masthead.",
		["symbol-number"] = "The number of the title is that of the symbol.",
		["symbol-file"] = "The name of the file has the symbol of the masthead.",
	},
	document = function(doc)
		if doc.symbol then
			check_heads(doc)
			check_number(doc)
			check_file(doc)
		end
	end,
}
