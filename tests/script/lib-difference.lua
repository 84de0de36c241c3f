-- What of two lists belongs together, in order: each letter is an element.
local difference = require "difference"

local function letters(word)
	local list = {}
	for letter in word:gmatch(".") do
		list[#list + 1] = letter
	end
	return list
end

local function show(old, new, likeness)
	local a, b, out = letters(old), letters(new), {}
	local match = difference.match(a, b)
	if likeness then
		difference.pair(match, #a, #b, function(i, j)
			return likeness(a[i], b[j])
		end)
	end
	for _, step in ipairs(difference.steps(match, #a, #b)) do
		local gone, come = a[step.old], b[step.new]
		out[#out + 1] = gone == come and gone or (gone and "-" .. gone or "") .. (come and "+" .. come or "")
	end
	print(("%q %q: %s"):format(old, new, table.concat(out, " ")))
end

local function same_letter(a, b)
	return a:lower() == b:lower() and 1 or 0
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
