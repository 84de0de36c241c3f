-- Texts by Unicode. string.upper, %a, %w and %s know ASCII only.
local text = gavel.text
local function is(got, want) assert(got == want, "«" .. tostring(got) .. "» is not «" .. tostring(want) .. "»") end

is(text.upper("straße, ижица, île, ﬁn, ñandú, i"), "STRASSE, ИЖИЦА, ÎLE, FIN, ÑANDÚ, I")
is(text.lower("ÎLE, ИЖИЦА, ЁЖ, ÑANDÚ, I"), "île, ижица, ёж, ñandú, i")
is(text.lower("İ"), "i\u{307}")
is(text.upper("القرار 决议 2341\0x"), "القرار 决议 2341\0X")
is(text.upper(""), "")

is(text.fold("Straße"), text.fold("STRASSE"))
is(text.fold("ΣΑΣ"), text.fold("σας"))
is(text.fold("E\u{301}TAT"), text.fold("état"))
assert(text.fold("I") == "i" and text.fold("ı") ~= "i", "no locale has a say")

is(text.normal("e\u{301}tat"), "état")
is(text.normal("أ"), text.normal("ا\u{654}"))
is(text.normal("plain"), "plain")

is(text.squeeze("\u{A0}\u{3000} a\t\r\n b\u{2003}\u{202F}c\u{85}\u{2028}"), "a b c")
is(text.squeeze(" \u{A0} "), "")
is(text.squeeze("soft\u{AD}hyphen and\u{200B}zero"), "soft\u{AD}hyphen and\u{200B}zero")

local function words(s)
	local all = {}
	for word, from, to in text.words(s) do
		is(s:sub(from, to), word)
		all[#all + 1] = word
	end
	return table.concat(all, "|")
end
is(words("L’Assemblée 'générale', d''un l’État’s’."), "L’Assemblée|générale|d|un|l’État’s")
is(words("S/RES/2341 (2017)"), "S|RES|2341|2017")
is(words("Ссылаясь на свою резолюцию 2341"), "Ссылаясь|на|свою|резолюцию|2341")
is(words("إن الجمعيّة العامة، ٢٣٤١"), "إن|الجمعيّة|العامة|٢٣٤١")
is(words("大会A/RES 第57次"), "大|会|A|RES|第|57|次")
is(words("e\u{301}tat soft\u{AD}hyphen left\u{200F} -"), "e\u{301}tat|soft\u{AD}hyphen|left")
is(words(""), "")

local function characters(s)
	local all = {}
	for character, from, to in text.characters(s) do
		is(s:sub(from, to), character)
		all[#all + 1] = character
	end
	return table.concat(all, "|")
end
is(characters("e\u{301}té"), "e\u{301}|t|é")
is(characters("مّـة 决"), "مّ|ـ|ة| |决")
is(characters("\r\n\0"), "\r\n|\0")
is(characters(""), "")

local function script(s)
	local one, other = text.script(s)
	return tostring(one) .. "|" .. tostring(other)
end
is(script("Latin, naïve ﬁ Ⅳ Ａ"), "Latin|nil")
is(script("Право 5"), "Cyrillic|nil")
is(script("Прaво"), "Cyrillic|Latin")
is(script("القرار"), "Arabic|nil")
is(script("第〇号决议 A"), "Han|Latin")
is(script("αβγ"), "Greek|nil")
is(script("aб"), "Latin|Cyrillic")
is(script("2341 (2017), ٣"), "nil|nil")

for name, f in pairs(text) do
	local ok, why = pcall(f, "a\xFFb")
	assert(not ok and why:find("not valid UTF-8", 1, true), name)
	assert(not pcall(f) and not pcall(f, {}), name)
	assert(pcall(f, 12), name .. " takes a number as Lua's own do")
end
local ok, why = pcall(text.normal, "a" .. ("\u{301}\u{323}"):rep(1000))
assert(not ok and why:find("a letter has over 64 marks"), why)
return {}
