-- Numbers and labels. labels.lua has the labels of the seven languages.
local format, parse = gavel.number.format, gavel.number.parse
assert(format(12, "decimal") == "12" and format(3, "alpha") == "c" and format(28, "alpha") == "bb")
assert(format(1994, "roman") == "mcmxciv" and format(4, "upper-roman") == "IV" and format(2, "upper-alpha") == "B")
assert(format(11, "ideographic-brackets") == "(十一)" and format(1010, "ideographic") == "一千零一十")
assert(parse("1.", "") == nil and parse("", "") == nil, "an empty name is no scheme")
assert(format(5, "chinese") == "五", "the name of a family is its first scheme")

local function is(label, scheme, ...)
	local got = table.pack(parse(label, scheme))
	for i, want in ipairs { ... } do assert(got[i] == want, label) end
	assert(got.n == select("#", ...), label)
end
is("3.", nil, 3, "decimal", "", ".")
is("(b)", nil, 2, "alpha", "(", ")")
is("(bb)", nil, 28, "alpha", "(", ")")
is("(xiv)", nil, 14, "roman", "(", ")")
is("IV.", nil, 4, "upper-roman", "", ".")
is("B.", nil, 2, "upper-alpha", "", ".")
is("1 (c)", nil, 3, "alpha", "1 (", ")")
is("9 bis.", nil, 9, "decimal", "", " bis.")
is("79/224.", nil, 224, "decimal", "79/", ".")
is("第十一条", nil, 11, "ideographic", "第", "条")
is("٣ـ", nil, 3, "arabic-indic", "", "ـ")
is("Annex II", nil, 2, "upper-roman", "Annex ", "")

-- What a letter is, unless it is asked for.
is("(i)", nil, 1, "roman", "(", ")")
is("(i)", "alpha", 9, "alpha", "(", ")")
is("(l)", nil, 12, "alpha", "(", ")")
is("(l)", "roman", 50, "roman", "(", ")")
is("(mm)", nil, 39, "alpha", "(", ")")
is("MCM", nil, 1900, "upper-roman", "", "")
is("ت", nil, 22, "arabic-abjad", "", "")
is("ت", "arabic-alpha", 3, "arabic-alpha", "", "")

-- A scheme asked for may be a family, as readers name it; what is found is one scheme.
is("VI.", "roman", 6, "upper-roman", "", ".")
is("B.", "alpha", 2, "upper-alpha", "", ".")
is("(ه)", "alpha", 5, "arabic-abjad-bare", "(", ")")
is("㈠", "ideographic", 1, "ideographic-brackets", "", "")
is("(十一)", "ideographic", 11, "ideographic", "(", ")")
is("(十一)", "ideographic-brackets", 11, "ideographic-brackets", "", "")
is("**", nil, 2, "asterisks", "", "")
is("**", "sign", 5, "sign", "", "")

-- No number, or not one that prints as it stands.
for _, label in ipairs { "", "...", "Water", "007", "0.", "٠١", "一零三", "一〇三百", "2st", "1234567890" } do is(label) end
for _, scheme in ipairs { "roman", "upper-alpha", "decimal", "none", "no such" } do is("(iiii)", scheme) end
is("1." .. (" "):rep(300))
assert(select("#", parse("•")) == 2 and select(2, parse("•")) == "bullet" and not parse("•"))
assert(select(2, parse("o", "bullet")) == "bullet" and select("#", parse("•", "alpha")) == 0)

-- Every scheme from end to end, as far as that is quick.
for name, max in pairs(gavel.number.schemes()) do
	for n = 1, math.min(max, name:find("roman") and max or 120) do is(format(n, name), name, n, name, "", "") end
	is(format(max, name), name, max, name, "", "")
	assert(not pcall(format, max + 1, name) and not pcall(format, 0, name) and not pcall(format, -1, name), name)
end

local function fails(what, ...)
	local ok, why = pcall(...)
	assert(not ok and why:find(what, 1, true), why)
end
fails('the scheme "arabic-abjad" counts from 1 to 56, not 57', format, 57, "arabic-abjad")
fails('the scheme "decimal" counts from 1 to 999999999, not ' .. math.maxinteger, format, math.maxinteger, "decimal")
fails('there is no scheme "romain" (roman?)', format, 1, "romain")
fails('there is no scheme "?" (gavel.number.schemes() names all)', format, 1, "?")
fails("a bullet counts nothing", format, 1, "bullet")
fails("number has no integer representation", format, 1.5, "decimal")
fails("not valid UTF-8", parse, "\xFF1.")
return {}
