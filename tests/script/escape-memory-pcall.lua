-- pcall does not catch a failed allocation either.
while true do pcall(function() local t = {} for i = 1, 1e9 do t[i] = i .. "x" end end) end
