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
local found = false

return {
	preamble = function(n)
		if n.parent.kind ~= "document" then
			return "skip"
		end
		found = true
		local formula = args.formula and n:find("formula")
		return formula and gavel.node("preamble", nil, formula) or false
	end,

	document = function(doc)
		if not found then
			gavel.warn(doc, "no-preamble", "there is no preamble to take out")
		end
	end,
}
