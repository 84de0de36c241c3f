-- SPDX-License-Identifier: MIT
--
-- provisions: the paragraphs of a resolution by the names that people use.
--
-- A name is a table: { number = 3, suffix = "bis", letters = { "b", "ii" },
-- part = "preambular", last = true, annex = true }. Preambular paragraphs are
-- counted; operative ones go by the number that is printed, items by theirs.
--
--     local provisions = require "provisions"
--     local clause = provisions.find(doc, { number = 3, letters = { "b" } })
--     local label = provisions.label_after(clause) -- "3 bis.", and "3 ter." if there is one

local collect = require "collect"
local suffixes = require "suffixes"

local provisions = {}

-- All clauses of the operative part, or of the first annex; what a quotation holds is not meant.
local function clauses(doc, in_annex)
	local part, list = doc:find(in_annex and "annex" or "body"), {}
	for clause in (part or doc.root):walk("clause") do
		if not clause:ancestor("quote") then
			list[#list + 1] = clause
		end
	end
	return list
end

local function preambular(doc)
	local part = doc:find("preamble") or doc.root
	return collect(part:children("recital"))
end

-- What a label counts and the suffix behind the number: "3 bis." is 3 and bis.
local function number_of(n)
	local number, scheme, before, after = gavel.number.parse(n.label or "", n.scheme)
	local suffix, rest = (after or ""):match("^%s+(%l+)(.*)$")
	return number, suffix, { scheme = scheme, before = before, after = rest or after, suffix = suffix }
end

local function item_of(n, letter)
	for item in n:children("item") do
		if item.label and gavel.text.lower(item.label):gsub("[%s%p]", "") == letter then
			return item
		end
	end
end

-- The paragraph; nil if there is none, false if there are several.
function provisions.find(doc, name)
	if name.part == "title" then
		return doc:find("front > title[role='title']")
	end
	local found
	local list = name.part == "preambular" and preambular(doc) or clauses(doc, name.annex)
	if name.part == "preambular" or name.last then
		found = list[name.last and #list or name.number]
	else
		for _, clause in ipairs(list) do
			local number, suffix = number_of(clause)
			if number == name.number and suffix == name.suffix then
				found = found == nil and clause or false
			end
		end
	end
	for _, letter in ipairs(name.letters) do
		found = found and item_of(found, letter)
	end
	return found
end

-- The label, number and scheme of a paragraph that comes behind this one; nil where this has no number. wanted: the
-- suffix that it is to have, "" for the next number.
function provisions.label_after(n, wanted)
	local number, _, form = number_of(n)
	if not number then
		return nil
	end
	if wanted == "" then
		return form.before .. gavel.number.format(number + 1, form.scheme) .. form.after, number + 1, n.scheme
	end
	local taken = {}
	for other in n.parent:children(n.kind) do
		local its, suffix = number_of(other)
		taken[its == number and suffix or ""] = true
	end
	for _, suffix in ipairs(wanted and { wanted } or suffixes) do
		if not taken[suffix] then
			return form.before .. gavel.number.format(number, form.scheme) .. " " .. suffix .. form.after, number, n.scheme
		end
	end
end

return provisions
