-- Diagnostics carry the node's place; print is a note.
return {
	clause = function(c)
		if c.number == 3 then
			gavel.note(c, "seen", "a note")
			gavel.loss(c.first, "seen", "a loss")
			gavel.warn(c:find("item"), "seen", "a warning")
		end
	end,
	document = function(doc)
		gavel.warn(doc, "seen", "without a place")
		gavel.note(nil, "seen", "100%s without a place")
		print("printed", 1, nil, doc, {})
		assert(not pcall(gavel.warn, doc, "Not a code", "x"))
	end,
}
