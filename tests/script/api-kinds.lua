-- Every kind: it is made, holds what may_hold says and nothing else, and all fields of a node are there for it.
local attributes = {
	label = "1.", number = 1, scheme = "decimal", level = 2, style = "H1", role = "masthead", lang = "en", dir = "ltr",
	align = "start", indent = 720, href = "https://example.org/", symbol = "A/RES/99/1", name = "a.png", alt = "A tower",
	width = 100, height = 50, colspan = 2, rowspan = 3, header = 1,
}
local function fresh(kind)
	return kind == "text" and gavel.new.text "words" or gavel.new[kind]()
end
local kinds, pairs_that_hold = {}, 0
for kind in pairs(gavel.new) do
	kinds[#kinds + 1] = kind
end
for _, kind in ipairs(kinds) do
	local n = fresh(kind)
	assert(n.kind == kind and n.parent == nil and n.index == nil)
	for key, value in pairs(attributes) do
		n[key] = value
		assert(n[key] == value and n.attrs[key] == tostring(value), kind .. "." .. key)
		n[key] = nil
		assert(n[key] == nil)
	end
	for _, other in ipairs(kinds) do
		local child = fresh(other)
		local put = pcall(n.append, n, child)
		assert(put == gavel.may_hold(kind, other), kind .. " > " .. other)
		assert(put == (child.parent == n))
		pairs_that_hold = pairs_that_hold + (put and 1 or 0)
	end
end
assert(pairs_that_hold > 300)

-- gavel.names: what may stand behind the point of a node, a document, a table.
local function has(names, ...)
	local set = {}
	for i, name in ipairs(names) do
		assert(i == 1 or names[i - 1] < name, "in order")
		set[name] = true
	end
	for _, name in ipairs { ... } do
		assert(set[name], name)
	end
end
has(gavel.names(gavel.new.clause()), "label", "walk", "text", "ancestor")
has(gavel.names(gavel), "names", "new", "note")
has(gavel.names { b = 1, a = 2, 3 }, "a", "b")
assert(not pcall(gavel.names, 1) and not pcall(gavel.names))
return {
	document = function(doc)
		has(gavel.names(doc), "root", "fields", "lang")
	end,
}
