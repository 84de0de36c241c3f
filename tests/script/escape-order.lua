-- pairs has an order: numbers, then names. The same on each run.
local t = { 10, 20, zebra = 1, apple = 2, [3.5] = 3, ["Straße"] = 4, [-1] = 5 }
local keys = {}
for k in pairs(t) do keys[#keys + 1] = tostring(k) end
assert(table.concat(keys, " ") == "-1 1 2 3.5 Straße apple zebra")
for k in pairs(t) do t[k] = nil end
assert(next(t) == nil)
assert(math.random(1000000) == math.random(1000000) or true)
print(math.random(1000000), math.random(1000000))
return {}
