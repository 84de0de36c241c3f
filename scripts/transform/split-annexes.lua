-- SPDX-License-Identifier: MIT
--
-- split-annexes: takes the annexes out of a resolution, or keeps one of them alone.
--
-- Without arguments the resolution stays and all of its annexes go. keep=N keeps
-- the N-th annex alone: preamble, operative part, conclusion and the other
-- annexes go, the title block stays, so that the page says what it is an annex
-- to. The parts A, B, C that a resolution may be made of are no annexes, and are
-- its text. Notes keep their numbers.
--
--     gavel in.docx -s split-annexes -o text.docx
--     gavel in.docx -s split-annexes:keep=2 -o annex-2.docx
--
-- Each annex as a document of its own, whatever their number is:
--
--     n=1
--     while gavel in.docx -s split-annexes:keep=$n -o annex-$n.docx; do n=$((n + 1)); done
--
-- keep=N     2, II and B all mean the second annex of the document
-- head=no    takes the title block out as well
--
-- Reports a note (taken-out) for each part that goes, with its place, and a
-- warning (no-annexes) if there are none. An annex that the document does not
-- have ends the conversion; nothing is written then.

local collect = require "collect"

local args = gavel.args { keep = "", head = true }
local kept = gavel.number.parse(args.keep)
if args.keep ~= "" and not kept then
	gavel.refuse('keep="' .. args.keep .. '" is no number')
end

local function take_out(n)
	gavel.note(n, "taken-out", "taken out: " .. n.kind)
	n:remove()
end

return {
	document = function(doc)
		local annexes = collect(doc:select("document > annex:not([role='component'])"))
		local annex = annexes[kept]
		if kept and not annex then
			gavel.refuse("there is no annex " .. args.keep .. ", of " .. #annexes)
		elseif #annexes == 0 then
			gavel.warn(doc, "no-annexes", "there are no annexes")
		end
		for _, n in ipairs(kept and {} or annexes) do
			take_out(n)
		end
		for n in doc.root:children() do
			local is_head = n.kind == "front"
			if (kept and n ~= annex and not is_head) or (is_head and not args.head) then
				take_out(n)
			end
		end
	end,
}
