return { clause = { leave = function() return "skip" end } }
