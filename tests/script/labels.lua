-- Labels as the seven languages print them, with the number and the scheme that readers give them (labels.in.tree):
-- each is taken apart and put together again. What comes out has the scheme that was found, and the label that follows.
return {
	clause = function(n)
		local number, scheme, before, after = gavel.number.parse(n.label, n.scheme)
		assert(number == tonumber(n:attr("number")), n.label)
		if not number then return end
		assert(before .. gavel.number.format(number, scheme) .. after == n.label, n.label)
		n.scheme = scheme
		n:find("text").text = before .. gavel.number.format(number + 1, scheme) .. after
	end,
}
