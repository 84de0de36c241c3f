-- A table that lies about its length would let table.insert loop for ever.
table.insert(setmetatable({}, { __len = function() return 1 << 50 end }), 1, "x")
