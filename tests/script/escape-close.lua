-- A variable that is closed as the script ends.
local x <close> = setmetatable({}, { __close = function() while true do end end })
while true do end
