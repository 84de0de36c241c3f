-- SPDX-License-Identifier: MIT
--
-- numbering: labels go on by one: no gap, no number twice, none out of order.
--
-- Clauses count through their part (body, annex, section, quotation), items
-- through their list, labelled headings below the heading above. Labels of
-- different form ("3.", "(a)", "(iv)") have counts of their own. A count may
-- begin again at one behind a heading or a text that is not counted. Of
-- clauses those with figures are asked, as "(a)" may be of a list whose depth
-- was lost; a number typed into the text counts as well. "13 bis" and bullets
-- are passed over. After a wrong number the count goes on from it or from
-- what it should have been, so that each mistake is told once.
--
--     gavel check in.docx --check numbering
--
-- Covers every scheme that gavel.number reads.

local counting = require "counting"

local says = {
	twice = '"%s" comes twice',
	gap = '"%s" comes without the number before it',
	order = '"%s" comes after a greater number',
}

local function go_on(counts, n, form, number)
	local fault = counting.go_on(counts, form, number, n.prev and n.prev.kind ~= n.kind)
	if fault then
		gavel.warn(n, "number-" .. fault, says[fault]:format(n.label))
	end
end

local function count(counts, n)
	local number, scheme, before, after = counting.read(counts, n.label)
	if number and not after:find("%a") then
		counts.schemes[scheme] = number
		go_on(counts, n, before .. scheme:gsub("%-bare$", "") .. after, number)
	end
end

local function items(n)
	local counts = { schemes = {} }
	for item in n:children("item") do
		if item.label and item.scheme ~= "bullet" then
			count(counts, item)
		end
	end
end

-- A number that a reader left in the text goes on with the form of the last label.
local function clauses(n)
	local counts, form = {}, nil
	for child in n:children() do
		local value, _, before, after = gavel.number.parse(child.kind == "clause" and child.label or "", "decimal")
		if value and not after:find("%a") then
			form = before .. after
			go_on(counts, child, form, value)
		elseif form and child.text:match("^%s*(%d+)[^%d/]") == tostring(counts[form] + 1) then
			counts[form] = counts[form] + 1
		end
	end
end

local headings = {} -- by level

local function heading(n)
	local level = n.level or 1
	for deeper in pairs(headings) do
		headings[deeper] = deeper <= level and headings[deeper] or nil
	end
	if n.label then
		headings[level] = headings[level] or { schemes = {} }
		count(headings[level], n)
	end
end

local function part(n)
	headings = {}
	clauses(n)
end

return {
	rules = {
		["number-gap"] = "Numbers go on by one.",
		["number-twice"] = "No number comes twice.",
		["number-order"] = "Numbers rise.",
	},
	body = part,
	annex = part,
	section = clauses,
	quote = clauses,
	recital = items,
	clause = items,
	item = items,
	list = items,
	heading = heading,
}
