-- What of two lists belongs together, in order: each letter is an element, and its own key.
local difference = require "difference"

local function letters(word)
	local list = {}
	for letter in word:gmatch(".") do
		list[#list + 1] = { key = letter }
	end
	return list
end

local function show(old, new, likeness)
	local out = {}
	for _, step in ipairs(difference.align(letters(old), letters(new), likeness)) do
		local gone, come = step.old and step.old.key, step.new and step.new.key
		out[#out + 1] = gone == come and gone or (gone and "-" .. gone or "") .. (come and "+" .. come or "")
	end
	print(("%q %q: %s"):format(old, new, table.concat(out, " ")))
end

local function same_letter(a, b)
	return a.key:lower() == b.key:lower() and 1 or 0
end

return {
	document = function()
		show("", "")
		show("", "ab")
		show("ab", "")
		show("abcdef", "abxdef")
		show("abcde", "ecdba")
		show("aabbaa", "aacbaa")
		show("the cat", "the dog")
		show("aXbYc", "axbyc", same_letter)
		show("ABCab", "cabAB", same_letter)
	end,
}
