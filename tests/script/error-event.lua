return { clause = { entre = function() end } }
