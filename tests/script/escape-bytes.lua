-- Each byte is a result, and costs something.
local s = ("x"):rep(200000)
while true do
	local n = select("#", s:byte(1, 190000)) + select("#", utf8.codepoint(s, -190000, -1))
end
