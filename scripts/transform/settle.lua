-- SPDX-License-Identifier: MIT
--
-- settle: makes a marked draft final.
--
-- What compare marked as deleted goes and what it marked as inserted stays, as
-- ordinary text; with keep=old it is the other way round, and the older version
-- comes back. A paragraph, a note, a row or an annex of which nothing is left
-- goes as a whole. Marks of other programs count as well: <ins> and <del>, the
-- character styles Inserted and Deleted. Numbers and fields stay as they are.
--
--     gavel draft.docx -s settle -o final.docx
--     gavel draft.docx -s settle:keep=old -o before.docx
--
-- keep=old  takes out what was inserted, and keeps what was deleted
--
-- Reports as a note (settled) how many marks there were.

local args = gavel.args { keep = { "new", "old" } }
local goes = args.keep == "old" and "inserted" or "deleted"
local stays = args.keep == "old" and "deleted" or "inserted"

-- A cell goes only with its row, and a part of the document only if it was in the text.
local function is_left_over(n)
	if n.kind == "cell" or n.first then
		return false
	end
	return n.parent and n.parent.kind ~= "document" or n.kind == "annex"
end

local function is_empty_row(row)
	for cell in row:children() do
		if cell.first then
			return false
		end
	end
	return row.kind == "row"
end

local function take_out(n)
	local parent = n.parent
	n:remove()
	if parent.kind == "cell" and not parent.first and is_empty_row(parent.parent) then
		take_out(parent.parent)
	elseif is_left_over(parent) then
		take_out(parent)
	end
end

return {
	document = function(doc)
		local marks = {}
		for span in doc:walk("span") do
			marks[#marks + 1] = (span.role == goes or span.role == stays) and span or nil
		end
		for _, span in ipairs(marks) do
			if span.role == stays then
				span:unwrap()
			elseif span.parent then
				take_out(span)
			end
		end
		gavel.note(doc, "settled", #marks .. (#marks == 1 and " mark" or " marks"))
	end,
}
