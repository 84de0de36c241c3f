-- Copying a long string is one instruction: bytes allocated count as steps.
local s = ("x"):rep(10000000)
while true do local t = s .. "y" end
