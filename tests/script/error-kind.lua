return { claus = function() end }
