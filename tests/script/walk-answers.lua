-- What a handler returns: nothing, false, a node, a list; "skip".
return {
	title = function() return false end,
	formula = function(n) return { "Before.", n, { kind = "paragraph", align = "center", "After." } } end,
	heading = function() return gavel.node("paragraph", nil, "Was a heading.") end,
	clause = {
		enter = function(n) if n.number == 1 then return "skip" end end,
		leave = function(n) n.label = n.label .. "!" end,
	},
	note_ref = function() error("the clause was skipped") end,
	item = function(n) return n.number == 1 and {} or nil end,
}
