-- The place is that of the node, within the paragraph that has a label.
return {
	text = function(n)
		if n.text == "Two." then
			local t = nil
			t.x = 1
		end
	end,
}
