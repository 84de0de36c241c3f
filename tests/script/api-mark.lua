-- Marking bytes of a text, and the metadata kept of a source format.
local function fails(words, f, ...)
	local ok, message = pcall(f, ...)
	assert(not ok and message:find(words, 1, true), message)
end
return {
	document = function(doc)
		local text = doc:find("clause").first.first
		local word, rest = text:mark(9, 10, "strong", { style = "Joint" })
		assert(text.text == "Decides " and word.text == "to" and word.style == "Joint" and rest.text == " test")
		assert(text.next == word and word.next == rest)
		local whole, none = rest:mark(1, #rest.text, "emphasis")
		assert(whole.first.text == " test" and none == nil and whole.prev == word)
		fails("there is no text from byte 3 to 2", text.mark, text, 3, 2, "strong")
		fails("outside the text", text.mark, text, 1, 99, "strong")
		fails("a text expected", text.mark, word, 1, 1, "strong")
		fails("may not stand in paragraph", text.mark, text, 1, 2, "clause")

		local extras = doc:extras()
		assert(#extras == 2 and extras[1].format == "akn" and extras[1].bytes == "<meta/>" and extras[2].name == "b")
		doc:forget("odt")
		assert(#doc:extras() == 2)
		doc:forget("akn")
		assert(#doc:extras() == 1)
		doc:forget()
		assert(#doc:extras() == 0)
	end,
}
