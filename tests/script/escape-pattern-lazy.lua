-- The same with a chain of lazy items.
string.match(("a"):rep(3000), (".-"):rep(12) .. "b")
