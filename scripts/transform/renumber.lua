-- SPDX-License-Identifier: MIT
--
-- renumber: numbers operative paragraphs and sub-paragraphs anew, in order.
--
-- Clauses count 1, 2, 3 through the whole operative part, and anew in each
-- annex and in each quotation; items count anew in each list, in the scheme of
-- its first item. Labels of different form ("3.", "1.3", "(3)") have counts of
-- their own. A source that begins again at 1, behind a heading or a text
-- between two lists, begins again here. Only the number in a label changes,
-- never its form: "3." becomes "2.", "(c)" becomes "(b)", "(iv)" becomes
-- "(iii)". What was put in as "3 bis." is counted as any other. What has no
-- label gets none, and is not counted.
--
--     gavel in.docx -s renumber -o out.docx
--     gavel in.docx -s renumber:from=12 -o out.docx
--     gavel in.docx -s renumber:dry=yes -t text -o /dev/null
--
-- from=N        the number of the first clause of the operative part
-- scheme=NAME   how clauses are counted: decimal, alpha, upper-roman, ideographic,
--               arabic-indic ... (else as their labels are)
-- dry=yes       changes nothing and tells what would be changed
--
-- Reports each change as a note (renumbered) with its position, and all of
-- them as one warning: a text that says "paragraph 3 above" is not changed. A
-- label that cannot be counted on stays, with a warning (not-renumbered).

local args = gavel.args { from = 1, scheme = "", dry = false }

local counts = {} -- by place (a node), then by form of label: { n =, scheme = }
local changed = 0

-- "3 bis." is "3." here, and counted after it.
local put_in = { [" bis"] = "", [" ter"] = "", [" quater"] = "", [" quinquies"] = "" }

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

local function renumber(n, place, from, scheme)
	local lists = counts[place] or {}
	local label = (n.label or ""):gsub("%s+%l+%f[%W]", put_in)
	local number, own, before, after = gavel.number.parse(label, lists.scheme or n.scheme)
	if not number then
		number, own, before, after = gavel.number.parse(label)
	end
	if not number then
		if n.label and own ~= "bullet" then
			gavel.warn(n, "not-renumbered", 'the label "' .. n.label .. '" is of no scheme that can be counted')
		end
		return
	end
	counts[place], lists.scheme = lists, lists.scheme or own
	local count = count_of(n, lists, before .. "#" .. after, number, own, from)
	count.n = count.n + 1
	if number ~= count.n or scheme then
		label = before .. gavel.number.format(count.n, scheme or count.scheme) .. after
	end
	if label ~= n.label then
		gavel.note(n, "renumbered", '"' .. n.label .. '" becomes "' .. label .. '"')
		changed = changed + 1
	end
	if not args.dry then
		n.label, n.number, n.scheme = label, count.n, n.scheme and (scheme or count.scheme)
	end
end

return {
	clause = function(n)
		local place = n:ancestor("body, annex, quote, cell, preamble, document")
		renumber(n, place, place.kind == "body" and args.from or 1, args.scheme ~= "" and args.scheme or nil)
	end,

	item = function(n)
		renumber(n, n.parent, 1)
	end,

	document = function(doc)
		if changed > 0 then
			local labels = changed == 1 and " label" or " labels"
			local are = args.dry and " to change" or " changed"
			gavel.warn(doc, "renumbered", changed .. labels .. are .. "; references to them in the text stay as they are")
		end
	end,
}
