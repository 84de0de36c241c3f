-- SPDX-License-Identifier: MIT
--
-- alt-text: each image says in words what it shows.
--
-- An image without an alternative text, or with one that is only its file's
-- name, is nothing to those who hear the document. Images of running heads and
-- of the masthead are decoration and are left alone.
--
--     gavel check in.docx --check alt-text
--
-- Needs no data of the language.

local function check(image)
	local alt = (image.alt or ""):match("^%s*(.-)%s*$")
	if image:ancestor("furniture") then
		return
	elseif alt == "" then
		gavel.warn(image, "no-alt-text", "an image has no alternative text")
	elseif alt == image.name or alt:find("^[%w_-]+%.%a%a%a%a?$") then
		gavel.warn(image, "no-alt-text", 'the alternative text of an image is the name of a file: "' .. alt .. '"')
	end
end

return {
	rules = {
		["no-alt-text"] = "Each image has an alternative text.",
	},
	image = check,
}
