-- Language packs as plain tables.
return {
	document = function(doc)
		local en, fr = gavel.language(), gavel.language("fr")
		print(type(en), type(fr), en ~= gavel.language("en"), gavel.language("xx"), gavel.language("../en"), gavel.language(""))
		local names = {}
		for name in pairs(en) do names[#names + 1] = name end
		print(#names > 10, math.type(#names), fr.months and #fr.months)
		doc.lang = "de-DE"
		print(gavel.language().months[1], gavel.language("zh-Hant") ~= nil)
	end,
}
