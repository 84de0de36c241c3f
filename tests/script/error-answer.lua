return { clause = function() return { kind = "row" } end }
