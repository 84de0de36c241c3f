-- SPDX-License-Identifier: MIT
--
-- numbering: numbers clauses and items anew, in the order in which they stand.
--
-- What has a count of its own, and what of a label stays, renumber.lua tells.
--
--     local numbering = require "numbering"
--     local changed = numbering.renumber(doc, { from = 1, scheme = "", dry = false }) -- each is a note (renumbered)

local suffixes = require "suffixes"

local numbering = {}

-- "3 bis." is "3." here, and counted after it.
local function without_suffix(label)
	return (label:gsub("%s+(%l+)%f[%W]", function(word)
		return suffixes[word] and ""
	end))
end

-- The count that a label belongs to: { n =, scheme = }. The first label of a place says how the others are read: "(i)" is
-- Roman behind "(iv)", a letter behind "(h)". A number of another scheme that does not go on is of another list.
local function count_of(n, lists, form, number, own, from)
	local count = lists[form]
	if lists[own .. form] or (count and own ~= count.scheme and number ~= count.n + 1) then
		form = own .. form
		count = lists[form]
	end
	local behind_own = n.prev and n.prev.kind == n.kind and lists.last == form
	if not count or (number == 1 and not behind_own) then
		count = { n = (count and 1 or from) - 1, scheme = own }
	end
	lists[form], lists.last = count, form
	return count
end

-- counts: by place (a node), then by form of label: { n =, scheme = }.
local function renumber(n, counts, place, from, scheme, dry)
	local lists = counts[place] or {}
	local label = without_suffix(n.label or "")
	local number, own, before, after = gavel.number.parse(label, lists.scheme or n.scheme)
	if not number then
		number, own, before, after = gavel.number.parse(label)
	end
	if not number then
		if n.label and own ~= "bullet" then
			gavel.warn(n, "not-renumbered", 'the label "' .. n.label .. '" is of no scheme that can be counted')
		end
		return false
	end
	counts[place], lists.scheme = lists, lists.scheme or own
	local count = count_of(n, lists, before .. "#" .. after, number, own, from)
	count.n = count.n + 1
	if number ~= count.n or scheme then
		label = before .. gavel.number.format(count.n, scheme or count.scheme) .. after
	end
	local changes = label ~= n.label
	if changes then
		gavel.note(n, "renumbered", '"' .. n.label .. '" becomes "' .. label .. '"')
	end
	if not dry then
		n.label, n.number, n.scheme = label, count.n, n.scheme and (scheme or count.scheme)
	end
	return changes
end

-- How many labels it changed.
function numbering.renumber(doc, options)
	local counts, changed = {}, 0
	local scheme = options.scheme ~= "" and options.scheme or nil

	local function clause(n)
		local place = n:ancestor("body, annex, quote, cell, preamble, document")
		local from = place.kind == "body" and options.from or 1
		changed = changed + (renumber(n, counts, place, from, scheme, options.dry) and 1 or 0)
	end

	local function item(n)
		changed = changed + (renumber(n, counts, n.parent, 1, nil, options.dry) and 1 or 0)
	end

	doc:walk { clause = clause, item = item }
	return changed
end

return numbering
