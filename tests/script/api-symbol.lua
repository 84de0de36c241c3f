-- Document symbols.
local s = gavel.symbol.parse("S/RES/2341 (2017)")
assert(s.series == "S" and s.kind == "RES" and s.number == "2341" and s.year == "2017" and s.text == "S/RES/2341 (2017)")
assert(gavel.symbol.parse("no symbol") == nil)
local text = "see résolution A/79/L.5, and S/RES/1373 (2001)"
local from, to, found = gavel.symbol.find(text)
assert(text:sub(from, to) == "A/79/L.5" and found.text == "A/79/L.5")
from, to = gavel.symbol.find(text, to + 1)
assert(text:sub(from, to) == "S/RES/1373 (2001)")
assert(gavel.symbol.find(text, to + 1) == nil)
assert(gavel.symbol.url(s, "en") == "https://undocs.org/en/S/RES/2341(2017)")
assert(gavel.symbol.url("no symbol") == nil)
return {}
