-- Comparing long strings costs no allocation: processor time bounds it.
local a, b = ("x"):rep(40000000) .. "a", ("x"):rep(40000000) .. "b"
while true do local c = a < b end
