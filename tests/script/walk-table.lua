-- n:walk { ... } and doc:walk { ... }: handlers and answers as in a transform, within each other as well.
local seen = {}
local function note(n)
	seen[#seen + 1] = tostring(n)
end
return {
	title = function(n, doc) assert(doc.root == n.parent.parent) end,

	document = function(doc)
		doc:walk {
			document = { enter = note, leave = note },
			body = { enter = note, leave = function() seen[#seen + 1] = "end of body" end },
			clause = function(clause)
				note(clause)
				clause:walk { item = note, text = function(t) t.text = t.text:upper() end, note_ref = function() return false end }
			end,
			heading = function() return false end,
			recital = function(n) return { n, n:copy() } end,
		}
		print(table.concat(seen, ", "))
		local ok, message = pcall(doc.walk, doc, { claus = note })
		print(ok, message)
		ok, message = pcall(doc.walk, doc, { clause = function() error("within") end })
		print(ok, message)
		-- Each is given the document as well.
		doc:walk { clause = function(n, d) assert(d == doc and n ~= d) end }
		doc:find("body"):walk { clause = { leave = function(_, d) assert(d == doc) end } }
		-- A walk of one node does not visit the node itself.
		doc:find("clause"):walk { clause = function() error("itself") end }
	end,
}
