-- Making nodes: from arguments, from tables, from strings; checked by the content rules.
local function fails(words, f, ...)
	local ok, message = pcall(f, ...)
	assert(not ok and message:find(words, 1, true), message)
end
return {
	document = function(doc)
		local body = doc:find("body")
		body:append(gavel.node("paragraph", { align = "center" }, "One ", { kind = "strong", "two" }, "."))
		body:append(gavel.node("clause", { label = "4.", number = 4 }, "A string becomes a paragraph.",
			{ kind = "item", label = "(a)", "and in an item too" }))
		body:append(gavel.node("paragraph", nil, gavel.node("text", nil, "plain")), { kind = "table", { kind = "row", { kind = "cell", header = true, "cell" } } })
		assert(gavel.may_hold("clause", "item") and not gavel.may_hold("clause", "text"))
		fails("child 2 of paragraph: row may not stand in paragraph", gavel.node, "paragraph", "x", { kind = "row" })
		fails("child 1 of clause, child 2 of paragraph: clause may not stand in paragraph", gavel.node, "clause",
			{ kind = "paragraph", "x", { kind = "clause" } })
		fails("needs a kind", gavel.node, "paragraph", "x", { { "y" } })
		fails("not a boolean", gavel.node, "paragraph", "x", true)
		fails('no kind "paragraf" (paragraph?)', gavel.node, "paragraf")
		fails("attribute style: a string or a number expected", gavel.node, "paragraph", { style = {} })
		fails("a document cannot be made", gavel.node, "document")
		local deep = { kind = "emphasis", "x" }
		for _ = 1, 80 do deep = { kind = "emphasis", deep } end
		fails("deeper than 64", gavel.node, "paragraph", nil, deep)
		local loop = { kind = "emphasis" }
		loop[1] = loop
		fails("deeper than 64", gavel.node, "paragraph", nil, loop)
		-- As many as a script likes, in one call and in one answer.
		local many = {}
		for i = 1, 20000 do many[i] = "x" end
		local wide = gavel.new.paragraph {}
		wide:append(table.unpack(many))
		assert(#wide == 20000)
		wide:walk { text = function(n) return n.next == nil and many or nil end }
		assert(#wide == 39999)
	end,
}
