-- A page without a masthead: the text of a document, its headings and notes, and the number of the page at the foot.
-- For drafts, for reading copies, and for documents of nobody's letterhead.
--
-- man gavel-layout tells what each key means. The ids of the styles are those of the word processors (Normal, Heading 1
-- ...): an office program knows them as its own.

local font = "Times New Roman"
local step = 567 -- a centimetre: numbers hang by it, levels go in by it

return {
  name = "plain",
  rtl = { "ar", "he", "fa", "ur" },
  asian = { "zh", "ja", "ko" },

  page = { width = 11906, height = 16838, left = 1418, right = 1418, top = 1418, bottom = 1418,
    header = 709, footer = 709 }, -- A4
  tab = step,

  base = "Normal",
  styles = {
    { id = "Normal", name = "Normal", font = font, font_size = 220 },
    { id = "BodyText", name = "Body Text", based_on = "Normal", after = 120, align = "both", stops = { step, 2 * step } },
    { id = "Quote", name = "Quote", based_on = "BodyText", left = step, right = step },
    { id = "Title", name = "Title", based_on = "Normal", font_size = 320, bold = true, after = 120, keep_next = true },
    { id = "Subtitle", name = "Subtitle", based_on = "Normal", after = 60, keep_next = true },
    { id = "Heading1", name = "heading 1", based_on = "Normal", font_size = 280, bold = true, before = 360, after = 120,
      keep_next = true, outline = 1, left = step, first = -step, stops = { step } },
    { id = "Heading2", name = "heading 2", based_on = "Heading1", font_size = 240, before = 240, outline = 2 },
    { id = "Heading3", name = "heading 3", based_on = "Heading2", font_size = 220, outline = 3 },
    { id = "Heading4", name = "heading 4", based_on = "Heading3", bold = false, italic = true, outline = 4 },
    { id = "Heading5", name = "heading 5", based_on = "Heading4", italic = false, underline = true, outline = 5 },
    { id = "Heading6", name = "heading 6", based_on = "Heading5", outline = 6 },
    { id = "FootnoteText", name = "footnote text", based_on = "Normal", font_size = 180, left = 284, first = -284,
      stops = { 284 } },
    { id = "TableText", name = "Table Text", based_on = "Normal", font_size = 200, before = 40, after = 40 },
    { id = "Header", name = "header", based_on = "Normal", font_size = 180 },
    { id = "Footer", name = "footer", based_on = "Normal", font_size = 180 },
    { id = "Hyperlink", name = "Hyperlink", type = "character", color = "0000FF", underline = true },
    { id = "TypedNumber", name = "Typed Number", type = "character" }, -- a number that is text, no label
    { id = "Inserted", name = "Inserted", type = "character", underline = true, color = "0B5394" },
    { id = "Deleted", name = "Deleted", type = "character", strike = true, color = "B00020" },
    { id = "FootnoteReference", name = "footnote reference", type = "character", superscript = true },
  },

  roles = {
    ["title-session"] = "Subtitle",
    ["title-agenda"] = "Subtitle",
    ["title-agenda_title"] = "Subtitle",
    ["title-subsidiary"] = "Subtitle",
    ["title-adoption"] = { style = "Title", before = 240 },
    ["title-number"] = { style = "Title", before = 240 },
    ["title-adoption-after-number"] = "Subtitle",
    ["title-sponsors"] = "Subtitle",
    ["title-proponent"] = "Subtitle",
    ["title-title"] = { style = "Heading1", label_tabs = 0 },

    formula = { style = "BodyText", italic = true, keep_next = true },
    recital = "BodyText",
    clause = { style = "BodyText", left = step, first = -step },
    paragraph = "BodyText",
    quote = "Quote",
    ["quote-item"] = { style = "Quote", left = 2 * step, first = -step },
    ["item-1"] = { style = "BodyText", left = 2 * step, first = -step },
    ["item-2"] = { style = "BodyText", left = 3 * step, first = -step },
    ["item-3"] = { style = "BodyText", left = 4 * step, first = -step },
    ["item-4"] = { style = "BodyText", left = 5 * step, first = -step },
    ["list-1"] = { style = "BodyText", left = step, first = -step },
    ["list-2"] = { style = "BodyText", left = 2 * step, first = -step },
    ["list-3"] = { style = "BodyText", left = 3 * step, first = -step },

    ["heading-1"] = "Heading1",
    ["heading-2"] = "Heading2",
    ["heading-3"] = "Heading3",
    ["heading-4"] = "Heading4",
    ["heading-5"] = "Heading5",
    ["heading-6"] = "Heading6",
    ["annex-heading"] = { style = "Heading1", new_page = true },
    conclusion = { style = "BodyText", align = "end", before = 240 },

    note = "FootnoteText",
    ["note-mark"] = "FootnoteReference",
    cell = "TableText",
    link = "Hyperlink",
    ["typed-number"] = "TypedNumber",
    inserted = "Inserted",
    deleted = "Deleted",
    head = "Header",
    foot = "Footer",
    ["framed-note"] = { style = "TableText", left = step, right = step },
  },

  languages = { zh = { styles = { Normal = { font_east = "SimSun" } } } },

  foot_first = { { { width = 9070, { align = "center", { page = true }, "/", { pages = true } } } } },
  foot_even = { { { width = 9070, { align = "center", { page = true }, "/", { pages = true } } } } },
  foot_odd = { { { width = 9070, { align = "center", { page = true }, "/", { pages = true } } } } },
}
