-- The Unicode functions are charged by the byte.
local long = ("é"):rep(100000)
while true do gavel.text.fold(long) end
