return { document = function() return false end }
