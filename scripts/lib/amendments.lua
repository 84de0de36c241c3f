-- SPDX-License-Identifier: MIT
--
-- amendments: a document that amends another one, as a list of orders.
--
-- An order is what amendment-sentence.lua says of its sentence, and line, where
-- it stands; where it brings a new text: lines, those that hold it, and quoted,
-- whether quotation marks stand round them. What is no order is reported
-- (not-understood): as a warning where it seems to be meant as one.
--
--     local amendments = require "amendments"
--     for _, order in ipairs(amendments.read(gavel.with(1), "en")) do ... end
--     for _, paragraphs in ipairs(amendments.paragraphs(order)) do ... end -- { label =, node = a new paragraph }

local lines = require "lines"
local parse = require "amendment-sentence"

local amendments = {}

local opening, closing = { "“", "«", '"', "„" }, { "”", "»", '"', "“" }

local function label_of(line)
	return line.label or line.parent.first == line and line.parent.label or nil
end

-- The mark that the text begins or ends with, if it is one of these.
local function edge(text, marks, at_end)
	for _, mark in ipairs(marks) do
		if at_end and text:find(mark .. "[.;,]?$") or not at_end and text:sub(1, #mark) == mark then
			return mark
		end
	end
end

-- Whether a line without quotation marks is not the text of the order above it, but one more order.
local function seems_order(line, above, lang)
	local order, _, acts = parse(line.text, lang)
	local label = label_of(line)
	return order or acts or label and label_of(above) and label:find("%d")
end

-- The lines of a new text, from all[i] on, and the line behind it.
local function take_text(all, i, lang)
	local list = { all[i], quoted = all[i] and edge(all[i].text, opening) }
	if not all[i] or not list.quoted and seems_order(all[i], all[i - 1], lang) then
		return nil, i
	end
	local function goes_on()
		local following = all[i + 1]
		if list.quoted then
			return all[i] and not edge(all[i].text, closing, true) or following and edge(following.text, opening)
		end
		local label = following and label_of(following)
		return label and label:find("%a")
	end
	while goes_on() do
		i = i + 1
		list[#list + 1] = all[i]
	end
	return all[i] and list, i + 1
end

-- All orders of the amendment, in the language of what it amends, each with its line and the lines of its text.
function amendments.read(doc, lang)
	local all, orders, context, i = lines.of(doc.root), {}, nil, 1
	while i <= #all do
		local line = all[i]
		local order, why, acts = parse(line.text, lang)
		i = i + 1
		if order and order.act == "context" then
			context = order.ref
		elseif order and (order.ref or context or order.act == "renumber") then
			order.line, order.ref = line, order.ref or context
			if (order.act == "insert" or order.act == "replace") and not order.text then
				order.lines, i = take_text(all, i, lang)
			end
			orders[#orders + 1] = order
		elseif line.text:find("%S") then
			local report = acts and gavel.warn or gavel.note
			local what = acts and "not done, for " .. (why or "it names no paragraph") or "no order"
			report(line, "not-understood", ('%s: "%s"'):format(what, line.text))
		end
	end
	return orders
end

local typed_numbers = { "^%s*%d+%s?%l*[.)]%s+", "^%s*%(?%l%l?%l?%)%s+" }

-- A line as a paragraph without the quotation mark before it (then another paragraph begins) and that behind it.
local function paragraph_of(line, quoted)
	local paragraph = gavel.node("paragraph")
	for child in line:copy():children() do
		paragraph:append(child)
	end
	local tokens = lines.tokens(paragraph)
	local first, last = tokens[1].node, tokens[#tokens].node
	local begins = quoted and first.kind == "text" and edge(first.text, opening)
	local ends = quoted and last.kind == "text" and edge(last.text, closing, true)
	if ends then
		last.text = last.text:sub(1, last.text:find(ends .. "[.;,]?$") - 1):gsub("[%s\u{A0}]+$", "")
	end
	if begins then
		first.text = first.text:sub(#begins + 1):gsub("^\u{A0}", "")
	end
	for _, number in ipairs((begins or not quoted) and typed_numbers or {}) do
		first.text = first.kind == "text" and first.text:gsub(number, "") or first.text
	end
	return { node = paragraph, label = not begins and label_of(line), scheme = line.scheme or line.parent.scheme }, begins
end

-- The new text of an order: a list for each new paragraph, of what it holds: { node =, label =, scheme = }.
function amendments.paragraphs(order)
	local groups = {}
	for i, line in ipairs(order.lines or {}) do
		local paragraph, begins = paragraph_of(line, order.lines.quoted)
		if i == 1 or begins then
			groups[#groups + 1] = {}
		end
		table.insert(groups[#groups], paragraph)
	end
	return order.text and { { { node = gavel.node("paragraph", order.text) } } } or groups
end

return amendments
