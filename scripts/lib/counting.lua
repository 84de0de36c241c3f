-- SPDX-License-Identifier: MIT
--
-- counting: whether the numbers of labels go on from one another.
--
--     local counting = require "counting"
--     local counts = { schemes = {} }                        -- of one list
--     local number, scheme, before, after = counting.read(counts, "ii)")
--     local fault = counting.go_on(counts, "#)", number, false) -- nil, "gap", "twice" or "order"

local counting = {}

-- A label may be read in more than one scheme ("i)"): one in which the count goes on is preferred.
function counting.read(counts, label)
	for scheme, last in pairs(counts.schemes) do
		local number, _, before, after = gavel.number.parse(label, scheme)
		if number == last + 1 then
			return number, scheme, before, after
		end
	end
	return gavel.number.parse(label)
end

-- form: labels of one form have a count of their own. begins: whether a count may begin again here. After a wrong number
-- the count goes on from it, or from what it should have been.
function counting.go_on(counts, form, number, begins)
	local last, meant = counts[form], counts[form .. "meant"]
	counts[form], counts[form .. "meant"] = number, nil
	if not last or begins and number == 1 or number == last + 1 or number == meant then
		return nil
	end
	counts[form .. "meant"] = last + 2
	return number == last and "twice" or number > last and "gap" or "order"
end

return counting
