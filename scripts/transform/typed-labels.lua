-- SPDX-License-Identifier: MIT
--
-- typed-labels: makes labels of numbers that were typed into the text.
--
-- Extraction and published Akoma Ntoso give lists as plain paragraphs: "(a) The
-- Committee is ...". A paragraph that begins so becomes an operative paragraph
-- or, behind one with a label of another form, an item of it, where it begins a
-- list ("(a)", "1.", "(i)") or goes on one ("(b)" behind "(a)"). A number that
-- continues nothing stays in the text. So do those in tables and in the title
-- block.
--
--     gavel in.xml -s typed-labels -o out.docx
--
-- Reports each as a note (typed-label); a warning (left-in-text) for a number
-- that looks like a label and continues no list.

-- The label that a paragraph begins with, if text stands behind it.
local function typed_label(n)
	local text = n.first
	local label = text and text.kind == "text" and text.text:match("^%(?%w+[.)]")
	local tab = label and text.text == label and text.next
	if label and (text.text:find("^%s+%S", #label + 1) or tab and tab.kind == "tab") then
		return label
	end
end

local function take_out(n, label)
	local text = n.first
	text.text = text.text:sub(#label + 1):gsub("^%s+", "")
	if text.text == "" then
		text.next:remove()
		text:remove()
	end
end

-- What a list may go on from, the innermost first: the last item of the entry before, and that entry.
local function open_entries(n)
	local entries, entry = {}, n.prev
	while entry and (entry.kind == "clause" or entry.kind == "item") do
		table.insert(entries, 1, entry)
		entry = entry.last
	end
	return entries
end

-- The entry that the label goes on from, or begins anew behind, and the number and scheme that this gives it.
local function entry_before(entries, label)
	for _, entry in ipairs(entries) do
		local last, scheme, before, after = gavel.number.parse(entry.label or "", entry.scheme)
		local number, _, same, too = gavel.number.parse(label, scheme)
		if last and number and (number == last + 1 or number == 1) and before == same and after == too then
			return entry, number, scheme
		end
	end
end

return {
	paragraph = function(n)
		local label = n:matches("body > *, annex > *, section > *, clause > * + *") and typed_label(n)
		local number, scheme = gavel.number.parse(label or "")
		if not number then
			return
		end
		local entries = open_entries(n)
		local entry, follows, same = entry_before(entries, label)
		if not entry and number ~= 1 then
			gavel.warn(n, "left-in-text", '"' .. label .. '" goes on no list')
			return
		end
		take_out(n, label)
		gavel.note(n, "typed-label", '"' .. label .. '" is a label')
		local attrs = { label = label, number = follows or number, scheme = same or scheme }
		if entry then
			entry:insert_after(gavel.node(entry.kind, attrs, n))
		elseif entries[1] then
			entries[1]:append(gavel.node("item", attrs, n))
		else
			n:wrap(n.parent.kind == "clause" and "item" or "clause", attrs)
		end
	end,
}
