-- There is no way to make bytecode, nor to load it.
assert(string.dump == nil)
local f, message = load("\27Lua", "x", "b")
error(message, 0)
