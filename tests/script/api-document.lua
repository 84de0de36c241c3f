-- Fields of the document.
return {
	document = function(doc)
		assert(doc.symbol == "A/RES/99/901" and doc.nothing == nil)
		assert(doc.stage == "resolution" and doc.lang == "en" and doc.root.kind == "document")
		local value, printed = doc:field("session")
		assert(value == "99" and printed == "Ninety-ninth session" and doc:field("nothing") == nil)
		assert(#doc:fields("agenda") == 2 and doc:fields("agenda")[2].printed == "Agenda item 8" and #doc:fields() == 5)
		doc.session = { value = "100", printed = "Hundredth session" }
		doc.symbol = "A/RES/100/1"
		doc.agenda = nil
		doc:add("subject", "TESTS")
		doc:add("subject", "WORDS", "Words")
		doc.lang = "fr"
		assert(not pcall(function() doc.stage = "flow" end))
		assert(not pcall(function() doc.find = "x" end))
		assert(not pcall(function() doc["A b"] = "x" end))
	end,
}
