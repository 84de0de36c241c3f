-- SPDX-License-Identifier: MIT
--
-- endings: the mark that a text ends in.
--
--     local endings = require "endings"
--     local mark, at = endings.mark("(“in peace;”)")   -- ";", and the byte where it stands
--     endings.of_item("the lamps; and", ends)          -- ";": ends as the language pack has them
--
-- Blanks, signs without width, closing quotation marks and brackets behind the
-- mark are passed over.

local endings = {}

-- What may stand behind the mark.
local passed = {}
for mark in (' \t\n"”“’‘»«]」』\u{A0}\u{202C}\u{202F}\u{FEFF}'):gmatch(utf8.charpattern) do
	passed[mark] = true
end
for code = 0x2000, 0x200F do
	passed[utf8.char(code)] = true
end

-- The mark at the end of a text, or before a byte, and where it begins.
function endings.mark(text, stop)
	stop = (stop or #text) + 1
	while stop > 1 do
		local at = utf8.offset(text, -1, stop)
		local mark = text:sub(at, stop - 1)
		if not passed[mark] then
			return mark, at
		end
		stop = at
	end
	return "", 1
end

-- That of an item: behind it may stand "and".
function endings.of_item(text, ends)
	local mark, at = endings.mark(text)
	for _, word in ipairs(ends.joins) do
		local from = at + #mark - #word
		local earlier = from > 1 and text:sub(from, at + #mark - 1) == word and endings.mark(text, from - 1)
		if earlier == ends.clause or earlier == ends.recital then
			return earlier
		end
	end
	return mark
end

return endings
