-- SPDX-License-Identifier: MIT
--
-- number-preamble: numbers the preambular paragraphs, or takes their numbers out.
--
-- A resolution does not number its preamble, but who negotiates one does: "PP4"
-- is quicker said than "the fourth preambular paragraph". Numbers are labels,
-- as those of the operative paragraphs are, and never part of the text. Each
-- preamble has a count of its own: that of a treaty in an annex begins anew.
--
--     gavel in.docx -s number-preamble -o out.docx
--     gavel in.docx -s "number-preamble:form=PP#" -o out.docx
--     gavel in.docx -s "number-preamble:form=#.,scheme=upper-roman" -o out.docx
--     gavel in.docx -s number-preamble:off=yes -o out.docx
--
-- form=TEXT     how a label looks; # is where the number stands, (#) if not given
-- scheme=NAME   how it counts: decimal alpha roman upper-alpha upper-roman ...
-- from=N        the first number
-- off=yes       takes the labels out
--
-- Reports a warning (no-preamble) where there is no preambular paragraph, and
-- one (label-replaced) for each that had another number before.

local args = gavel.args { form = "(#)", scheme = "decimal", from = 1, off = false }
if not args.form:find("#", 1, true) then
	gavel.refuse('form="' .. args.form .. '" has no # for the number')
end

local counts = {} -- by preamble

local function label(n)
	local number = counts[n.parent] or args.from
	counts[n.parent] = number + 1

	local is = args.form:gsub("#", gavel.number.format(number, args.scheme))
	if n.label and n.label ~= is then
		gavel.warn(n, "label-replaced", '"' .. n.label .. '" becomes "' .. is .. '"')
	end
	n.label, n.number, n.scheme = is, number, args.scheme
end

local function unlabel(n)
	counts[n.parent] = 0
	n.label, n.number, n.scheme = nil, nil, nil
end

return {
	recital = args.off and unlabel or label,

	document = function(doc)
		if next(counts) == nil then
			gavel.warn(doc, "no-preamble", "there is no preambular paragraph")
		end
	end,
}
