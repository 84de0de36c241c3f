-- SPDX-License-Identifier: MIT
--
-- amend: applies an amendment to a draft resolution.
--
-- --with names the amendment: a document in any format, worded as amendments
-- are ("amendments to draft resolution A/C.3/79/L.25"), in the language of the
-- draft: English, French, Russian or Spanish.
--
--     1. After the fourth preambular paragraph, insert a new paragraph, reading:
--     "Recalling also its resolution 98/8 of 5 December 2097,"
--     2. In paragraph 2 (b), replace "soon" by "at its hundredth session".
--     3. At the end of paragraph 5, add ", as a matter of urgency".
--     4. Replace operative paragraph 7 with the following:
--     "7. Decides to convene a conference;"
--     5. Delete paragraphs 8 and 9.
--     6. Renumber the remaining paragraphs accordingly.
--
-- A new text follows in quotation marks, over as many lines as it has; without
-- them it is the next line, if that does not look like an order itself, with the
-- lines labelled (a), (b) below it.
-- A number is that which the draft prints; preambular paragraphs are counted.
-- All of them mean the draft as it was. "In the title", "in paragraph 3 of the
-- annex", a line "Paragraph 7" above several orders: these are understood too.
--
-- A new paragraph behind 3 is 3 bis, then 3 ter; all others keep their numbers
-- unless the amendment says to renumber, or renumber=yes does. Its opening words
-- are set as those of its neighbour are.
--
--     gavel draft.docx -s amend --with amendment.txt -o amended.docx
--     gavel amended.docx -s compare --with draft.docx -o marked.docx
--
-- Nothing is guessed: a sentence with a word that is not known is a warning
-- (not-understood; a note where it says nothing to do), and what it says is not
-- done. Errors: no-paragraph, the draft has none of that number, or several;
-- no-words, the words are not in it, or more than once; no-text, the new text
-- is missing. Each order that is carried out is a note (amended), each number
-- that changes another (renumbered). A new first paragraph has no number, with a
-- warning (unnumbered), unless one renumbers.

local acts = require "amendment-acts"
local amendments = require "amendments"
local numbering = require "numbering"
local provisions = require "provisions"

local args = gavel.args { renumber = false }

local function refuse(order, code, why)
	gavel.error(order.line, code, ('not done, for %s: "%s"'):format(why, order.line.text))
end

-- The paragraphs that an order means; none once something is wrong with it.
local function targets_of(doc, order)
	local targets, ref = {}, order.ref
	if (order.act == "insert" or order.act == "replace") and not (order.text or order.lines) then
		refuse(order, "no-text", "the new text is missing")
		return targets
	end
	for i = 1, math.max(#ref.numbers, 1) do
		ref.number = ref.numbers[i]
		targets[i] = provisions.find(doc, ref)
		if not targets[i] then
			local what = targets[i] == false and "several paragraphs of that number" or "no such paragraph"
			refuse(order, "no-paragraph", "the draft has " .. what)
			return {}
		end
	end
	return targets
end

local function carry_out(order, again)
	for _, target in ipairs(order.targets) do
		local code, why = acts[order.act](order, target, again)
		if code then
			refuse(order, code, why)
		else
			gavel.note(target, "amended", order.line.text)
		end
	end
end

return {
	document = function(doc)
		local again, now, at_the_end = args.renumber, {}, {}
		for _, order in ipairs(amendments.read(gavel.with(1), doc.lang)) do
			if order.act == "renumber" then
				again = true
			else
				order.targets = targets_of(doc, order) -- before anything is changed: they mean the draft as it was
				table.insert(order.act == "delete" and at_the_end or now, order)
			end
		end
		for _, list in ipairs { now, at_the_end } do
			for _, order in ipairs(list) do
				carry_out(order, again)
			end
		end
		if again then
			numbering.renumber(doc, { from = 1, scheme = "", dry = false })
		end
	end,
}
