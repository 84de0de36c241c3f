-- SPDX-License-Identifier: MIT
--
-- strip-preamble: takes the preamble out of a resolution.
--
-- The opening formula ("The General Assembly,") and the preambular paragraphs
-- go, with their notes; title, operative part, conclusion and annexes stay as
-- they are. A preamble within an annex (of a treaty, of rules of procedure)
-- stays: it is part of what the resolution adopts.
--
--     gavel in.docx -s strip-preamble -o out.docx
--     gavel in.docx -s strip-preamble:formula=yes -o out.docx
--
-- formula=yes keeps the opening formula, so that the text still says who speaks.
--
-- Reports a warning (no-preamble) if there was nothing to take out.

local args = gavel.args { formula = false }

return {
	document = function(doc)
		local preamble = doc:find("document > preamble")
		if not preamble then
			gavel.warn(doc, "no-preamble", "there is no preamble to take out")
			return
		end
		for n in preamble:children() do
			if not (args.formula and n.kind == "formula") then
				n:remove()
			end
		end
		if #preamble == 0 then
			preamble:remove()
		end
	end,
}
