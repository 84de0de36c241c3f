-- SPDX-License-Identifier: MIT
--
-- amendment-sentence: what one sentence of an amendment says to do.
--
-- A sentence becomes the words below, whatever its language, and these one of
-- the forms: "Au paragraphe 2, remplacer « X » par « Y »" is "in @ replace #
-- by #", where @ is a paragraph and # a quotation. A word that is in no list
-- makes the whole sentence one that is not understood: nothing is guessed.
--
--     local parse = require "amendment-sentence"
--     local order, why = parse("Delete paragraphs 5 and 6.", "en")
--     -- { act = "delete", ref = { number = { 5, 6 } } }

local lines = require "lines"
local languages = require "amendment-words"
local suffixes = require "suffixes"

-- What a sentence may come to, without the paragraph that it names first or last, and which quotation is what.
local forms = {
	{ "after @ insert", act = "insert", where = "after" }, { "insert after @", act = "insert", where = "after" },
	{ "before @ insert", act = "insert", where = "before" }, { "insert before @", act = "insert", where = "before" },
	{ "after @ insert #", act = "insert", where = "after", "text" },
	{ "insert after @ #", act = "insert", where = "after", "text" },
	{ "before @ insert #", act = "insert", where = "before", "text" },
	{ "delete @", act = "delete" }, { "delete", act = "delete" },
	{ "replace @ by", act = "replace" }, { "replace @", act = "replace" }, { "replace by", act = "replace" },
	{ "replace @ by #", act = "replace", "text" }, { "replace by #", act = "replace", "text" },
	{ "replace @ #", act = "replace", "text" }, { "read", act = "replace" }, { "read #", act = "replace", "text" },
	{ "replace", act = "replace" }, { "replace in", act = "replace" }, { "replace @ in", act = "replace" },
	{ "replace # by #", act = "words", "old", "text" }, { "delete #", act = "words", "old" },
	{ "insert # after #", act = "words", where = "after", "text", "old" },
	{ "after # insert #", act = "words", where = "after", "old", "text" },
	{ "insert # before #", act = "words", where = "before", "text", "old" },
	{ "before # insert #", act = "words", where = "before", "old", "text" },
	{ "end @ insert #", act = "words", where = "end", "text" }, { "insert # end @", act = "words", where = "end", "text" },
	{ "end insert #", act = "words", where = "end", "text" },
	{ "renumber", act = "renumber" }, { "renumber @", act = "renumber" }, { "replace renumber", act = "renumber" },
}

local quotes = { ["“"] = "”", ["«"] = "»", ['"'] = '"', ["„"] = "“", ["「"] = "」" }

-- By language, once it is asked for: what each word means.
local meanings = {}

local function meaning_of(lang)
	local data = languages[lang]
	if not data or meanings[lang] then
		return meanings[lang]
	end
	local meaning, n = {}, 0
	for word in data.ordinals:gmatch("%S+") do
		n = n + 1
		meaning[word] = not data.endings and "ord:" .. n or nil
		for ending in (data.endings or ""):gmatch("%S+") do
			meaning[word .. ending] = "ord:" .. n
		end
	end
	for word, number in pairs(data.tens) do
		meaning[word] = "ord:" .. number
	end
	for ours, words in pairs(data) do
		if type(words) == "string" and ours ~= "ordinals" and ours ~= "endings" then
			for word in words:gmatch("%S+") do
				meaning[word] = ours
			end
		end
	end
	meanings[lang] = meaning
	return meaning
end

-- The text with "#" for each quotation, and these.
local function take_quotations(text)
	local list, out, at = {}, {}, 1
	while at <= #text do
		local char = text:match(utf8.charpattern, at)
		local from, to = nil, nil
		if quotes[char] then
			from, to = text:find(quotes[char], at + #char, true)
			if not from then
				return nil
			end
			list[#list + 1] = gavel.text.squeeze(text:sub(at + #char, from - 1))
		end
		out[#out + 1] = from and " # " or char
		at = (to or at + #char - 1) + 1
	end
	return table.concat(out), list
end

-- What one word means: a word of ours, "num:3", "ord:3", "letter:b", the word itself for bis, "" for nothing, nil.
local function read_word(keys, i, meaning)
	local key = keys[i]
	local number, suffix = key:match("^(%d+)(.*)$")
	if key == "#" or suffixes[key] then
		return key
	elseif keys[i + 1] == ")" and key:find("^%l%l?%l?%l?$") then
		return "letter:" .. key
	elseif keys[i + 1] == "." and key:find("^%a$") and (keys[i + 2] or ""):find("^%d") then
		return nil -- "paragraph A.1"
	elseif number and (suffix == "" or ("st nd rd th e er ème"):find(suffix, 1, true)) then
		return (suffix == "" and "num:" or "ord:") .. number
	elseif key == " " then
		return ""
	elseif key:find("^%p$") or key:find("^[\xE2\xC2]") then
		local is_range = (key == "-" or key == "–") and (keys[i - 1] or ""):find("^%d") and (keys[i + 1] or ""):find("^%d")
		return is_range and "to" or ""
	end
	local ours = meaning[key]
	return ours == "noise" and "" or ours
end

local part_of = { preambular = "preambular", operative = "operative", title = "title" }

-- Adds a word to the paragraph that is being named, if it belongs to one.
local function add_to(ref, word, before)
	local what, value = word:match("^(%l+):(.*)$")
	local number = tonumber(value)
	if what == "letter" then
		ref.letters[#ref.letters + 1] = value
		ref.unclear = ref.unclear or before == "and" or before == "to" or #ref.numbers > 1
	elseif what and #ref.numbers > 0 and (before:find("^ord:%d*0$") or value:find("^%+")) then -- "twenty-first"
		ref.numbers[#ref.numbers] = ref.numbers[#ref.numbers] + number
	elseif what then
		local from = before == "to" and #ref.numbers > 0 and ref.numbers[#ref.numbers] + 1 or number
		ref.unclear = ref.unclear or from > number or #ref.numbers > 0 and (#ref.letters > 0 or ref.suffix)
		for n = from, number do
			ref.numbers[#ref.numbers + 1] = n
		end
		ref.by_ordinal = ref.by_ordinal or what == "ord"
	elseif suffixes[word] then
		ref.suffix, ref.unclear = word, ref.unclear or #ref.numbers > 1
	elseif part_of[word] then
		ref.part, ref.unclear = word, ref.unclear or ref.part and ref.part ~= word
	elseif word == "last" or word == "annex" then
		ref[word] = true
	else
		return word == "paragraph" or word == "item" or (word == "and" or word == "to") and #ref.numbers > 0
	end
	return true
end

local function names_one(ref)
	return #ref.numbers > 0 or ref.last or ref.part == "title"
end

-- The words as a form, and the paragraphs that they name.
local function fold(words)
	local out, refs, ref, before = {}, {}, nil, ""
	for i = 1, #words + 1 do
		local word = words[i] or "end of sentence"
		local one = ref or { numbers = {}, letters = {} }
		if word ~= "" and words[i] and add_to(one, word, before) then
			ref = one
		elseif word ~= "" then
			if ref and names_one(ref) then
				out[#out + 1], refs[#refs + 1] = "@", ref
			end
			ref = nil
			out[#out + 1] = words[i] and word ~= "to" and word or nil
		end
		before = word ~= "" and word or before
	end
	return table.concat(out, " "), refs
end

local function is_clear(ref)
	return not ref.unclear and (not (ref.by_ordinal or ref.last) or ref.part)
end

local function order_of(form, refs, quotations)
	if form == "@" then
		return { act = "context", ref = refs[1] }
	end
	form = form:gsub("in end", "end"):gsub("in @ ?", "", 1):gsub("(%l.*) read", "%1"):gsub(" $", "")
	form = form:gsub("^@ ", "")
	local label, number, before = refs[2], refs[2] and refs[2].numbers[1], refs[1] and refs[1].numbers[1]
	if label and not (number and before and number == before + (label.suffix and 0 or 1)) then
		return nil -- behind 5 comes 5 bis, or 6
	elseif label and form:find("^after @ insert @") then
		form = form:gsub("insert @", "insert")
	elseif form:find("^insert @") and refs[1].suffix then
		label, form = refs[1], form:gsub("insert @", "insert after @")
	end
	if #refs > (label and label ~= refs[1] and 2 or 1) then
		return nil
	end
	for _, row in ipairs(forms) do
		if row[1] == form and (row.act == "delete" or row.act == "words" or not refs[1] or #refs[1].numbers < 2) then
			local order = { act = row.act, where = row.where, ref = refs[1], label = label }
			if label and label == refs[1] then -- 5 bis comes behind 5
				order.ref = { numbers = label.numbers, letters = label.letters, part = label.part, annex = label.annex }
			end
			for i = 2, #row do
				order[row[i]] = quotations[i - 1]
			end
			return order
		end
	end
end

-- An order, or nil and why not, and whether the sentence seems to be one all the same.
local function parse(text, lang)
	local meaning, words, unknown, acts = meaning_of(lang), {}, nil, nil
	local rest, quotations = take_quotations((text:gsub("^%s*%d+[.)]%s+", "")))
	if not meaning or not rest then
		return nil, meaning and "a quotation is not closed" or 'there are no words of the language "' .. lang .. '"', true
	end
	local keys = {}
	for i, word in ipairs(lines.words(gavel.text.lower(rest))) do
		keys[i] = word.key
	end
	local has = {}
	for i = 1, #keys do
		words[i] = read_word(keys, i, meaning)
		unknown = unknown or not words[i] and keys[i]
		words[i] = words[i] or ""
		has[words[i]:match("^[%l#]*")] = true
	end
	acts = has.insert or has.delete or has.replace or has["#"] or has.paragraph and (has.num or has.ord)
	if unknown then
		return nil, 'the word "' .. unknown .. '" is not known', acts
	end
	local form, refs = fold(words)
	local order = order_of(form, refs, quotations)
	for _, ref in ipairs(refs) do
		if not is_clear(ref) then
			return nil, "it does not say clearly which paragraph is meant", acts
		end
	end
	return order, "it has no form that is known", acts
end

return parse
