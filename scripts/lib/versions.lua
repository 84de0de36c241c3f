-- SPDX-License-Identifier: MIT
--
-- versions: which lines of two versions of a document belong together.
--
-- Lines (draft.lines) and rows of tables of the same words do, in the order of
-- both; between those, such of one kind that share enough of their words. A
-- line of the title block is the other one's by its role, a row by its first
-- cell. White space and formatting do not count.
--
--     local versions = require "versions"
--     local old, new, match = versions.align(old_doc, doc, 50) -- per cent of the words
--     -- old[i] = { node =, key = its words }, match[i] = j

local difference = require "difference"
local draft = require "draft"

local versions = {}

local function text_of(node)
	local texts = {}
	for i, part in ipairs(draft.parts(node)) do
		texts[i] = part.text:gsub("\u{A0}", " "):gsub("%s+", " ")
	end
	return table.concat(texts, " "), texts[1]
end

-- All lines that hold something; bag: how often each word is there.
local function read(doc)
	local list = {}
	for _, node in ipairs(draft.lines(doc.root, "row")) do
		local line = { node = node, bag = {} }
		line.key, line.first = text_of(node)
		line.words = draft.words(line.key)
		for _, word in ipairs(line.words) do
			line.bag[word.key] = (line.bag[word.key] or 0) + 1
		end
		if #line.words > 0 then
			list[#list + 1] = line
		end
	end
	return list
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
	local common = 0
	for word, count in pairs(a.bag) do
		common = common + math.min(count, b.bag[word] or 0)
	end
	local share = 200 * common / (#a.words + #b.words)
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
