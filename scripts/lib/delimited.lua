-- SPDX-License-Identifier: MIT
--
-- delimited: rows of values as text, by RFC 4180.
--
-- A value that holds a separator, a quotation mark or an end of line stands in
-- quotation marks. One that a spreadsheet would take for a formula ("=1+1") is
-- written with an apostrophe before it, which is taken off when it is read.
--
--     local delimited = require "delimited"
--     out:write(delimited.line({ "a", 1, 'say "b"' }, ";"))
--     local records, names = delimited.records(input)
--     for row in records do print(row.text) end      -- by the names in the first line
--     print(names.text)                              -- true

local delimited = {}

function delimited.line(values, separator)
	local list = {}
	for i, value in ipairs(values) do
		value = tostring(value):gsub("^'*[=+@-]", "'%0")
		list[i] = value:find('[",;\t\r\n]') and '"' .. value:gsub('"', '""') .. '"' or value
	end
	return table.concat(list, separator or ",") .. "\r\n"
end

-- A value that was opened before `at`, over as many lines as it needs: it, its last line, and where that goes on.
local function quoted(input, line, at, lines)
	local list = {}
	while true do
		local quote = line:find('"', at, true)
		if not quote then
			list[#list + 1] = line:sub(at) .. "\n"
			line, at = lines(), 1
			if not line then
				input:fail("a quotation mark opens a value that has no end")
			end
		elseif line:sub(quote + 1, quote + 1) == '"' then
			list[#list + 1] = line:sub(at, quote)
			at = quote + 2
		else
			list[#list + 1] = line:sub(at, quote - 1)
			return table.concat(list), line, quote + 1
		end
	end
end

-- Each row as a list of strings. The separator is the first one in the first line.
local function rows(input)
	local lines = input:lines()
	local separator

	return function()
		local line = lines()
		if not line then
			return nil
		end
		separator = separator or line:match("[,;\t]") or ","
		local row, at = {}, 1
		repeat
			local value
			if line:sub(at, at) == '"' then
				value, line, at = quoted(input, line, at + 1, lines)
			else
				local to = line:find(separator, at, true) or #line + 1
				value, at = line:sub(at, to - 1), to
			end
			if at <= #line and line:sub(at, at) ~= separator then
				input:fail("behind the quotation mark that ends a value stands no separator")
			end
			row[#row + 1] = value:gsub("^'('*[=+@-])", "%1")
			at = at + 1
		until at > #line + 1
		return row
	end
end

-- Each row that is not empty as a table of its values that are not empty, by the names in the first one; and these.
function delimited.records(input)
	local next_row = rows(input)
	local names = next_row() or {}

	for _, name in ipairs(names) do
		names[name] = true
	end
	return function()
		for row in next_row do
			local record = {}
			for i, value in ipairs(row) do
				record[names[i] or ""] = value ~= "" and value or nil
			end
			if next(record) then
				return record
			end
		end
	end, names
end

return delimited
