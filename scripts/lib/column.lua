-- SPDX-License-Identifier: MIT
--
-- column: a language version as a column of a table that sets it beside others.
--
--     local column = require "column"
--     local left = column(doc)
--     left.head()              -- a cell with the name of its language
--     left.cell(line)          -- a cell with a line as parallel.lua reads it; an empty one without
--
-- Each cell and each paragraph in it says its language and its direction.

local names = {
	ar = "العربية", de = "Deutsch", en = "English", es = "Español", fr = "Français", pt = "Português", ru = "Русский",
	zh = "中文",
}
local rtl = { ar = true, fa = true, he = true, ur = true }
local bold_titles = { number = true, title = true, adoption = true }

-- The line as a paragraph without a place in the resolution: its number is text.
local function paragraph_of(line)
	local paragraph = gavel.node("paragraph")
	local holder = paragraph
	if line.kind == "heading" or line.kind == "title" and bold_titles[line.node.role] then
		holder = paragraph:append(gavel.node("strong"))
	end
	for child in line.node:children() do
		holder:append(child)
	end
	if line.owner.label then
		holder:prepend({ kind = "span", role = "typed-number", line.owner.label }, " ")
	end
	return paragraph
end

return function(doc)
	local lang = doc.lang ~= "" and doc.lang or nil
	local dir = rtl[doc.lang:match("^%a*")] and "rtl" or "ltr"

	local function cell(line)
		local holder = gavel.new.cell { lang = lang, dir = dir }
		if line then
			holder:append(line.kind == "table" and line.node or paragraph_of(line))
			for paragraph in holder:walk("paragraph") do
				paragraph.lang, paragraph.dir = lang, dir
			end
		end
		return holder
	end

	local function head()
		local name = names[lang] or lang or ""
		local holder = gavel.new.cell { lang = lang, dir = dir, gavel.new.paragraph { lang = lang, dir = dir, name } }
		holder.header = 1
		return holder
	end

	return { cell = cell, head = head }
end
