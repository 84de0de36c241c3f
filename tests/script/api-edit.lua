-- Moving, replacing, wrapping, splitting, copying.
local function fails(words, f, ...)
	local ok, message = pcall(f, ...)
	assert(not ok and message:find(words, 1, true), message)
end
return {
	document = function(doc)
		local c, item = doc:find("clause"), doc:find("item")
		local last = item.next
		last:remove()
		assert(last.parent == nil and last.next == nil and last.index == nil and last.text == "Two.")
		item:insert_before(last)
		item:insert_after({ kind = "item", label = "(b)", "Between;" }, { kind = "item", label = "(b bis)", "And;" })
		item.parent:prepend("Before all.")
		item.parent:append("After all.")
		c:replace("New first.", c, "New second.")
		c.first:wrap("quote", { style = "Quoted" })
		local emphasis = doc:find("emphasis")
		emphasis:unwrap()
		local text = doc:find("recital").first.first
		local right = text:split(4)
		assert(text.text == "Rec" and right.text == "alling" and right.prev == text)
		right:wrap("strong")
		local copy = c:copy()
		assert(copy ~= c and copy.parent == nil and copy.label == "1." and copy:find("note"))
		copy.label = "2."
		c:insert_after(copy)
		fails("may not stand in itself", c.append, c, c)
		fails("item may not stand in paragraph", item.first.append, item.first, item)
		fails("stands in no other node", function() gavel.node("paragraph"):remove():replace("x") end)
		fails("outside the text or within a character", text.split, text, 99)
		fails("a text expected", c.split, c, 1)
		fails("cannot be removed", doc.root.remove, doc.root)
		fails("may not stand in", c.wrap, c, "strong")
	end,
}
