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
--     for _, step in ipairs(parallel.align(doc, gavel.with(1))) do ... end
--     -- step.old and step.new, or one of them: { node =, owner = what its number is of, part = "body", ... }

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

-- The figures and symbols of a text.
local function figures_of(text)
	local list = {}
	for figure in text:gmatch("[%w/.]*%d[%w/.]*") do
		list[#list + 1] = { key = figure }
	end
	return difference.bag(list)
end

local function line_of(node)
	local owner, text = owner_of(node), node.text
	local line = { node = node, owner = owner, kind = owner.kind, number = number_of(owner) }
	line.part, line.place = part_of(node)
	line.length, line.figures = utf8.len(text), figures_of(text)
	line.key = line.number and line.place .. line.kind .. path_of(owner) or line -- without a number like no other
	return line
end

-- The lines, and how many characters they have.
local function read(doc)
	local list, length = {}, 0
	for _, node in ipairs(lines.of(doc.root, "table")) do
		if node.kind == "table" or node.text:find("%S") then
			list[#list + 1] = line_of(node)
			length = length + list[#list].length
		end
	end
	return list, length
end

-- ratio: how much longer the other language is.
local function likeness(a, b, ratio)
	if a.place ~= b.place or (a.kind == "table") ~= (b.kind == "table") then
		return 0
	end
	local same = a.kind == b.kind and a.number == b.number and a.owner.role == b.owner.role
	local base = same and 1 or a.number and b.number and a.number ~= b.number and -0.5 or 0
	local longer = (a.length + 10) * ratio / (b.length + 10)
	return base + 2 * (difference.share(a.figures, b.figures) or 0.5) + math.min(longer, 1 / longer)
end

function parallel.align(doc, other_doc)
	local one, length = read(doc)
	local other, other_length = read(other_doc)
	local ratio = other_length / math.max(length, 1)
	return difference.align(one, other, function(a, b)
		return likeness(a, b, ratio)
	end)
end

return parallel
