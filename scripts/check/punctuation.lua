-- SPDX-License-Identifier: MIT
--
-- punctuation: each paragraph of a resolution ends as its kind does.
--
-- A recital ends in a comma, a clause in a semicolon, the last one in a full
-- stop; the marks are those of the document's language (ends in its pack: ،
-- ؛ in Arabic, ，； in Chinese). A paragraph that goes on with a list or a
-- table may end in a colon. Closing quotation marks and brackets are passed
-- over. Only texts with a preamble are asked, and an operative part most of
-- whose paragraphs are sentences (a declaration) is left alone.
--
-- Items are asked to end alike: where most of a list end in one mark, the
-- others do too. "and" or "or" behind the mark is fine.
--
--     gavel check in.docx --check punctuation
--
-- Covers the languages that have ends in their pack: all seven.

local pack = gavel.language()
local ends = pack and pack.ends

-- What may stand behind the mark: blanks and signs without width, closing quotation marks and brackets.
local passed = { ["\u{A0}"] = true, ["\u{202F}"] = true, ["\u{202C}"] = true, ["\u{FEFF}"] = true }
for code = 0x2000, 0x200F do
	passed[utf8.char(code)] = true
end
for mark in ('"”“’‘»«]」』'):gmatch(utf8.charpattern) do
	passed[mark] = true
end

local function final(text)
	local mark
	repeat
		text = text:match("^(.-)%s*$")
		mark = text:match("[%z\1-\127\194-\244][\128-\191]*$") or ""
		text = text:sub(1, -#mark - 1)
	until not passed[mark]
	return mark, text
end

-- The mark of an item before the last: what stands before "and".
local function item_end(item)
	local mark, text = final(item.text)
	text = text .. mark
	for _, word in ipairs(ends.joins) do
		if text:sub(-#word) == word then
			local before = final(text:sub(1, -#word - 1))
			if before == ends.clause or before == ends.recital then
				return before
			end
		end
	end
	return mark
end

local function tell(n, code, mark, wanted)
	if mark ~= wanted then
		local has = gavel.text.script(mark) and "ends" or 'ends in "' .. mark .. '",'
		gavel.warn(n, code, has .. (has == "ends" and " without " or " not in ") .. '"' .. wanted .. '"')
	end
end

-- Items before the last of one list: most of them say how all end.
local function check_items(n)
	local list, counts, usual = {}, {}, nil
	for item in n:children("item") do
		list[#list + 1] = item
	end
	list[#list] = nil
	for i, item in ipairs(list) do
		local mark = item_end(item)
		list[i] = { item, mark }
		counts[mark] = (counts[mark] or 0) + 1
		usual = usual and counts[usual] >= counts[mark] and usual or mark
	end
	for _, pair in ipairs(list) do
		if counts[usual] > #list / 2 and #list > 2 then
			tell(pair[1], "item-end", pair[2], usual)
		end
	end
end

local function is_quoted(n)
	return n:ancestor("quote") or n:ancestor("cell") or n:ancestor("note")
end

local function check_preamble(preamble)
	for recital in preamble:walk("recital") do
		if recital.text ~= "" and not is_quoted(recital) then
			tell(recital, "recital-end", final(recital.text), ends.recital)
		end
	end
end

-- "(a)" counts in the list of another paragraph, "A." heads a part.
local function is_clause(n)
	local label = n.label or ""
	return n.text ~= "" and not label:find("^%(") and not label:find("^%u%.$") and not is_quoted(n)
end

local function check_body(body)
	local list, sentences = {}, 0
	if not body.prev or body.prev.kind ~= "preamble" then
		return
	end
	for clause in body:walk("clause") do
		if is_clause(clause) then
			list[#list + 1] = clause
			sentences = sentences + (final(clause.text) == ends.last and 1 or 0)
		end
	end
	if sentences > 2 and sentences > #list / 2 then
		return
	end
	for i, clause in ipairs(list) do
		local mark = final(clause.text)
		local goes_on = clause.next and clause.next.kind ~= "clause" and clause.next.kind ~= "heading"
		if not (mark == ends.list and clause.next) and not goes_on then
			tell(clause, "clause-end", mark, i < #list and ends.clause or ends.last)
		end
	end
end

return {
	rules = {
		["recital-end"] = "A preambular paragraph ends in a comma.",
		["clause-end"] = "An operative paragraph ends in a semicolon, the last one in a full stop.",
		["item-end"] = "The items of a list end alike.",
	},
	preamble = ends and check_preamble,
	body = ends and check_body,
	recital = ends and check_items,
	clause = ends and check_items,
	item = ends and check_items,
}
