-- SPDX-License-Identifier: MIT
--
-- page-heads: takes heads and feet of pages out of the text that they were left in.
--
-- Text taken out of a PDF goes on over the end of a page, and what is printed
-- there stands in it as a paragraph: the symbol, the job number (as a bar code
-- too, "*2401234*"), the number of the page ("24-01234 3/5"). A paragraph that
-- is nothing else goes; a sentence that it cut in two is one again. Symbol and
-- job number are those of the document: a list of symbols is no head.
--
--     gavel scan.txt -s page-heads -o out.docx
--
-- Reports each as a note (page-head), and each sentence as one (joined).

-- Page numbers, symbol and job number, and nothing else.
local function is_page_head(text, doc)
	local bare = text
	for _, part in pairs { doc.symbol, doc.job, doc.job and doc.job:match("^%S+") } do
		local from, to = bare:find(part, 1, true)
		bare = from and bare:sub(1, from - 1) .. bare:sub(to + 1) or bare
	end
	bare = bare:gsub("%*%d+%*", ""):gsub("%f[%d]%d%d?%d?/%d%d?%d?%f[%D]", "")
	return bare ~= text and not bare:find("[^%s%d*|-]")
end

local function ends_with_word(text)
	local last
	for _, _, to in gavel.text.words(text) do
		last = to
	end
	return last == #text
end

local function rejoin(before, after)
	while before and before.kind ~= "paragraph" do
		before = before.last
	end
	if before and after and after.kind == "paragraph" and ends_with_word(before.text) then
		gavel.note(after, "joined", "goes on the sentence before")
		before:append(" ")
		for n in after:children() do
			before:append(n)
		end
		after:remove()
	end
end

local places = "preamble > paragraph, body > paragraph, section > paragraph, annex > paragraph, clause > * + paragraph"

return {
	document = function(doc)
		local heads = {}
		for n in doc:select(places) do
			if is_page_head(n.text, doc) then
				table.insert(heads, n)
			end
		end
		for i, n in ipairs(heads) do
			local before, after = n.prev, n.next
			gavel.note(n, "page-head", '"' .. n.text .. '" is the head or foot of a page')
			n:remove()
			if after ~= heads[i + 1] then
				rejoin(before, after)
			end
		end
	end,
}
