-- SPDX-License-Identifier: MIT
--
-- anchor: where a link to a node leads.
--
--     local anchor = require "anchor"
--     gavel.new.link { href = anchor(n), "below" }    -- "#heading3"
--
-- A node without an id gets one: its kind and the first number that is free.

local taken -- ids
local last = {} -- numbers, by kind

local function find_taken(n)
	taken = {}
	while n.parent do
		n = n.parent
	end
	for other in n:select("[id]") do
		taken[other.id] = true
	end
end

return function(n)
	if not taken then
		find_taken(n)
	end
	while not n.id do
		last[n.kind] = (last[n.kind] or 0) + 1
		local id = n.kind .. last[n.kind]
		if not taken[id] then
			n.id = id
		end
	end
	return "#" .. n.id
end
