-- SPDX-License-Identifier: MIT
--
-- mixed-script: no letter of another script that only looks right.
--
-- "Сalls" with a Cyrillic С, "cовет" with a Latin c: a word is reported that has
-- letters of two scripts where all those of one have a twin in the other. So
-- is a symbol that opens with a Cyrillic or Greek letter ("А/RES/70/1"), and a
-- word of one such letter in a text of the other script. "μg" and "3а" are
-- fine.
--
--     gavel check in.docx --check mixed-script
--
-- Covers Latin letters against Cyrillic and Greek ones, in any language.

-- Letters, each with the Latin one that it looks like behind it.
local twins = "АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX аa еe оo рp сc уy хx іi јj ѕs "
	.. "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo νv υu"

local latin = {} -- by the letter that looks like it
local twin = {} -- Latin letters that have one
for letter, look in twins:gmatch("(%S+)(%a)") do
	latin[letter], twin[look] = look, true
end

local pack = gavel.language()
local home = pack and gavel.text.script(pack.publisher[1]) -- the script of the document
local foreign = "[\206-\212][\128-\191]"

-- Whether all letters that the pattern finds in the word are in the set; false if it finds none.
local function all_of(word, pattern, set)
	local found = false
	for letter in word:gmatch(pattern) do
		if not set[letter] then
			return false
		end
		found = true
	end
	return found
end

-- A word of one letter: a Latin "c" in Russian, a Cyrillic "А" in English.
local function is_stray(word)
	if home == "Cyrillic" then
		return twin[word] and word:find("%l")
	end
	return home == "Latin" and latin[word]
end

-- What is wrong with the word between two bytes of a text, or nil.
local function fault(text, from, word, to)
	local symbol = text:match("^/%u[%w/().-]*", to)
	local mixed = word:find("%a") and word:find(foreign)
	if mixed and (all_of(word, foreign, latin) or all_of(word, "%a", twin)) then
		return "has letters of two scripts"
	elseif latin[word] and symbol then
		return 'opens "' .. word .. symbol .. '" and is not the letter ' .. latin[word]
	elseif is_stray(word) and text:sub(from - 1, from - 1) == " " and text:find("^%f[%s\0]", to) then
		return "is a letter of another script"
	end
end

-- A text of its own: the letter of a note mark behind a word is none of the word.
local function check(n)
	local text, told = n.text, {}
	if not text:find(foreign) or n.parent.kind == "superscript" then
		return
	end
	for from, word, to in text:gmatch("()([%a\206-\212][%a\128-\191\206-\212]*)()") do
		local what = fault(text, from, word, to)
		local message = what and '"' .. word .. '" ' .. what
		if message and not told[message] then
			gavel.warn(n, "look-alike", message)
			told[message] = true
		end
	end
end

return {
	rules = {
		["look-alike"] = "No letter of another script stands in for the one that it looks like.",
	},
	text = check,
}
