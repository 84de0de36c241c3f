-- Selectors: each line of the table is one, with what it finds.
local function list(from, selector)
	local found = {}
	for n in from:select(selector) do
		found[#found + 1] = tostring(n)
	end
	return table.concat(found, " ")
end

local function refused(selector)
	local ok, message = pcall(gavel.new.clause().find, gavel.new.clause(), selector)
	return not ok and message:gsub("^.-: ", "") or "found something"
end

return {
	document = function(doc)
		for _, selector in ipairs {
			"clause", "clause[label='3.']", 'clause[label="3."] > item', "clause > note", "clause note",
			"item:first", "item:last", "item:not([label='(a)'])", "item:not(:first)", "[scheme=alpha]", "[label^='(']",
			"[label$='.']", "[label*='c']", "clause[label!='1.']", "heading + clause", "heading ~ clause", "clause ~ heading",
			"title, formula,heading", "body > *", "body > text", "clause > text", "recital > emphasis > text", "*[style]",
			"note > paragraph", "clause > paragraph", "text:empty", "preamble recital paragraph emphasis",
			"clause:not(item) > item:last",
		} do
			print(selector, "->", list(doc, selector))
		end
		local clause = doc:find("clause[label='3.']")
		print(clause:find("item"), clause:find("clause"), list(clause, "body item"))
		print(clause:matches("body > clause"), clause:matches("item"), clause:matches("heading ~ *"))
		for _, selector in ipairs { "", "claus", "clause[", "clause[label='x", "clause]", "clause >", ":third", ":not(clause",
			"clause[label~='x']", "a b" } do
			print(refused(selector))
		end
		-- Found nodes may be taken out while the loop runs.
		for n in doc:select("item") do n:remove() end
		print(list(doc, "item") == "")
	end,
}
