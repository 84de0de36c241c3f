-- The functions that were at work, innermost first; those in C are left out.
local function last(n)
	return n.nothing
end
local function each(list, f)
	table.sort(list, function(a, b) return f(a, b) end)
end
local function deep(n)
	if n > 0 then
		deep(n - 1)
	else
		each({ 1, 2 }, last)
	end
	return n
end
return { clause = function(n) deep(20) end }
