-- SPDX-License-Identifier: MIT
--
-- abbreviation: which words are abbreviations, and what they stand for.
--
--     local abbreviation = require "abbreviation"
--     local words = abbreviation.words(text)      -- { { text = "Programme", from = 5, to = 13 }, ... }
--     abbreviation.is(word)                       -- two capitals or more, nothing else, and no Roman number
--     abbreviation.stem(word)                     -- "IDPs" is IDP, "AMISOM’s" is AMISOM
--     abbreviation.meaning(text, words, i)        -- of words[i], if it stands in parentheses behind its meaning
--
-- A meaning is looked for in three ways, the safest first: words whose initials
-- are the letters of the abbreviation (small words may stand between them);
-- else the nearest word that begins as the abbreviation does and has the other
-- letters, in their order, behind it ("coronavirus disease": COVID); else, where
-- neither is so because the abbreviation is another language's, the name written
-- with capitals that stands before it.

local MOST = 16 -- words of a meaning

local abbreviation = {}

-- Symbols and the like ("A/79/L.5", "FCCC/CP/2015/10") as blanks: what follows keeps its place.
local function without_symbols(text)
	return (text:gsub("%f[%w][%w.-]*/[%w/.-]*%d[%w/.-]*", function(symbol) return (" "):rep(#symbol) end))
end

-- What is elided is no part of a word ("l’environnement"); what follows with a hyphen is, behind an abbreviation:
-- "UN-Women", "COVID-19".
function abbreviation.words(text)
	local words, last = {}, nil
	if text == gavel.text.upper(text) then
		return words -- in capitals anything looks like an abbreviation
	end
	for word, from, to in gavel.text.words(without_symbols(text)) do
		local _, elided = word:find("^%a’")
		local joint = last and text:sub(last.to + 1, from - 1)
		if (joint == "-" or joint == "‑") and word:find("^[%u%d]") and abbreviation.is(last.text) then
			last.text, last.to = last.text .. "-" .. word, to
		else
			last = { text = word:sub((elided or 0) + 1), from = from + (elided or 0), to = to }
			table.insert(words, last)
		end
	end
	return words
end

-- An abbreviation without the ending of a plural or a genitive.
function abbreviation.stem(word)
	return (word:gsub("’?s$", ""):gsub("’$", ""))
end

function abbreviation.is(word)
	local capitals = abbreviation.stem(word):match("^[^-]*"):gsub("%d", "")
	return capitals == gavel.text.upper(capitals)
		and capitals ~= gavel.text.lower(capitals)
		and utf8.len(capitals) > 1
		and not gavel.number.parse(capitals, "upper-roman")
end

local function letters_of(word)
	local letters = {}
	for letter in gavel.text.lower(word):gsub("%-?%d*", ""):gmatch(utf8.charpattern) do
		table.insert(letters, letter)
	end
	return letters
end

-- The words before the i-th one, the nearest first, as far as the sentence goes.
local function words_before(text, words, i)
	local near = {}
	for k = i - 1, math.max(1, i - MOST), -1 do
		if k < i - 1 and text:sub(words[k].to, words[k + 1].from):find("[.;:()]") then
			break
		end
		table.insert(near, words[k])
	end
	return near
end

-- A meaning without a capital is not much longer than the abbreviation.
local function is_likely(near, k, letters)
	local first = letters_of(near[k].text)[1]
	return near[k].text:sub(1, #first) ~= first or k <= #letters + 2
end

-- A word in capitals gives all of its letters: "UN Mission in South Sudan" is UNMISS.
local function by_initials(near, letters)
	local wanted = #letters
	for k, word in ipairs(near) do
		if k > 2 * #letters + 2 then
			return nil
		end
		local own = abbreviation.is(word.text) and letters_of(word.text) or { letters_of(word.text)[1] }
		for j = #own, 1, -1 do
			wanted = wanted - (own[j] == letters[wanted] and 1 or 0)
		end
		if wanted == 0 then
			return is_likely(near, k, letters) and k or nil
		end
	end
end

local function by_letters(near, letters, text, to)
	for k, word in ipairs(near) do
		local at, rest = 1, gavel.text.lower(text:sub(word.from, to))
		for j, letter in ipairs(letters) do
			local _, behind = rest:find(letter, at, true)
			at = behind and (j > 1 or behind == #letter) and behind + 1
			if not at then
				break
			end
		end
		if at and is_likely(near, k, letters) then
			return k
		end
	end
end

-- The word that opens a paragraph has its capital for that.
local function by_capitals(near, opening)
	local last, small = nil, 0
	for k, word in ipairs(near) do
		local first = letters_of(word.text)[1] or word.text
		small = word.text:sub(1, #first) == first and small + 1 or 0
		if small > 3 or word == opening then
			break
		elseif small == 0 then
			last = k
		end
	end
	return last and last > 2 and last or nil
end

function abbreviation.meaning(text, words, i)
	if text:sub(words[i].from - 1, words[i].from - 1) ~= "(" or not text:find("^[),;]", words[i].to + 1) then
		return nil
	end
	local near = words_before(text, words, i)
	local letters = letters_of(abbreviation.stem(words[i].text))
	local to = near[1] and near[1].to
	local first = by_initials(near, letters) or by_letters(near, letters, text, to) or by_capitals(near, words[1])
	return first and (text:sub(near[first].from, to):gsub("’s$", ""))
end

return abbreviation
