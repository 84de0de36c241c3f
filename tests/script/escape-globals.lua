-- What is not there.
for _, name in ipairs { "io", "os", "package", "debug", "dofile", "loadfile", "collectgarbage", "warn" } do
	assert(_G[name] == nil, name)
end
assert(string.dump == nil)
assert(getmetatable("") == false)
assert(tostring({}) == "table" and tostring(print) == "function")
assert(string.format("%s %s", {}, 7) == "table 7")
assert(not pcall(string.format, "%p", {}))
assert(load("return 1")() == 1 and not load("\27Lua"))
assert(select("#", pcall(error, nil)) == 2)
assert(select(2, pcall(error, { code = 7 })).code == 7)
assert(select(2, xpcall(error, function(m) return m .. "!" end, "x")) == "x!")
local co = coroutine.wrap(function() local ok, v = pcall(coroutine.yield, 1) coroutine.yield(v) end)
assert(co() == 1 and co("back") == "back")
return {}
