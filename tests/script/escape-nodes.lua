-- Nodes belong to the document, and count as memory of the script.
return { document = function(doc) while true do gavel.node("paragraph", "x") end end }
