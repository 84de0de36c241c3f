-- An error that is no string says what its __tostring says, at the place where it was raised.
local failure = setmetatable({}, { __tostring = function() return "the number is missing" end })
local function check(n)
	if n.number ~= 2 then error(failure) end
end
return { item = function(n) check(n) end }
