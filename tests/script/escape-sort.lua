-- A comparison that lies, and one that never ends.
table.sort({ 3, 2, 1, 4 }, function() while true do end end)
