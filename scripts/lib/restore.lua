-- SPDX-License-Identifier: MIT
--
-- restore: puts back into a document what an older version of it had.
--
-- First it is told which nodes of the two belong together; what holds them
-- belongs together then, too. What went comes back as one piece, as large as
-- nothing in it is still there: a whole annex, a row. Its place is behind what
-- stood before it; where nothing did, at the beginning of what held it.
--
--     local restore = require "restore"
--     restore.relate(old_doc, doc, steps, seen) -- steps of versions.lua; seen(old, new): each pair, once
--     local copy = restore.put(line, last)  -- last: the line of the document before it

local restore = {}

local here = {} -- by a node of the old version: what it became, or its copy
local kept = {} -- the nodes of the old version that hold something that is still there

local function relate(old, new, seen)
	while old and new and old.kind == new.kind and not here[old] do
		here[old], kept[old] = new, true
		seen(old, new)
		old, new = old.parent, new.parent
	end
	while old do
		old, kept[old] = old.parent, true
	end
end

function restore.relate(old_doc, doc, steps, seen)
	relate(old_doc.root, doc.root, seen)
	for _, step in ipairs(steps) do
		if step.old and step.new then
			relate(step.old.node, step.new.node, seen)
		end
	end
end

local function may_follow(n, kind)
	return n.parent and gavel.may_hold(n.parent.kind, kind)
end

-- The copy; nil where it is back already, false where there is no place for it.
function restore.put(line, last)
	local gone = line
	while gone.kind ~= "document" and not kept[gone.parent] do
		gone = gone.parent
	end
	if here[gone] then
		return nil
	end
	local before, parent = gone.prev, here[gone.parent]
	while before and not here[before] do
		before = before.prev
	end
	before = before and here[before] or not parent and last
	while before and not parent and not may_follow(before, gone.kind) do
		before = before.parent
	end
	if before and may_follow(before, gone.kind) then
		here[gone] = before:insert_after(gone:copy())
	elseif parent and gavel.may_hold(parent.kind, gone.kind) then
		here[gone] = parent:prepend(gone:copy())
	end
	return here[gone] or false
end

return restore
