-- What is edited under a walk, and what each of the four walks goes through then: handlers, two iterators, children.
local walks = {
	handlers = function(root, f) root:walk { clause = f } end,
	iterator = function(root, f) for n in root:walk("clause") do f(n) end end,
	select = function(root, f) for n in root:select("clause") do f(n) end end,
	children = function(root, f) for n in root:children("clause") do f(n) end end,
}

local function clause(label) return { kind = "clause", label = label } end

local function labels(root)
	local list = {}
	for n in root:walk("clause") do list[#list + 1] = n.label end
	return table.concat(list, " ")
end

-- The edit is made at clause 2, when it is first met. Of a walk that is not named, `walked` is what it goes through.
local function try(what, edit, left, walked, others)
	for name, walk in pairs(walks) do
		local root = gavel.new.body { clause "1", clause "2", clause "3", clause "4" }
		local met, done = {}, false
		walk(root, function(n)
			met[#met + 1] = n.label
			if n.label == "2" and not done then
				done = true
				edit(n)
			end
		end)
		met = table.concat(met, " ")
		local want = others and others[name] or walked
		assert(met == want, what .. ", " .. name .. ": " .. met .. " and not " .. want)
		assert(labels(root) == left, what .. ", " .. name .. ": left " .. labels(root))
	end
end

try("the node is removed", function(n) n:remove() end, "1 3 4", "1 2 3 4")
try("the one before is removed", function(n) n.prev:remove() end, "2 3 4", "1 2 3 4")
try("the one behind is removed", function(n) n.next:remove() end, "1 2 4", "1 2 4")
try("all behind are removed", function(n) while n.next do n.next:remove() end end, "1 2", "1 2")
try("the node and the one behind are removed", function(n) n.next:remove() n:remove() end, "1 4", "1 2",
	{ handlers = "1 2 4" })
try("the node is replaced", function(n) n:replace(clause "new") end, "1 new 3 4", "1 2 3 4")
try("the node is wrapped", function(n) n:wrap("quote") end, "1 2 3 4", "1 2 3 4")
try("put before", function(n) n:insert_before(clause "new") end, "1 new 2 3 4", "1 2 3 4")
try("put right behind", function(n) n:insert_after(clause "new") end, "1 2 new 3 4", "1 2 3 4",
	{ iterator = "1 2 new 3 4", select = "1 2 new 3 4" })
try("put behind the next", function(n) n.next:insert_after(clause "new") end, "1 2 3 new 4", "1 2 3 new 4")
try("put inside", function(n) n:append(clause "new") end, "1 2 new 3 4", "1 2 new 3 4", { children = "1 2 3 4" })
try("the node is moved to the end", function(n) n.parent:append(n) end, "1 3 4 2", "1 2 3 4 2",
	{ iterator = "1 2", select = "1 2" })
try("the node is moved to the front", function(n) n.parent:prepend(n) end, "2 1 3 4", "1 2 3 4",
	{ iterator = "1 2 1 3 4", select = "1 2 1 3 4" })
try("the one behind is moved to the front", function(n) n.parent:prepend(n.next) end, "3 1 2 4", "1 2 4",
	{ handlers = "1 2 3 1 2 4", children = "1 2 3 1 2 4" })
try("the node goes into the next", function(n) n.next:append(n) end, "1 3 2 4", "1 2 3 2 4",
	{ iterator = "1 2 4", select = "1 2 4", children = "1 2 3 4" })

-- A parent is removed while its first child is met.
local function remove_parent(walk)
	local root, met = gavel.new.annex { { kind = "section", clause "1", clause "2" }, { kind = "section", clause "3" } }, {}
	walk(root, function(n)
		met[#met + 1] = n.label
		if n.label == "1" then n.parent:remove() end
	end)
	assert(labels(root) == "3")
	return table.concat(met, " ")
end
assert(remove_parent(walks.handlers) == "1 3")
assert(remove_parent(walks.iterator) == "1" and remove_parent(walks.select) == "1", "where the walk stood is gone")

-- The leave of a node that moved, or of an ancestor that is gone, is not called.
local left = {}
local root = gavel.new.annex { { kind = "section", clause "1", clause "2" }, { kind = "section", clause "3" } }
root:walk {
	section = { leave = function(n) left[#left + 1] = "section" end },
	clause = {
		enter = function(n) if n.label == "1" then n.parent:remove() end end,
		leave = function(n) left[#left + 1] = n.label end,
	},
}
assert(table.concat(left, " ") == "3 section")

-- A root that is taken out of the document is walked to its end all the same.
return {
	body = function(n)
		local count = 0
		n:walk { clause = function(c) if count == 0 then n:remove() end count = count + 1 end }
		assert(count == 2 and not n.parent)
	end,
}
