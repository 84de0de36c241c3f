-- SPDX-License-Identifier: MIT
--
-- anonymise: takes out who made a document, and what tells it.
--
-- A draft goes round for comments, a file becomes a test case or training data:
-- then its authors, the job number of the text processing and what the source
-- format kept beside the page (author, editors, steps of a workflow, sponsors in
-- Akoma Ntoso) have no place in it. The fields go and the lines of the title
-- block that print them. Text is not rewritten: where it still says what was
-- taken out, that is told, with its place.
--
--     gavel in.docx -s anonymise -o out.docx
--     gavel in.docx -s "anonymise:dates=yes,fields=proponent sponsors symbol number" -o out.docx
--
-- fields=KEYS   what to take out, with blanks between: proponent, sponsors, origin
--               (the draft's symbol), job and job_date if not given; gavel inspect
--               shows what there is
-- dates=yes     takes out the dates of issue, of meeting and adoption as well, and
--               the conclusion that prints them
-- kept=no       keeps what the source format had beside the page
--
-- Reports each thing taken out as a note (taken-out) that does not repeat it; as
-- a warning (still-there) each paragraph that still says it; and a warning
-- (nothing-found) if there was nothing to take out.

local args = gavel.args { fields = "proponent sponsors origin job job_date", dates = false, kept = true }
local dates = "date adopted adoption meeting session_dates session_start session_end"

local keys, values = {}, {} -- to take out, by key; taken out, by value
local count = 0

for key in (args.fields .. (args.dates and " " .. dates or "")):gmatch("%S+") do
	keys[key] = true
end

local function take_out(n, what)
	gavel.note(n, "taken-out", "taken out: " .. what)
	count = count + 1
	return false
end

-- A value of few characters ("7") stands anywhere, and says nothing there.
local function warn_if_still_there(n)
	local text = n.text
	for value, key in pairs(values) do
		if #value > 5 and text:find(value, 1, true) then
			gavel.warn(n, "still-there", "the " .. key .. " that was taken out stands in the text too")
			return
		end
	end
end

local function take_out_fields(doc)
	for _, field in ipairs(doc:fields()) do
		if keys[field.key] then
			values[field.value], values[field.printed] = field.key, field.key
			doc[field.key] = nil
			take_out(doc, "field " .. field.key)
		end
	end
	if args.kept and #doc:extras() > 0 then
		doc:forget()
		take_out(doc, "metadata kept of the source format")
	end
end

return {
	document = {
		enter = take_out_fields,
		leave = function(doc)
			if count == 0 then
				gavel.warn(doc, "nothing-found", "there was nothing to take out")
			end
		end,
	},

	title = function(n)
		if keys[n.role] then
			return take_out(n, "line " .. n.role)
		end
		warn_if_still_there(n)
	end,

	conclusion = function(n)
		if args.dates then
			return take_out(n, "conclusion")
		end
	end,

	heading = warn_if_still_there,
	paragraph = warn_if_still_there,
}
