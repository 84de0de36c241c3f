return {
	clause = function(n)
		if n.number == 3 then
			n.missing()
		end
	end,
}
