-- SPDX-License-Identifier: MIT
--
-- renumber: numbers operative paragraphs and sub-paragraphs anew, in order.
--
-- Clauses count 1, 2, 3 through the whole operative part, and anew in each
-- annex and in each quotation; items count anew in each list, in the scheme of
-- its first item. Labels of different form ("3.", "1.3", "(3)") have counts of
-- their own. A source that begins again at 1, behind a heading or a text
-- between two lists, begins again here. Only the number in a label changes, never its form:
-- "3." becomes "2.", "(c)" becomes "(b)", "(iv)" becomes "(iii)". What has no
-- label gets none, and is not counted.
--
--     gavel in.docx -s scripts/transform/renumber.lua -o out.docx
--
-- Reports each change as a note (renumbered) with its position, and all of
-- them as one warning: a text that says "paragraph 3 above" is not changed.
-- A label that cannot be counted on (Chinese or Arabic numerals) stays, with
-- a warning (not-renumbered).

-- What a number belongs to: clauses of different places never share a count.
local places = { body = true, annex = true, quote = true, cell = true, preamble = true, document = true }

local counts = {} -- by place (a node) and form of label: { n =, scheme = }
local changed = 0

local function place_of(n)
	local p = n.parent
	while p and not places[p.kind] do
		p = p.parent
	end
	return p
end

local function count(n, place)
	if not n.label or n.scheme == "bullet" then
		return
	end
	counts[place] = counts[place] or {}
	local number, scheme, before, after = gavel.number.parse(n.label, counts[place].scheme or n.scheme)
	if not number then
		number, scheme, before, after = gavel.number.parse(n.label)
	end
	if not number then
		gavel.warn(n, "not-renumbered", 'the label "' .. n.label .. '" is of no scheme that can be counted')
		return
	end
	counts[place].scheme = counts[place].scheme or scheme
	local form = before .. "0" .. after
	local list = counts[place][form] or { n = 0, scheme = scheme }
	if number == 1 and not (n.prev and n.prev.kind == n.kind) then
		list.n = 0
	end
	list.n = list.n + 1
	counts[place][form] = list

	local label = before .. gavel.number.format(list.n, list.scheme) .. after
	if label ~= n.label then
		gavel.note(n, "renumbered", '"' .. n.label .. '" becomes "' .. label .. '"')
		changed = changed + 1
	end
	n.label, n.number = label, list.n
end

return {
	clause = function(n)
		count(n, place_of(n))
	end,

	item = function(n)
		count(n, n.parent)
	end,

	document = function(doc)
		if changed > 0 then
			local what = changed == 1 and " label was" or " labels were"
			gavel.warn(doc, "renumbered", changed .. what .. " changed; references to them in the text were not")
		end
	end,
}
