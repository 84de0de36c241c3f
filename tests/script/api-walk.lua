-- Iterators, and what may be removed meanwhile.
return {
	document = function(doc)
		local kinds = {}
		for n in doc:find("clause"):walk() do kinds[#kinds + 1] = n.kind end
		assert(table.concat(kinds, " ") == "paragraph text note_ref note paragraph text text")
		local labels = {}
		for n in doc:walk("item") do
			labels[#labels + 1] = n.label
			n:remove()
		end
		assert(table.concat(labels, " ") == "(a) (c)")
		assert(doc:find("item") == nil)
		kinds = {}
		for n in doc.root:children() do kinds[#kinds + 1] = n.kind end
		assert(table.concat(kinds, " ") == "front preamble body")
		for n in doc:find("body"):children("clause") do n:replace("Was " .. n.label) end
		assert(doc:find("clause") == nil)
		assert(doc:find("text"):ancestor("front") and not doc:find("text"):ancestor("body"))
		assert(doc:find("text"):ancestor("body, title").kind == "title")
		assert(not pcall(doc.find, doc, "claus"))
	end,
}
