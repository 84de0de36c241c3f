-- A finaliser runs where no hook can stop it: refused.
setmetatable({}, { __gc = function() while true do end end })
