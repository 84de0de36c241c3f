-- What a function would always answer may stand in its place.
local function fails(words, t)
	local ok, message = pcall(function() gavel.node("paragraph"):walk(t) end)
	assert(not ok and message:find(words, 1, true), message)
end
local texts = 0
return {
	preamble = false,
	item = "skip",
	text = function() texts = texts + 1 end,
	document = function()
		assert(texts == 6)
		fails("a function expected, not a string", { item = "leave" })
		fails("a function expected, not a boolean", { item = true })
		fails("a function expected, not a string", { document = "skip" })
	end,
}
