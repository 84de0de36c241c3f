-- SPDX-License-Identifier: MIT
--
-- references: a paragraph that the text names as its own is there.
--
-- "paragraph 12 above", "paragraphs 3 (a) and 5 of the present resolution":
-- each number must be that of a clause of the document. What is cited of
-- another document is not asked, nor is anything where no clause is numbered.
--
--     gavel check in.docx --check references
--
-- Covers the languages that have references in their pack: all seven.

local pack = gavel.language()
local forms = pack and pack.references

local there = {} -- numbers of clauses

local blank = "[ \u{A0}\t]*"

-- Where one of the phrases stands in the text at a byte, behind blanks: where it ends.
local function past(text, at, phrases)
	at = select(2, text:find("^[%s\194\160]*", at)) + 1
	for _, phrase in ipairs(phrases) do
		if text:sub(at, at + #phrase - 1) == phrase then
			return at + #phrase
		end
	end
end

-- The numbers from a byte on: 3 / 3 (a) and (b) / 5, 6 and 7 / 8–10; and where they end.
local function numbers(text, at)
	local list = {}
	repeat
		local number, behind = text:match("^[%s\194\160]*(%d+)()", at)
		local letter = not number and #list > 0 and text:match("^[%s\194\160]*%(?[%l]+%)()", at)
		if not number and not letter then
			return list, at
		end
		list[#list + 1] = tonumber(number)
		at = behind or letter
		at = text:match("^[%s\194\160]*%(%w+%)()", at) or at
		local join = past(text, at, forms.joins) or text:match("^%s*[,–-]%s*()", at) or text:match("^%s*،%s*()", at)
			or text:match("^、()", at)
		at = join or at
	until not join
	return list, at
end

local function check(n)
	local text = n.text
	for _, word in ipairs(forms.words) do
		local from, to = text:find(word, 1, true)
		while from do
			local list, behind = numbers(text, to + 1)
			behind = text:match("^%s*,()", behind) or behind
			for _, number in ipairs(past(text, behind, forms.behind) and list or {}) do
				if not there[number] then
					gavel.warn(n, "no-such-paragraph", "there is no paragraph " .. number .. " here, which the text names")
				end
			end
			from, to = text:find(word, to + 1, true)
		end
	end
end

return {
	rules = {
		["no-such-paragraph"] = "A paragraph that the text names as its own is there.",
	},
	document = {
		enter = function(doc)
			for clause in doc:walk("clause") do
				if clause.number then
					there[clause.number] = true
				end
			end
		end,
	},
	paragraph = function(n)
		if forms and next(there) then
			check(n)
		end
	end,
}
