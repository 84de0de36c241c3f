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
--     draft.lines(doc.root)              -- the nodes that hold text, in order, those of notes left out

local difference = require "difference"

local draft = {}

local is_line = { title = true, formula = true, heading = true, paragraph = true }
local leaf_key = { note_ref = "\0note", image = "\0image", tab = " ", line_break = " " }

-- What of a node are lines: itself, or those below it; a note's are its own. whole: a kind that is not gone into.
function draft.lines(n, whole)
	local list = {}
	local function add(node)
		if is_line[node.kind] or node.kind == whole then
			list[#list + 1] = node
		elseif node.kind ~= "furniture" and node.kind ~= "text" then
			for child in node:children() do
				add(child)
			end
		end
	end
	add(n)
	return list
end

-- The cells of a row; of anything else its lines.
function draft.parts(n)
	if n.kind ~= "row" then
		return draft.lines(n)
	end
	local cells = {}
	for cell in n:children() do
		cells[#cells + 1] = cell
	end
	return cells
end

-- blank, letter, sign: ideographs and their like are signs, for no blank parts them.
local function class_of(char)
	local code = utf8.codepoint(char)
	if char:find("^%s") or code == 0xA0 then
		return "blank"
	end
	local letter = code < 0x80 and char:find("^%w") or code >= 0xC0 and code < 0x2000 or code >= 0x2C00 and code < 0x2E00
	return letter and "letter" or "sign"
end

-- The words and signs of a text, each { key =, from =, to = } with the blanks that follow it; solid: to, without them.
function draft.words(text)
	local list, last = {}, nil
	for from, char in text:gmatch("()(" .. utf8.charpattern .. ")") do
		local class = class_of(char)
		local word = list[#list]
		if word and (class == "blank" or class == "letter" and last == "letter") then
			word.to = from + #char - 1
			word.key = class == "blank" and word.key or word.key .. char
		else
			word = { key = class == "blank" and " " or char, from = from, to = from + #char - 1 }
			list[#list + 1] = word
		end
		word.blank, word.solid = class == "blank", class == "blank" and word.solid or word.to
		last = class
	end
	return list
end

-- The same of all texts below a line, with the node; notes, images, tabs and breaks are one sign each.
local function tokens_of(n, list)
	for child in n:children() do
		if child.kind == "text" then
			for _, word in ipairs(draft.words(child.text)) do
				word.node = child
				list[#list + 1] = word
			end
		elseif leaf_key[child.kind] then
			list[#list + 1] = { key = leaf_key[child.kind] .. (child.name or ""), node = child }
		else
			tokens_of(child, list)
		end
	end
	return list
end

function draft.tokens(line)
	return tokens_of(line, {})
end

-- All of a node, with its notes.
function draft.mark(n, role)
	for _, line in ipairs(draft.lines(n)) do
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

-- Where the words of a text stand in a list of words: the first and the last, and whether they stand there once only.
function draft.find(list, text)
	local words, first, count = draft.words(text), nil, 0
	for at = 1, #list - #words + 1 do
		local i = 0
		while i < #words and words[i + 1].key == list[at + i].key do
			i = i + 1
		end
		if i == #words and i > 0 then
			first, count = first or at, count + 1
		end
	end
	return first, first and first + #words - 1, count
end

-- Puts a text in the place of the tokens first to last of a line. What stood between blanks leaves one of them.
function draft.put(tokens, first, last, text)
	local behind = tokens[first - 1]
	for i = last, first, -1 do
		local token = tokens[i]
		local new = i == first and text or ""
		local keeps_blank = i == last and (text ~= "" or not token.blank)
		if not token.from then
			token.node:replace(new)
		else
			local before = token.node.text:sub(1, token.from - 1)
			if text == "" and i == first and not tokens[last].blank and behind and behind.node == token.node then
				before = before:sub(1, behind.solid)
			end
			token.node.text = before .. new .. token.node.text:sub((keeps_blank and token.solid or token.to) + 1)
		end
	end
end

local function keys_of(tokens)
	local keys = {}
	for i, token in ipairs(tokens) do
		keys[i] = token.key
	end
	return keys
end

-- Neighbouring tokens of one text that went, came or stayed together: { what =, node =, from =, to = }.
local function runs_of(a, b)
	local runs = {}
	for _, step in ipairs(difference.steps(difference.match(keys_of(a), keys_of(b)), #a, #b)) do
		local old, new = a[step.old], b[step.new]
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
	local runs = runs_of(draft.tokens(old), draft.tokens(new))
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
	if is_line[new.kind] then
		return revise_line(old, new)
	end
	local a, b, changed = draft.parts(old), draft.parts(new), false
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
