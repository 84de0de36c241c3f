-- pcall does not catch the end of the script.
while true do pcall(function() while true do end end) end
