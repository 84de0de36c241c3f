-- Nothing, very often: a loop in C that allocates nothing.
local s = (""):rep(1 << 60)
