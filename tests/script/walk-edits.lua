-- The walk survives what its handlers do: the next node removed, the node moved, all removed.
local seen = {}
return {
	heading = function(n)
		n.next:remove()
		seen[#seen + 1] = "heading"
	end,
	clause = function(n)
		seen[#seen + 1] = n.label
		n.parent:prepend(n)
	end,
	item = function(n)
		seen[#seen + 1] = n.label
		local clause = n.parent
		while clause.last.kind == "item" do clause.last:remove() end
	end,
	document = function() print(table.concat(seen, " ")) end,
}
