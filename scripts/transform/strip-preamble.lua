-- SPDX-License-Identifier: MIT
--
-- strip-preamble: takes the preamble out of a resolution.
--
-- The opening formula ("The General Assembly,") and the preambular paragraphs
-- go, with their notes; title, operative part, conclusion and annexes stay as
-- they are. A preamble within an annex (of a treaty, of rules of procedure)
-- stays: it is part of what the resolution adopts.
--
--     gavel in.docx -s scripts/transform/strip-preamble.lua -o out.docx
--
-- Reports a warning (no-preamble) if there was nothing to take out.

local found = false

return {
	preamble = function(n)
		if n.parent.kind == "document" then
			found = true
			return false
		end
	end,

	document = function(doc)
		if not found then
			gavel.warn(doc, "no-preamble", "there is no preamble to take out")
		end
	end,
}
