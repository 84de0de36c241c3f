-- What sentences of amendments come to; and no heap of their words, however wild, is an error.
local parse = require "amendment-sentence"
local words = require "amendment-words"

local sentences = {
	en = {
		"After the fourth preambular paragraph, insert a new preambular paragraph, reading as follows:",
		"1. Delete operative paragraph 5.",
		"Delete paragraphs 5 and 6.",
		"Delete paragraphs 5–8.",
		"Replace operative paragraph 2 with the following:",
		"Paragraph 7 should read: “X”",
		"Amend paragraph 5 to read as follows:",
		"In paragraph 1, replace “soon” by “at its hundredth session”.",
		"Replace “x” by “y” in paragraph 3 of the annex.",
		"In subparagraph (b) of paragraph 3, delete the words \"and so on\".",
		"In paragraph 3 (b) (ii), after the word “x”, insert the words “y”.",
		"At the end of paragraph 5, add the words “, and soon”.",
		"After operative paragraph 5, insert a new operative paragraph 5 bis, reading:",
		"Insert a new paragraph 5 bis reading:",
		"In the twenty-first preambular paragraph, delete “x”.",
		"In the title, replace “A” with “B”.",
		"Paragraph 7",
		"Renumber the remaining paragraphs accordingly.",
		-- and what is left alone
		"At the end of the second paragraph insert the following: “x”",
		"In the first sentence of paragraph 2, delete “x”.",
		"Substitute the word “with” for “through” in paragraph 5.",
		"Delete paragraph A.1.",
		"Delete paragraphs 8 to 5.",
		"Delete preambular paragraph 7 and operative paragraph 3.",
		"Delete paragraph 3 (a) and paragraph 5.",
		"Delete paragraphs 3 bis and 4.",
		"After paragraph 5, insert a new paragraph 9:",
		"Delete the last preambular paragraph and renumber.",
		"In paragraph 2, delete “x.",
		"Freedonia: amendments to draft resolution A/C.3/99/L.25",
	},
	fr = {
		"Après le vingt et unième alinéa du préambule, insérer un nouvel alinéa ainsi libellé :",
		"Au dix-septième alinéa du préambule, supprimer « X ».",
		"Au paragraphe 2, remplacer les mots « X » par les mots « Y ».",
		"Le paragraphe 5 doit se lire comme suit :",
	},
	es = {
		"Suprímase el décimo séptimo párrafo del preámbulo.",
		"Al final del párrafo 5, añádase “Z”.",
		"Reenumérense los párrafos restantes.",
	},
	ru = {
		"После двадцать первого пункта преамбулы включить новый пункт следующего содержания:",
		"В пункте 2 заменить слова «X» словами «Y».",
		"Изменить нумерацию остальных пунктов соответствующим образом.",
	},
}

local function show(value)
	if type(value) ~= "table" then
		return tostring(value)
	end
	local out = {}
	for key, part in pairs(value) do
		local empty = not part or type(part) == "table" and next(part) == nil
		out[#out + 1] = not empty and (type(key) == "string" and key .. "=" or "") .. show(part) or nil
	end
	return "{" .. table.concat(out, " ") .. "}"
end

local seed = 1

local function random(n)
	seed = (seed * 1103515245 + 12345) % 2147483648
	return seed // 65536 % n + 1
end

local function pool_of(data)
	local pool = { "“x”", "“", "3", "(a)", "b)", "bis", "-", "–", ",", ".", ":", "4th", "A.1", "«a b»", "99", "7-9", "\u{A0}", "()" }
	for _, list in pairs(data) do
		for word in (type(list) == "string" and list or ""):gmatch("%S+") do
			pool[#pool + 1] = word
		end
	end
	return pool
end

return {
	document = function()
		for lang, data in pairs(words) do
			for _, sentence in ipairs(sentences[lang]) do
				local order, why, acts = parse(sentence, lang)
				print(sentence, "->", order and show(order) or ("no: %s (%s)"):format(why, acts and "warning" or "note"))
			end
			local pool = pool_of(data)
			for _ = 1, 1000 do
				local heap = {}
				for i = 1, random(10) do
					heap[i] = pool[random(random(3) == 1 and 18 or #pool)]
				end
				parse(table.concat(heap, random(4) == 1 and "" or " "), lang)
			end
		end
		print("no words of Esperanto:", select(2, parse("Forigu paragrafon 5.", "eo")))
	end,
}
