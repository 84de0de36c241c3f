-- Lua marks a table at setmetatable if __gc is there, whatever it is then.
local m = { __gc = true }
local t = setmetatable({}, m)
m.__gc = function() while true do end end
