-- Fields of a node: read, assigned, refused.
local function fails(words, f, ...)
	local ok, message = pcall(f, ...)
	assert(not ok and message:find(words, 1, true), message)
end
return {
	document = function(doc)
		local c = doc:find("clause")
		assert(c == doc:find("clause") and c ~= doc:find("item"))
		assert(c.kind == "clause" and c.label == "1." and c.number == 1 and c.scheme == "decimal")
		assert(c.text == "Decides to test;", "notes are not text")
		assert(c.parent.kind == "body" and c.prev.kind == "heading" and c.next.label == "3." and c.index == 2)
		assert(c.first == c[1] and c.last == c[-1] and #c == 1 and c[2] == nil and c[0] == nil)
		assert(c.pos.line == 23 and c.pos.part == "" and tostring(c) == 'clause "1."')
		local note = doc:find("clause > note")
		assert(doc:find("item:last").pos.paragraph == "3. (c)" and note.first.pos.paragraph == "1.")
		assert(note.pos.line == 27 and doc:find("title").pos.paragraph == nil)
		assert(c.style == nil and doc:find("heading").level == 1)
		local keys = {}
		for k, v in pairs(c.attrs) do keys[#keys + 1] = k .. "=" .. v end
		assert(table.concat(keys, " ") == "label=1. number=1 scheme=decimal")
		c.label, c.number, c.lang, c.dir, c.align = "(1)", 2, "en", "ltr", "start"
		assert(c.number == 2 and c:attr("number") == "2" and c:attr("lang") == "en")
		c.number = "99999999999999999999"
		assert(c.number == "99999999999999999999", "no integer holds it")
		c.number = 2
		c.lang = nil
		c.dir = false
		c:attr("align", false)
		assert(c.lang == nil and c.dir == nil and c.align == nil)
		c:attr("tabs", 2)
		c.first.kind = "heading"
		c.first.text = "All the text"
		doc:find("recital").text = "A paragraph is made"
		fails('no field "lable" (label?)', function() c.lable = "x" end)
		fails('no field "lable" (label?)', function() return c.lable end)
		fails("can only be read", function() c.parent = nil end)
		fails("may not become row here", function() c.kind = "row" end)
		fails('no kind "claus" (clause?)', function() c.kind = "claus" end)
		fails(("x"):rep(70) .. '"', function() c.kind = ("x"):rep(70) end)
		fails("not valid UTF-8", function() c.label = "\xFF" end)
		fails("holds a NUL", function() c.label = "a\0b" end)
		fails("no finite number", function() c.number = 0 / 0 end)
		fails("no finite number", function() c:attr("x", math.huge) end)
		fails("no name of an attribute", function() c:attr("La bel", "x") end)
		fails("text of body is that of its parts", function() doc:find("body").text = "x" end)
	end,
}
