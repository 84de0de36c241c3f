-- SPDX-License-Identifier: MIT
--
-- glossary: adds a list of the abbreviations that a resolution uses, spelled out.
--
-- An abbreviation stands in parentheses behind what it means, once: "United
-- Nations Environment Programme (UNEP)". These places are found and become the
-- rows of a table in an annex, in alphabetical order. Running heads, the title
-- block, words in a document symbol and Roman numbers are no abbreviations; in
-- Chinese and Arabic, which have no capitals, only Latin ones are.
--
--     gavel in.docx -s glossary -o out.docx
--     gavel in.docx -s "glossary:known=UN COVID-19" -o out.docx
--
-- title=TEXT     the heading of the annex (else "Abbreviations" in the document's language)
-- known=WORDS    abbreviations that need no definition, with blanks between
-- list=no        adds nothing, and only reports
--
-- Reports, each at the first place where it is so: a warning (not-defined) for
-- an abbreviation that is used and nowhere spelled out, or only further down
-- (defined-late); a warning (two-meanings) for one that is spelled out in two
-- ways; a note (never-used) for one that is defined and not used again; and a
-- note (no-abbreviations) if there is none to list.

local abbreviation = require "abbreviation"
local phrases = require "phrases"

local args = gavel.args { title = "", known = "", list = true }

local found = {} -- by abbreviation: { node = where it stands first, meaning =, uses = }

local function define(n, word, entry, meaning)
	if entry.uses > 0 and not entry.meaning then
		gavel.warn(entry.node, "defined-late", word .. " is used here, and spelled out further down")
	elseif entry.meaning and gavel.text.fold(entry.meaning) ~= gavel.text.fold(meaning) then
		gavel.warn(n, "two-meanings", word .. ' is "' .. meaning .. '" here and "' .. entry.meaning .. '" before')
	end
	entry.meaning = entry.meaning or meaning
end

local function read(n)
	local text = n.text
	local words = abbreviation.words(text)
	for i, word in ipairs(words) do
		if abbreviation.is(word.text) then
			local key = abbreviation.stem(word.text)
			found[key] = found[key] or { node = n, uses = 0 }
			local meaning = abbreviation.meaning(text, words, i)
			if meaning then
				define(n, key, found[key], meaning)
			else
				found[key].uses = found[key].uses + 1
			end
		end
	end
end

-- Reports what is wrong with an abbreviation; returns its row, if it has one.
local function row(word, entry)
	if entry.meaning and entry.uses == 0 then
		gavel.note(entry.node, "never-used", word .. " is spelled out and not used again")
	elseif not entry.meaning and not (" " .. args.known .. " "):find(" " .. word .. " ", 1, true) then
		gavel.warn(entry.node, "not-defined", word .. " is spelled out nowhere")
	end
	return entry.meaning and gavel.new.row { gavel.new.cell { word }, gavel.new.cell { entry.meaning } }
end

local function annex_of(rows, words)
	local new = gavel.new
	local heading = new.heading { level = 1, args.title ~= "" and args.title or words.abbreviations }
	local head = new.row { new.cell { header = 1, words.abbreviation }, new.cell { header = 1, words.meaning } }
	return new.annex { heading, new.table { head, table.unpack(rows) } }
end

local function list(doc)
	local rows = {}
	for word, entry in pairs(found) do -- which is in alphabetical order
		rows[#rows + 1] = row(word, entry)
	end
	if #rows == 0 then
		gavel.note(doc, "no-abbreviations", "there is no abbreviation to list")
	elseif args.list then
		doc.root:append(annex_of(rows, phrases(doc.lang)))
	end
end

return {
	front = "skip",
	furniture = "skip",
	heading = read,
	paragraph = read,
	document = list,
}
