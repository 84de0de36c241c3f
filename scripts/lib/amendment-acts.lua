-- SPDX-License-Identifier: MIT
--
-- amendment-acts: carries out what an order of an amendment says.
--
--     local acts = require "amendment-acts"
--     local code, why = acts.insert(order, target, again)     -- or replace, words, delete
--
-- The order is as amendments.lua reads it, the target the paragraph that it
-- means; again says that all will be numbered anew. Each returns nothing, or
-- the code and the reason of what it did not do.

local amendments = require "amendments"
local lines = require "lines"
local provisions = require "provisions"
local set_opening = require "set-opening"

local acts = {}

-- How a paragraph's opening words are set: "emphasis", or nil.
local function emphasis_of(n)
	local first = n.first and n.first.first
	return first and first.kind ~= "text" and first.first and first.kind or nil
end

local function set_label(n, label, number, scheme)
	n.label = label
	n.number = number
	n.scheme = scheme
end

-- Puts paragraphs into a clause, a recital or an item: the first one is its own, labelled ones are items.
local function fill(holder, paragraphs, emphasis)
	local item
	for i, paragraph in ipairs(paragraphs) do
		local is_item = i > 1 and paragraph.label
		local below = is_item and item and item.scheme ~= paragraph.scheme and item or holder
		if is_item then
			local new = gavel.node("item", {}, paragraph.node)
			set_label(new, paragraph.label, (gavel.number.parse(paragraph.label, paragraph.scheme)), paragraph.scheme)
			below:append(new)
			item = below == holder and new or item
		else
			below:append(paragraph.node)
		end
	end
	if emphasis and not emphasis_of(holder) then
		set_opening(holder.first, emphasis, holder.kind == "recital" and "preambular" or "operative")
	end
end

local behind = {} -- by a paragraph: the last new one behind it

local function put_behind(target, paragraphs)
	local new = gavel.node(target.kind, { style = target.style })
	fill(new, paragraphs, emphasis_of(target))
	behind[target] = (behind[target] or target):insert_after(new)
	return new
end

local function put_before(target, paragraphs)
	local new = gavel.node(target.kind, { style = target.style })
	fill(new, paragraphs, emphasis_of(target))
	target:insert_before(new)
	return new
end

-- The number of a new paragraph: of the one before it, with a suffix.
local function number(new, target, order, again)
	local of = order.where ~= "before" and target or new.prev
	local wanted = order.label and (order.label.suffix or "")
	if of and of.kind == target.kind then
		set_label(new, provisions.label_after(of, wanted or nil))
	elseif again then
		set_label(new, target.label, target.number, target.scheme)
	elseif target.label then
		gavel.warn(target, "unnumbered", "the paragraph before this one has no number: there is none before it")
	end
end

function acts.insert(order, target, again)
	local put = order.where == "after" and put_behind or put_before
	for _, paragraphs in ipairs(amendments.paragraphs(order)) do
		number(put(target, paragraphs), target, order, again)
	end
end

-- What is more than one paragraph goes on behind it.
function acts.replace(order, target, again)
	local emphasis = emphasis_of(target)
	while target.first do
		target.first:remove()
	end
	for i, paragraphs in ipairs(amendments.paragraphs(order)) do
		if i == 1 then
			fill(target, paragraphs, emphasis)
		else
			number(put_behind(target, paragraphs), target, order, again)
		end
	end
end

-- Where the words stand, once, in the lines of a paragraph: its tokens, the first and the last of them; or nil and why.
local function find_words(target, words)
	local found, first, last
	for _, line in ipairs(lines.of(target)) do
		local tokens = lines.tokens(line)
		local from, to, count = lines.find(tokens, words)
		if from and (found or count > 1) then
			return nil, "more than once"
		elseif from then
			found, first, last = tokens, from, to
		end
	end
	return found, first or "nowhere", last
end

-- The last word of a paragraph's first line, and the sign behind it where the new text does not bring one itself.
local function find_end(target, text)
	local tokens = lines.tokens(lines.of(target)[1])
	local last = #tokens
	while last > 1 and (not tokens[last].from or tokens[last].key:find("^%p$")) do
		last = last - 1
	end
	if text:find("%p$") and tokens[last + 1] and tokens[last + 1].from then
		lines.put(tokens, last + 1, last + 1, "")
	end
	return tokens, last, last
end

function acts.words(order, target)
	local text = order.text or ""
	local tokens, first, last
	if order.where == "end" then
		tokens, first, last = find_end(target, text)
	else
		tokens, first, last = find_words(target, order.old)
	end
	if not tokens then
		return "no-words", "the words stand there " .. first
	end
	local at = order.where == "before" and first or last
	local word = tokens[at].node.text:sub(tokens[at].from, tokens[at].solid)
	if not order.where then
		lines.put(tokens, first, last, text)
	elseif order.where == "before" then
		lines.put(tokens, at, at, text .. " " .. word)
	else
		lines.put(tokens, at, at, word .. (text:find("^[,;.:)]") and "" or " ") .. text)
	end
end

function acts.delete(_, target)
	target:remove()
end

return acts
