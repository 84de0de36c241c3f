-- SPDX-License-Identifier: MIT
--
-- collect: a list of all that an iterator gives.
--
--     local collect = require "collect"
--     local items = collect(clause:children("item"))

return function(...)
	local list = {}
	for value in ... do
		list[#list + 1] = value
	end
	return list
end
