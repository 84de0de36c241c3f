-- SPDX-License-Identifier: MIT
--
-- lines: the lines of a document and the words in them.
--
-- A line is what holds text: a title, a formula, a heading, a paragraph. Its
-- words are those of all texts in it, whatever their formatting; an ideograph
-- is a word, and so are a sign, a note's mark, an image, a tab and a break.
--
--     local lines = require "lines"
--     lines.of(doc.root)                -- all lines, but for those of notes and of heads and feet
--     lines.of(doc.root, "row")         -- rows of tables as one line each
--     lines.parts(row)                  -- its cells; of anything else its lines
--     lines.words("In 3 (b), dig")      -- { key = "In", from = 1, to = 3, solid = 2, blank = true }, ...
--     lines.tokens(line)                -- the same, each with the node that it stands in
--     lines.find(tokens, "3 (b)")       -- first, last, how often
--     lines.put(tokens, first, last, "4") -- in their place

local collect = require "collect"

local lines = {}

local is_line = { title = true, formula = true, heading = true, paragraph = true }
local leaf_key = { note_ref = "\0note", image = "\0image", tab = " ", line_break = " " }

-- A node's lines: itself, or those below it. whole: a kind that is not gone into.
function lines.of(n, whole)
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
function lines.parts(n)
	return n.kind == "row" and collect(n:children()) or lines.of(n)
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
function lines.words(text)
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
			for _, word in ipairs(lines.words(child.text)) do
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

function lines.tokens(line)
	return tokens_of(line, {})
end

-- Where the words of a text stand in a list of words: the first and the last, and whether they stand there once only.
function lines.find(list, text)
	local words, first, count = lines.words(text), nil, 0
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
function lines.put(tokens, first, last, text)
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

return lines
