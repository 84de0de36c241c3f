-- resume answers false where an error ended the coroutine: the end of the script is raised again.
while true do
	coroutine.resume(coroutine.create(function()
		while true do coroutine.resume(coroutine.create(function() while true do end end)) end
	end))
end
