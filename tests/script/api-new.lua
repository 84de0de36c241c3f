-- Constructors: a table of attributes and children, or children only; the content rules hold.
local new = gavel.new
local refused = function(f, ...)
	local _, message = pcall(f, ...)
	print(message)
end
return {
	document = function(doc)
		doc:find("body"):append(
			new.clause { label = "4.", number = 4, new.paragraph { new.emphasis "Calls upon", " everyone;" },
				{ kind = "item", label = "(a)", "First;" }, new.item("Second.") },
			new.heading("A ", new.strong "heading"), new.page_break())
		print(new.text("x").text, new.text { "y" }.text, new.tab().kind, #new.row { new.cell "a", new.cell "b" })
		refused(new.clause, new.row())
		refused(new.clause, { label = "1.", { kind = "row" } })
		refused(new.text, {})
		refused(new.text, "a", "b")
		refused(new.clause, { { "no kind" } })
		refused(new.clause, 7, true)
		print(new.document)
	end,
}
