-- And within pcall, gsub and gmatch.
while true do
	pcall(string.gsub, ("a"):rep(500), (".-"):rep(8) .. "b", "")
	pcall(function() for _ in string.gmatch(("a"):rep(500), (".-"):rep(8) .. "b") do end end)
end
