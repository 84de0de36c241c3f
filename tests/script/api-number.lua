-- Numbers and labels.
local format, parse = gavel.number.format, gavel.number.parse
assert(format(12, "decimal") == "12" and format(3, "alpha") == "c" and format(28, "alpha") == "bb")
assert(format(1994, "roman") == "mcmxciv" and format(4, "upper-roman") == "IV" and format(2, "upper-alpha") == "B")
assert(not pcall(format, 0, "alpha") and not pcall(format, 4000, "roman") and not pcall(format, 1, "romain"))
local function is(label, scheme, ...)
	local got = table.pack(parse(label, scheme))
	for i, want in ipairs { ... } do assert(got[i] == want, label) end
	assert(got.n == select("#", ...), label)
end
is("3.", nil, 3, "decimal", "", ".")
is("(b)", nil, 2, "alpha", "(", ")")
is("(bb)", nil, 28, "alpha", "(", ")")
is("(i)", nil, 1, "roman", "(", ")")
is("(i)", "alpha", 9, "alpha", "(", ")")
is("(xiv)", nil, 14, "roman", "(", ")")
is("IV.", nil, 4, "upper-roman", "", ".")
is("B.", nil, 2, "upper-alpha", "", ".")
is("1 (c)", nil, 3, "alpha", "1 (", ")")
is("(iiii)", "roman")
is("㈠", nil)
for n = 1, 3999 do assert(parse(format(n, "roman"), "roman") == n) end
return {}
