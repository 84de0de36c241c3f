-- find, match, gmatch and gsub are the sandbox's own: they give what Lua's give.
local function is(want, ...)
	local got = table.pack(...)
	for i = 1, got.n do got[i] = tostring(got[i]) end
	got = table.concat(got, "|")
	assert(got == want, got .. " is not " .. want)
end
is("3|4|b1|1", ("a b1"):find("(%a(%d))"))
is("2|2", ("a.b"):find(".", 2, true))
is("nil", ("abc"):find("b", -1))
is("4|3", ("abc"):find("", 4))
is("nil", ("abc"):find("", 5))
is("key|value", ("  key = value  "):match("^%s*(%w+)%s*=%s*(.-)%s*$"))
is("(a(b)c)", ("x(a(b)c)y"):match("%b()"))
is("THE|fox", ("THE (quick) fox"):match("%f[%a]%a+%f[%A]"), (("THE (quick) fox"):match("%f[%a]%l+$")))
is("'|it", ([[say 'it']]):match("(['\"])(.-)%1"))
is("1|3", ("abc"):match("()ab()"))
is("]|-|x", ("a]"):match("[]]"), ("a-"):match("[%w-]$"), ("^x"):match("[^^]"))
local words = {}
for w in ("one two  three"):gmatch("%a+") do words[#words + 1] = w end
is("one,two,three", table.concat(words, ","))
words = {}
for at, w in ("ab"):gmatch("()(.?)") do words[#words + 1] = at .. w end
is("1a,2b", table.concat(words, ","))
is("-a-b-|3", ("ab"):gsub("", "-"))
is("b a|1", ("a b"):gsub("(%w) (%w)", "%2 %1"))
is("<a>%|1", ("a"):gsub("%w", "<%0>%%"))
is("xbc|1", ("abc"):gsub("^%w", "x"))
is("1 two|2", ("one two"):gsub("%a+", { one = 1 }))
is("ONE two|1", ("one two"):gsub("%a+", string.upper, 1))
for _, bad in ipairs { "%", "[a", "(", ")", "%1", "%b", "%f", "[%" } do
	assert(not pcall(string.match, "(a)", bad), bad)
end
assert(not pcall(string.gsub, "a", "a", "%2"))
assert(not pcall(string.match, ("a"):rep(300), ("a?"):rep(300)))
is("97|99", ("abc"):byte(1), ("abc"):byte(-1))
is("97|98|99", ("abc"):byte(-99, 99))
is("0", select("#", ("abc"):byte(3, math.mininteger)))
is("1076|1077", utf8.codepoint("де", 1, -1))
return {}
