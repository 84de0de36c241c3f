-- One call that makes a huge string.
local s = ("x"):rep(1 << 40)
