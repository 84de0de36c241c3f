return { clause = function() return true end }
