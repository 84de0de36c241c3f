-- SPDX-License-Identifier: MIT
--
-- versions: which lines of two versions of a document belong together.
--
-- Lines (lines.lua) and rows of tables of the same words do, in the order of
-- both; between those, such of one kind that share enough of their words. A
-- line of the title block is the other one's by its role, a row by its first
-- cell. White space and formatting do not count.
--
--     local versions = require "versions"
--     for _, step in ipairs(versions.align(old_doc, doc, 50)) do ... end -- 50 per cent of the words
--     -- step.old and step.new, or one of them: { node =, key = its words }
--     -- step.from: for one that is new, the node that went elsewhere and had all its words

local difference = require "difference"
local lines = require "lines"

local versions = {}

local function text_of(node)
	local texts = {}
	for i, part in ipairs(lines.parts(node)) do
		texts[i] = gavel.text.squeeze(part.text)
	end
	return table.concat(texts, " "), texts[1]
end

-- All lines that hold something.
local function read(doc)
	local list = {}
	for _, node in ipairs(lines.of(doc.root, "row")) do
		local key, first = text_of(node)
		if key:find("%S") then
			list[#list + 1] = { node = node, key = key, first = first }
		end
	end
	return list
end

-- The words of a line: asked only of lines that are not the same.
local function bag_of(line)
	line.bag = line.bag or difference.bag(lines.words(line.key))
	return line.bag
end

local function likeness(a, b, least)
	if a.node.kind ~= b.node.kind then
		return 0
	end
	local share = 100 * difference.share(bag_of(a), bag_of(b))
	local same_place = a.node.kind == "title" and a.node.role == b.node.role
		or a.node.kind == "row" and a.first == b.first
	return (share >= least or same_place) and share + 1 or 0
end

local function find_moves(steps)
	local went = {}
	for _, step in ipairs(steps) do
		if not step.new then
			went[step.old.key] = step.old.node
		end
	end
	for _, step in ipairs(steps) do
		step.from = not step.old and went[step.new.key] or nil
	end
end

function versions.align(old_doc, new_doc, least)
	local steps = difference.align(read(old_doc), read(new_doc), function(old, new)
		return likeness(old, new, least)
	end)
	find_moves(steps)
	return steps
end

return versions
