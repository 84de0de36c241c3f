-- SPDX-License-Identifier: MIT
--
-- requests: lists in an annex which paragraphs ask something of somebody.
--
-- Each operative paragraph that names the one who is asked is copied as an
-- item with the number that it has.
--
--     gavel in.docx -s ./requests.lua -o out.docx
--     gavel in.docx -s ./requests.lua:who=Secretary-General -o out.docx
--
-- Reports each paragraph as a note (request).

local args = gavel.args { who = "Member States" }
local found = {}

---@type gavel.transform
return {
	clause = function(n)
		if n.text:find(args.who, 1, true) then
			found[#found + 1] = gavel.new.item { label = n.label, n.text }
			gavel.note(n, "request", "names " .. args.who)
		end
	end,

	document = function(doc)
		if #found > 0 then
			doc.root:append(gavel.new.annex {
				gavel.new.heading("What is asked of " .. args.who),
				gavel.new.list(table.unpack(found)),
			})
		end
	end,
}
