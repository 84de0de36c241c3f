-- The metatable of strings is out of reach.
getmetatable("").__index.upper = nil
