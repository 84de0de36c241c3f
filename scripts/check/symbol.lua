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

-- Symbols are compared by their letters and figures only.
local function bare(text)
	return (text:upper():gsub("[^%w]", ""))
end

local function check_heads(doc, own)
	for head in doc:select("furniture[role^='head']") do
		local _, _, found = gavel.symbol.find(head.text)
		if found and bare(found.text) ~= own then
			gavel.warn(head, "symbol-head", "the running head has " .. found.text .. ", the masthead " .. doc.symbol)
		end
	end
end

-- The figures of the number are the last ones of the symbol: "95/14" of UNEP/EA.95/Res.14.
local function check_number(doc)
	local figures = (" " .. (doc.number or "")):gsub("%D+", " "):gsub(" $", "")
	if #figures > 1 and doc.symbol:gsub("%D+", " "):gsub(" $", ""):sub(-#figures) ~= figures then
		local title = doc:find("title[role='title'][label]") or doc:find("title[role='number']")
		gavel.warn(title or doc, "symbol-number", "the title has the number " .. doc.number .. ", the masthead " .. doc.symbol)
	end
end

-- As names of files write it: "S_RES_2341".
local function named(text)
	return (text:gsub("%W", "[-_. ]"))
end

-- The name is asked where it has the letters of the symbol: what stands before them, and behind the number, is anything.
local function check_file(doc)
	local letters, number = doc.symbol:gsub("%s.*$", ""):match("^(.-)(/%u*%-?%d.*)$")
	local name = "_" .. (doc.file or "")
	if letters and name:find("[-_. ]" .. named(letters) .. "[-_. ]%w*%-?%d")
		and not name:find("[-_. ]" .. named(letters .. number) .. "%f[%D]") then
		gavel.warn(doc, "symbol-file", 'the file is named "' .. doc.file .. '", the masthead has ' .. doc.symbol)
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
			local own = bare(doc.symbol)
			check_heads(doc, own)
			check_number(doc)
			check_file(doc)
		end
	end,
}
