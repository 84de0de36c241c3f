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

-- Where the first phrase that stands at a byte of the text, behind blanks, ends; nil if none does.
local function past(text, at, phrases)
	at = text:match("^[%s\194\160]*()", at)
	for _, phrase in ipairs(phrases) do
		if text:sub(at, at + #phrase - 1) == phrase then
			return at + #phrase
		end
	end
end

-- The numbers from a byte on ("3", "3 (a) and (b)", "5, 6 and 7", "8–10"), and where they end.
local function numbers(text, at)
	local list, join = {}, at
	while join do
		local number, behind = text:match("^[%s\194\160]*(%d+)()", join)
		local letter = #list > 0 and text:match("^[%s\194\160]*%(?%l+%)()", join)
		if not number and not letter then
			break
		end
		list[#list + 1] = tonumber(number)
		at = behind or letter
		at = text:match("^[%s\194\160]*%(%w+%)()", at) or at
		join = past(text, at, forms.joins) or past(text, at, { ",", "،", "、", "–", "-" })
	end
	return list, at
end

local function check(n)
	local text, told = n.text, {}
	for _, word in ipairs(forms.words) do
		local _, to = text:find(word, 1, true)
		while to do
			local list, behind = numbers(text, to + 1)
			behind = text:match("^%s*,()", behind) or behind
			for _, number in ipairs(past(text, behind, forms.behind) and list or {}) do
				if not there[number] and not told[number] then
					gavel.warn(n, "no-such-paragraph", "the text names paragraph " .. number .. ", which is not here")
					told[number] = true
				end
			end
			_, to = text:find(word, to + 1, true)
		end
	end
end

return {
	rules = {
		["no-such-paragraph"] = "A paragraph that the text names as its own is there.",
	},
	document = {
		enter = function(doc)
			for clause in doc:select("clause[number]") do
				there[clause.number] = true
			end
		end,
	},
	paragraph = forms and function(n)
		if next(there) then
			check(n)
		end
	end,
}
