-- SPDX-License-Identifier: MIT
--
-- suffixes: the words behind the number of a paragraph that was put in later.
--
--     local suffixes = require "suffixes"
--     suffixes[1]         -- "bis": what stands behind 3 is 3 bis
--     suffixes.ter        -- true

local suffixes = { "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies" }

for _, suffix in ipairs(suffixes) do
	suffixes[suffix] = true
end

return suffixes
