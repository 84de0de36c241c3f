-- SPDX-License-Identifier: MIT
--
-- renumber: numbers operative paragraphs and sub-paragraphs anew, in order.
--
-- Clauses count 1, 2, 3 through the whole operative part, and anew in each
-- annex and in each quotation; items count anew in each list, in the scheme of
-- its first item. Labels of different form ("3.", "1.3", "(3)") have counts of
-- their own. A source that begins again at 1, behind a heading or a text
-- between two lists, begins again here. Only the number in a label changes,
-- never its form: "3." becomes "2.", "(c)" becomes "(b)", "(iv)" becomes
-- "(iii)". What was put in as "3 bis." is counted as any other. What has no
-- label gets none, and is not counted.
--
--     gavel in.docx -s renumber -o out.docx
--     gavel in.docx -s renumber:from=12 -o out.docx
--     gavel in.docx -s renumber:dry=yes -t text -o /dev/null
--
-- from=N        the number of the first clause of the operative part
-- scheme=NAME   how clauses are counted: decimal, alpha, upper-roman, ideographic,
--               arabic-indic ... (else as their labels are)
-- dry=yes       changes nothing and tells what would be changed
--
-- Reports each change as a note (renumbered) with its position, and all of
-- them as one warning: a text that says "paragraph 3 above" is not changed. A
-- label that cannot be counted on stays, with a warning (not-renumbered).

local numbering = require "numbering"

local args = gavel.args { from = 1, scheme = "", dry = false }

return {
	document = function(doc)
		local changed = numbering.renumber(doc, args)
		if changed > 0 then
			local labels = changed == 1 and " label" or " labels"
			local are = args.dry and " to change" or " changed"
			gavel.warn(doc, "renumbered", changed .. labels .. are .. "; references to them in the text stay as they are")
		end
	end,
}
