-- Backtracking is counted: Lua's own matcher would run for years.
local n = 40
string.find(("a"):rep(n), ("a?"):rep(n) .. ("a"):rep(n))
