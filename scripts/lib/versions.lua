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
--     local old, new, match = versions.align(old_doc, doc, 50) -- per cent of the words
--     -- old[i] = { node =, key = its words }, match[i] = j

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

-- How often each word is in a line, and how many there are: asked only of lines that are not the same.
local function bag_of(line)
	if not line.bag then
		line.bag, line.size = {}, 0
		for _, word in ipairs(lines.words(line.key)) do
			line.bag[word.key], line.size = (line.bag[word.key] or 0) + 1, line.size + 1
		end
	end
	return line.bag
end

local function keys_of(lines)
	local keys = {}
	for i, line in ipairs(lines) do
		keys[i] = line.key
	end
	return keys
end

local function likeness(a, b, least)
	if a.node.kind ~= b.node.kind then
		return 0
	end
	local common, others = 0, bag_of(b)
	for word, count in pairs(bag_of(a)) do
		common = common + math.min(count, others[word] or 0)
	end
	local share = 200 * common / (a.size + b.size)
	local same_place = a.node.kind == "title" and a.node.role == b.node.role
		or a.node.kind == "row" and a.first == b.first
	return (share >= least or same_place) and share + 1 or 0
end

function versions.align(old_doc, new_doc, least)
	local old, new = read(old_doc), read(new_doc)
	local match = difference.match(keys_of(old), keys_of(new))
	difference.pair(match, #old, #new, function(i, j)
		return likeness(old[i], new[j], least)
	end)
	return old, new, match
end

return versions
