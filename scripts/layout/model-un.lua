-- model-un: a page for the draft resolutions of a Model United Nations conference. And a lesson: how to make your own.
--
-- 1. Copy this file to where you work:       cp model-un.lua mine.lua
-- 2. Change what stands under "Yours" below: name, year, dates, committees, colours, paper.
-- 3. Set a document in it; a path with a "/" in it is your file, a name alone is a layout that came with gavel:
--        gavel in.docx --layout ./mine.lua -o out.docx
-- 4. Look at the result. Quickest is a page for the browser, which shows the sheet as well and prints as such:
--        gavel in.docx --layout ./mine.lua -o out.html
--    Word and LibreOffice open out.docx; `soffice --headless --convert-to pdf out.docx` makes a PDF of it.
-- 5. Go on below. What is spelt wrong is told by its place, with the nearest right name: "styles.Tilte: ...".
--
-- A delegation's paper that has no title block yet gets one from the transform of the same conferences:
--        gavel in.txt -s mun:draft=1.1 --emblem logo.png --layout ./mine.lua -o out.docx
-- An emblem stands at the right of the masthead if the command names one (--emblem), else its place stays empty.
--
-- The file returns a table. It extends "plain" (plain.lua beside it: read that next), so it says only what is different
-- here: `styles` are changed by their id, `roles` by their name, `page` field by field, a list or a grid is replaced as
-- a whole, and false takes a thing out. All lengths and sizes are twips, 1/20 of a point: 1440 are an inch, 567 a
-- centimetre, 240 is type of 12 points. Only the weights of rules are eighths of a point.
-- Every key there is: man gavel-layout

-- Yours ---------------------------------------------------------------------------------------------------------------
local conference, short, year = "Lighthouse Model United Nations", "LMUN", "2098"
local place_and_dates = "Port Pharos, 3–6 May 2098"
local committees = { "Security Council", "First Committee", "Economic and Social Council", "Council of Keepers" }
local color, gray = "1F4E79", "595959" -- red, green and blue, two hexadecimal digits each
local text_font, title_font = "Times New Roman", "Arial"
local paper = { width = 11906, height = 16838 } -- A4; Letter is { width = 12240, height = 15840 }
local margin = 1134 -- left and right
-- ---------------------------------------------------------------------------------------------------------------------

local width = paper.width - 2 * margin -- what the boxes of a band of the masthead make up together

-- A grid is a list of bands from top to bottom, a band a list of boxes from start to end, a box a list of lines, a line
-- a list of pieces. A text in it is printed as it stands, with {key} replaced by what the document says: {symbol}
-- {organ} {session} {date} ... A line whose placeholders are all empty is left out: no gaps where a paper says less.
local function head(symbol_at_end) -- of the pages from the second on: the symbol is at the outer edge
  local symbol = { style = "Header", align = symbol_at_end and "end" or "start", after = 60,
    { text = "{symbol}", bold = true, color = color } }
  local committee = { style = "Header", align = symbol_at_end and "start" or "end", after = 60, "{organ}" }

  return { { height = 600, rule_below = 4, rule_color = color,
    { width = width // 2, valign = "bottom", symbol_at_end and committee or symbol },
    { width = width - width // 2, valign = "bottom", symbol_at_end and symbol or committee } } }
end

-- Here and there things are given a name first, so that what stands in two places is written once.
local pages = { width = 2400, valign = "bottom", { style = "Footer", align = "end",
  "Page ", { page = true }, " of ", { pages = true } } }
local name = { style = "Footer", conference .. " " .. year }
local all_committees = { style = "Footer", after = 60, table.concat(committees, " · ") }
local foot = { { { width = width - 2400, name }, pages } }

---@type gavel.layout_file -- for editors: gavel lua --init
return {
  extends = "plain",
  name = "model-un",

  page = { width = paper.width, height = paper.height, left = margin, right = margin, top = 1304, bottom = 1304,
    header = 567, footer = 567 },

  styles = {
    Normal = { font = text_font, font_size = 220 }, -- the others are based on it: this sets the type of the whole page
    Title = { font = title_font, font_size = 260, color = color, before = 240 },
    Subtitle = { font_size = 220 },
    Header = { font = title_font, font_size = 170, color = gray },
    Footer = { font = title_font, font_size = 160, color = gray },

    -- New ids are new styles. A word processor lists a style by its `name`.
    { id = "Conference", name = "MUN Conference", based_on = "Normal", font = title_font, font_size = 320, bold = true,
      color = color },
    { id = "Committee", name = "MUN Committee", based_on = "Normal", font = title_font, font_size = 280, bold = true },
    { id = "Symbol", name = "MUN Symbol", based_on = "Committee", color = color },
    { id = "Distribution", name = "MUN Distribution", based_on = "Normal", font = title_font, font_size = 170 },
    { id = "EndRule", name = "MUN End Rule", based_on = "Normal", before = 480 },
    { id = "Delegations", name = "MUN Delegations", based_on = "Normal", after = 60, left = 567, first = -567 },
  },

  -- Which style a part of the document is set in, and what of it is different there. A table without `style` changes
  -- what plain.lua says: so the clauses keep their style and hanging numbers, and get more air below them.
  roles = {
    ["title-session"] = { style = "Subtitle", before = 120 },
    ["title-committee"] = { style = "Subtitle", bold = true },
    ["title-number"] = "Title",
    ["title-title"] = { style = "Title", after = 120 },
    ["title-sponsors"] = { style = "Delegations", before = 120 },
    ["title-signatories"] = "Delegations",
    formula = { before = 240 },
    clause = { after = 140 },
  },

  masthead = {
    { height = 1021, rule_below = 18, rule_color = color,
      { width = width - 1134, valign = "center", { style = "Conference", conference .. " " .. year },
        { style = "Distribution", { text = place_and_dates, color = gray } } },
      { width = 1134, valign = "center", { align = "end", { image = "emblem", width = 907, height = 907 } } } },
    { rule_below = 4, rule_color = color, -- no height: it is as high as its lines; a line without pieces is blank
      { width = width - 2835, { style = "Committee", before = 120, "{organ}" },
        { style = "Committee", "{subsidiary}" } },
      { width = 2835, { style = "Symbol", before = 120, after = 60, "{symbol}" },
        { style = "Distribution", "Conference: " .. short .. " " .. year },
        { style = "Distribution", "{distribution}" }, { style = "Distribution", "{date}" },
        { style = "Distribution", "{original}" }, { style = "Distribution" } } },
  },
  head_even = head(false),
  head_odd = head(true),
  foot_first = { { { width = width - 2400, all_committees, name }, pages } },
  foot_even = foot,
  foot_odd = foot,

  end_rule = { style = "EndRule", width = 1440, weight = 4, color = color },
}
