-- SPDX-License-Identifier: MIT
--
-- mending: puts something in the place of all that a pattern finds in a text node.
--
--     local mend = require "mending"
--     mend(n, "blanks", "  +", function(s, from, to) return " " end)
--
-- What is put is a string; or a function, which is given the text and where the
-- pattern fits and returns a string, or nil to leave that as it is. Each place is reported as a note of
-- that code, with a few characters before and behind it.

local function around(s, from, to)
	local first, last = math.max(1, from - 12), math.min(#s + 1, to + 13)
	return s:sub(utf8.offset(s, 0, first), from - 1), s:sub(to + 1, utf8.offset(s, 0, last) - 1)
end

return function(n, code, pattern, put)
	local s = n.text
	local from, to = s:find(pattern)
	while from do
		local was, is = s:sub(from, to), type(put) == "string" and put or put(s, from, to)
		if is then
			local before, behind = around(s, from, to)
			gavel.note(n, code, ('"%s%s%s" becomes "%s%s%s"'):format(before, was, behind, before, is, behind))
			s = s:sub(1, from - 1) .. is .. s:sub(to + 1)
		end
		from, to = s:find(pattern, from + #(is or was))
	end
	if s ~= n.text then
		n.text = s
	end
end
