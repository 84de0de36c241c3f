-- SPDX-License-Identifier: MIT
--
-- misspelling: which known word a word was meant to be.
--
--     local meant = require "misspelling"(gavel.language())
--     meant("Encourges", { Encourages = true, Requests = true })   --> "Encourages"
--
-- Two words are one but for their capitals, a letter, or two that are swapped.
-- Where known words differ in their endings a last letter that differs is an
-- inflection, and a word of the language's dictionary is none of its own.

-- Whether some words of the part differ in their last letter only, or by one more.
local function is_inflected(words)
	local stems, found = {}, 0
	for word in pairs(words) do
		local stem = word:sub(1, utf8.offset(word, -1) - 1)
		found = found + ((stems[stem] or words[stem]) and 1 or 0)
		stems[stem] = true
	end
	return found > 2
end

-- How two words differ: "case"; "last" or "inner" where it is one letter, or two that are swapped; nil if by more.
local function difference(a, b)
	if gavel.text.lower(a) == gavel.text.lower(b) then
		return "case"
	end
	local x, y, from, behind = { utf8.codepoint(a, 1, -1) }, { utf8.codepoint(b, 1, -1) }, 0, 0
	local least, most = math.min(#x, #y), math.max(#x, #y)
	while from < least and x[from + 1] == y[from + 1] do
		from = from + 1
	end
	while behind < least - from and x[#x - behind] == y[#y - behind] do
		behind = behind + 1
	end
	local differ, here, there = most - from - behind, x[from + 1], y[from + 1]
	local swapped = differ == 2 and #x == #y and here == y[from + 2] and there == x[from + 2]
	local spelled = #x == #y and (here == 0x73 and there == 0x7A or here == 0x7A and there == 0x73)
	if most > 4 and from > 0 and (swapped or differ == 1 and not spelled) then
		return behind == 0 and "last" or "inner"
	end
end

return function(pack)
	local dictionary = " " .. (pack and pack.words or ""):gsub("%s+", " ") .. " "

	return function(word, words)
		local inflected, is_word = is_inflected(words), dictionary:find(" " .. gavel.text.lower(word) .. " ", 1, true)
		for known in pairs(words[word] and {} or words) do
			local how = math.abs(#known - #word) <= 3 and difference(word, known)
			if how == "case" or how == "last" and not inflected or how == "inner" and not is_word then
				return known
			end
		end
	end
end
