return {
	clause = function(n)
		n.label =
	end,
}
