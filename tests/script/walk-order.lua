-- Enter before what is below, leave after; the document first and last.
local seen = {}
local function note(mark)
	return function(n) seen[#seen + 1] = mark .. (n.label or n.kind) end
end
return {
	document = {
		enter = function() seen[#seen + 1] = "<document" end,
		leave = function()
			seen[#seen + 1] = ">document"
			print(table.concat(seen, " "))
		end,
	},
	body = { enter = note("<"), leave = note(">") },
	clause = { enter = note("<"), leave = note(">") },
	item = { leave = note(">") },
	note = note("<"),
}
