-- So do texts that are set again and again.
return {
	document = function(doc)
		local s = ("x"):rep(1000000)
		while true do doc:find("text").text = s end
	end,
}
