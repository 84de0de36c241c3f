-- SPDX-License-Identifier: MIT
--
-- dates: whether a text has a date, in the forms of a language pack.
--
--     local has_date = require "dates"(gavel.language())
--     has_date("on 13 Febuary 2017")    -- true: its month may be misspelled

local shapes = { day = "%d%d?", month = "%d?%d?%D*", year = "%d%d%d%d" }

-- "{day} {month} {year}" as a pattern.
local function pattern_of(form)
	return (form:gsub("%p", "%%%0"):gsub("%%{(%a+)%%}", shapes))
end

return function(pack)
	local patterns = {}
	for i, form in ipairs(pack and pack.dates or {}) do
		patterns[i] = pattern_of(form)
	end

	return function(text)
		for _, pattern in ipairs(patterns) do
			if text:find(pattern) then
				return true
			end
		end
		return false
	end
end
