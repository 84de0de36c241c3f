-- SPDX-License-Identifier: MIT
--
-- parallel: which lines of two language versions belong together.
--
-- Words cannot tell, but the structure does. What stands in the same part
-- under the same number stands fast ("3 (b)" is 3 (ب) and 三(b)); between
-- these, lines are paired so that they agree best in their kind, in their
-- figures and symbols, and in their length. A table is one line.
--
--     local parallel = require "parallel"
--     local one, other, match = parallel.align(doc, gavel.with(1))
--     -- one[i] = { node =, part = "body", label = "3.", ... }, match[i] = j

local difference = require "difference"
local lines = require "lines"

local parallel = {}

-- The part of the document that a node stands in, and its number among those of its kind: "annex 2".
local function part_of(node)
	while node.parent and node.parent.kind ~= "document" do
		node = node.parent
	end
	local n, before = 1, node.prev
	while before do
		n, before = n + (before.kind == node.kind and 1 or 0), before.prev
	end
	return node.kind, node.kind == "annex" and "annex " .. n or node.kind
end

-- What holds a line and is known by it: a clause by its first paragraph.
local function owner_of(node)
	local holder = node.parent
	local is_first = holder.kind == "recital" or holder.kind == "clause" or holder.kind == "item"
	return is_first and holder.first == node and holder or node
end

local function number_of(owner)
	return owner.label and gavel.number.parse(owner.label, owner.scheme) or owner.label
end

-- The numbers from the clause down to here: "3/2" is 3 (b).
local function path_of(owner)
	local path = {}
	while owner and owner.kind ~= "document" do
		table.insert(path, 1, tostring(number_of(owner) or ""))
		owner = owner.parent
	end
	return table.concat(path, "/")
end

local function read(doc)
	local list = { keys = {}, length = 0 }
	for _, node in ipairs(lines.of(doc.root, "table")) do
		local owner, text = owner_of(node), node.text
		if node.kind == "table" or text:find("%S") then
			local line = { node = node, owner = owner, kind = owner.kind, number = number_of(owner), bag = {}, size = 0 }
			line.part, line.place = part_of(node)
			line.length = utf8.len(text)
			for sign in text:gmatch("[%w/.]*%d[%w/.]*") do
				line.bag[sign], line.size = (line.bag[sign] or 0) + 1, line.size + 1
			end
			list[#list + 1], list.length = line, list.length + line.length
			-- a line without a number is like no other
			list.keys[#list] = line.number and line.place .. line.kind .. path_of(owner) or line
		end
	end
	return list
end

local function likeness(a, b, ratio)
	if a.place ~= b.place or (a.kind == "table") ~= (b.kind == "table") then
		return 0
	end
	local same = a.kind == b.kind and a.number == b.number and a.owner.role == b.owner.role
	local base = same and 1 or a.number and b.number and a.number ~= b.number and -0.5 or 0
	local common = 0
	for sign, count in pairs(a.bag) do
		common = common + math.min(count, b.bag[sign] or 0)
	end
	local shares = a.size + b.size > 0 and 2 * common / (a.size + b.size) or 0.5
	local longer = (a.length + 10) * ratio / (b.length + 10)
	return base + 2 * shares + math.min(longer, 1 / longer)
end

function parallel.align(doc, other_doc)
	local one, other = read(doc), read(other_doc)
	local match = difference.match(one.keys, other.keys)
	local ratio = other.length / math.max(one.length, 1)
	difference.pair(match, #one, #other, function(i, j)
		return likeness(one[i], other[j], ratio)
	end)
	return one, other, match
end

return parallel
