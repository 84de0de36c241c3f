-- SPDX-License-Identifier: MIT
--
-- draft: marks in a document what was inserted and what was deleted.
--
-- A mark is a span of the role "inserted" or "deleted". How it looks is the
-- layout's affair (roles inserted and deleted): character styles in DOCX and
-- ODT, <ins> and <del> in HTML, EPUB, Markdown and Akoma Ntoso, {+ +} and
-- [- -] in text.
--
--     local draft = require "draft"
--     draft.mark(paragraph, "inserted")  -- all of a node, with its notes
--     draft.revise(old, new)             -- word by word; true if anything differs

local difference = require "difference"
local lines = require "lines"

local draft = {}

-- All of a node, with its notes.
function draft.mark(n, role)
	for _, line in ipairs(lines.of(n)) do
		for note in line:walk("note") do
			for child in note:children() do
				draft.mark(child, role)
			end
		end
		local span = gavel.node("span", { role = role })
		for child in line:children() do
			span:append(child)
		end
		line:append(span)
	end
end

-- Neighbouring tokens of one text that went, came or stayed together: { what =, node =, from =, to = }.
local function runs_of(a, b)
	local runs = {}
	for _, step in ipairs(difference.align(a, b)) do
		local old, new = step.old, step.new
		local what = not old and "inserted" or not new and "deleted" or "same"
		local token, run = new or old, runs[#runs]
		if not (run and run.what == what and run.node == token.node and token.from) then
			run = { what = what, node = token.node, from = token.from }
			runs[#runs + 1] = run
		end
		run.to, run.solid = token.to, token.blank and token.solid
		run.old = old and old.node
		local both = old and new and old.from and new.from
		run.joined = both and old.blank and not new.blank -- what follows must not stick to it
		run.parted = both and new.blank and not old.blank and new.solid -- the blank came with what follows
	end
	-- The blank behind what was replaced belongs to neither, that before what was put at an end to the latter.
	for i = 2, #runs do
		local gone, come = runs[i - 1], runs[i]
		if gone.what == "deleted" and come.what == "inserted" and gone.solid and come.solid then
			gone.to, come.to = gone.solid, come.solid
		elseif gone.parted and come.what == "inserted" and come.node == gone.node then
			come.from = gone.parted + 1
		end
	end
	return runs
end

-- A deleted run, in the formatting that it had.
local function deleted(run, line, before)
	local piece = run.from and (before and before.joined and " " or "") .. run.node.text:sub(run.from, run.to)
		or run.node:copy()
	if not run.from then
		draft.mark(piece, "deleted")
	end
	local around = run.node.parent
	while around ~= line do
		local copy = around.attrs
		copy.kind, copy[1] = around.kind, piece
		piece, around = copy, around.parent
	end
	return { kind = "span", role = "deleted", piece }
end

-- The node that begins where a run does, as far out as one does.
local function start_of(run, line)
	local n = run.node
	if run.what == "inserted" and run.from then
		n = n:mark(run.from, run.to, "span", { role = "inserted" })
	elseif run.what == "inserted" then
		draft.mark(n, "inserted")
		n = n:wrap("span", { role = "inserted" })
	elseif run.from and run.from > 1 then
		n = n:split(run.from)
	end
	while n.parent ~= line and not n.prev do
		n = n.parent
	end
	return n
end

-- Word by word.
local function revise_line(old, new)
	if old.text == new.text and not old:find("note_ref") and not new:find("note_ref") then
		return false
	end
	local runs = runs_of(lines.tokens(old), lines.tokens(new))
	local place, changed = nil, false
	for i = #runs, 1, -1 do -- from the end: what stands before keeps its bytes
		local run = runs[i]
		if run.what == "deleted" then
			local span = deleted(run, old, runs[i - 1])
			place = place and place:insert_before(span) or new:append(span)
		elseif run.what == "inserted" or i > 1 then
			place = start_of(run, new)
		end
		changed = changed or run.what ~= "same"
		if run.what == "same" and run.old.first and run.node.first and run.node.kind == "note_ref" then
			changed = draft.revise(run.old.first, run.node.first) or changed
		end
	end
	return changed
end

-- Marks in new what it has not in common with old, of the same kind; true if there is any. A row goes cell by cell.
function draft.revise(old, new)
	if lines.of(new)[1] == new then
		return revise_line(old, new)
	end
	local a, b, changed = lines.parts(old), lines.parts(new), false
	for i = 1, math.max(#a, #b) do
		if a[i] and b[i] then
			changed = draft.revise(a[i], b[i]) or changed
		else
			draft.mark(b[i] or new:append(a[i]:copy()), b[i] and "inserted" or "deleted")
			changed = true
		end
	end
	return changed
end

return draft
