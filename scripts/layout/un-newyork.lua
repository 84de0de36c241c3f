-- The official page of United Nations Headquarters, New York: US Letter, for resolutions and documents of the Security
-- Council, the General Assembly and the Economic and Social Council.
--
-- This file is data; man gavel-layout tells what each key means. Lengths and sizes of type are twips (1/20 point; 1440
-- are an inch, 200 is type of 10 points), `scale` is per cent, weights of rules are eighths of a point. Positions count
-- from the left margin, that is 60 points from the edge of the page.
-- To make a letterhead of your own begin with model-un.lua. To have one chosen by document symbol, add a line to
-- ../layout.lua.
--
-- Sources of the figures:
--   [M] measured on official PDFs (A/RES/73/3, 73/6, 73/7, 73/8)
--   [T] styles and tables of the Secretariat's Word template (documents of the eightieth session)
--   [I] inferred, [K] general knowledge
--   [A] styles and tables of the Secretariat's Word files in Arabic

local font = "Times New Roman"

-- The ladder of tab stops: column edge 123.4 pt, numbers and first lines 147.1, text after a number 170.9 [M];
-- then on [T].
local column, first_line, after_number = 1267, 1742, 2218
local ladder = { column, first_line, after_number, 2693, 3182, 3658, 4133, 4622, 5098, 5573, 6048 }
-- numbers of headings end at 110.9 pt [M][T]
local heading_ladder = { { at = 1022, align = "end" }, table.unpack(ladder) }

-- Arabic is set in larger type on a wider ladder [A]
local wide = { column, 1930, 2592, 3254, 3917, 4579, 5242, 5904, 6566 }
local wide_headings = { { at = 1022, align = "end" }, table.unpack(wide) }

-- The masthead, with so much room for the name of the organization.
local function masthead(name)
  return {
    { height = 864, rule_below = 4, -- 43.2 points; rule of half a point [M]
      { width = 1267, valign = "bottom" },
      { width = name, valign = "bottom", { style = "MastheadName", after = 80, "{publisher}" } },
      { width = 245, valign = "bottom" },
      { width = 8328 - name, valign = "bottom", -- the symbol: its series in 20 points, the rest in 10 [M]
        { style = "MastheadSymbol", align = "end", after = 80,
          { text = "{symbol:series}", field = "symbol", font_size = 400, lowered = 40 },
          { text = "{symbol:rest}", field = "symbol", lowered = 40 } } },
    },
    { height = 2880, rule_below = 12, -- 144 points; rule of one and a half points [M]
      -- The emblem is shown where the user gives one (gavel --emblem FILE): its use is the organization's right.
      { width = 1267, { style = "Header", align = "center", before = 120,
        { image = "emblem", width = 1123, height = 940 } } },
      { width = 5229, { style = "XLarge", before = 109, "{organ}" } },
      { width = 245 },
      { width = 3099,
        -- Baselines at 86.7 and 98.4 points [M], within one. From left to right in every language [A]
        { style = "Publication", before = 226, dir = "ltr", "{distribution}" },
        { style = "Distribution", before = 27, dir = "ltr", "{date}" },
        { style = "Distribution", dir = "ltr" },
        { style = "Distribution", dir = "ltr", "{language:printed}" },
        { style = "Distribution", dir = "ltr", "{original}" } },
    },
  }
end

return {
  name = "un-newyork",
  rtl = { "ar", "he", "fa", "ur" }, -- languages set from right to left
  asian = { "zh", "ja", "ko" }, -- languages whose signs have fonts of their own

  page = { -- [M]; header and footer [T]
    width = 12240, height = 15840,
    left = 1200, right = 1200, top = 1440, bottom = 1152,
    header = 432, footer = 504,
  },
  tab = 475, -- from stop to stop behind the last of a style [T]

  -- -----------------------------------------------------------------------------------------------------------------
  -- Styles: ids and names are the template's [T]. What is not given comes from based_on.
  base = "Normal",
  styles = {
    { id = "Normal", name = "Normal", font = font, font_size = 200, scale = 103, tracking = 4, kern = 140, line = 240 },

    -- Text: 365 points wide, both edges straight, pitch 12, 6 points after [M]
    { id = "SingleTxt", name = "__Single Txt", based_on = "Normal", left = column, right = 1267, after = 120,
      align = "both", stops = ladder },

    -- Headings. Their numbers stand left of the column, before a tab.
    { id = "Quote", name = "Quote", based_on = "SingleTxt", left = first_line, right = 1742 },
    { id = "H1", name = "_ H_1", based_on = "Normal", font_size = 240, bold = true, line = 270, keep_next = true,
      left = column, right = 1267, first = -1267, stops = heading_ladder, outline = 1, label_tabs = 1, lead_tabs = 2 },
    { id = "HCh", name = "_ H _Ch", based_on = "H1", font_size = 280, tracking = -2, line = 300, outline = 1,
      left = column, right = 1267, first = -1267, label_tabs = 1, lead_tabs = 2 },
    { id = "HM", name = "_ H __M", based_on = "HCh", font_size = 340, tracking = -3, scale = 99, line = 360,
      outline = 1, left = column, right = 1267, first = -1267, label_tabs = 1, lead_tabs = 2 },
    { id = "H23", name = "_ H_2/3", based_on = "Normal", bold = true, keep_next = true, left = column, right = 1267,
      first = -1267, stops = heading_ladder, outline = 2, label_tabs = 1, lead_tabs = 2 },
    { id = "H4", name = "_ H_4", based_on = "Normal", italic = true, tracking = 3, keep_next = true, left = column,
      right = 1267, first = -1267, stops = heading_ladder, outline = 4, label_tabs = 1, lead_tabs = 2 },
    { id = "H56", name = "_ H_5/6", based_on = "Normal", keep_next = true, left = column, right = 1267, first = -1267,
      stops = heading_ladder, outline = 5, label_tabs = 1, lead_tabs = 2 },

    -- Title block
    { id = "Session", name = "Session", based_on = "Normal", bold = true },
    { id = "AgendaItemNormal", name = "Agenda_Item_Normal", based_on = "Normal" },
    { id = "AgendaTitleH2", name = "Agenda_Title_H2", based_on = "Normal", bold = true, right = 5040, keep_next = true,
      outline = 2 },
    { id = "TitleHCH", name = "Title_H_CH", based_on = "H1", font_size = 280, tracking = -2, line = 300, outline = 1,
      left = column, right = 1267, first = -1267, lead_tabs = 2 },
    { id = "TitleH1", name = "Title_H1", based_on = "Normal", font_size = 240, bold = true, line = 270,
      keep_next = true,
      left = column, right = 1267, first = -1267, stops = heading_ladder, outline = 1, lead_tabs = 2 },
    { id = "TitleH2", name = "Title_H2", based_on = "Normal", bold = true, outline = 2 },
    { id = "Proponent", name = "Proponent", based_on = "SingleTxt", italic = true,
      upright = "[]" }, -- brackets upright, what is inside italic [M]
    { id = "Sponsors", name = "Sponsors", based_on = "H1", font_size = 200, line = 240, left = column, right = 1267,
      first = -1267,
      lead_tabs = 2 },

    -- Sign-off: meeting and date, at the right edge of the column [M]
    { id = "Conclusion", name = "Conclusion", based_on = "SingleTxt", italic = true, align = "end" },

    -- Notes: 8.5 points, pitch 10.5, numbers end at 120.5 pt, text at 123.4 [M][T]
    { id = "FootnoteText", name = "footnote text", based_on = "Normal", font_size = 170, tracking = 5, line = 210,
      left = column, right = 1267, first = -300, stops = { { at = 1210, align = "end" }, column } },
    { id = "FootnoteSeparator", name = "Footnote Separator", based_on = "Normal", font_size = 160, bold = true,
      left = 792 },

    -- Small type, tables
    { id = "Small", name = "Small", based_on = "Normal", font_size = 170, tracking = 5, scale = 104, line = 210 },
    { id = "SmallX", name = "SmallX", based_on = "Small", font_size = 140, tracking = 6, scale = 106, line = 180,
      align = "end" },
    { id = "CellText", name = "Cell Text", based_on = "Normal", before = 40, after = 40 },

    -- Masthead, running heads, feet
    { id = "Header", name = "header", font = font, font_size = 170 },
    { id = "Footer", name = "footer", font = font, font_size = 170, bold = true, scale = 103 },
    { id = "XLarge", name = "XLarge", based_on = "Normal", font_size = 400, bold = true, tracking = -4, scale = 98,
      line = 390 },
    { id = "Publication", name = "Publication", font = font, font_size = 200, tracking = 4, scale = 103, kern = 140 },
    { id = "Distribution", name = "Distribution", based_on = "Normal", line = 240 },
    { id = "MastheadName", name = "Masthead Name", based_on = "Normal", font_size = 280, tracking = 2, scale = 96,
      line = 300 },
    { id = "MastheadSymbol", name = "Masthead Symbol", font = font, font_size = 200, tracking = 4, scale = 103,
      kern = 140,
      align = "end" },
    { id = "ReleaseDate0", name = "Release Date", font = font, font_size = 200, tracking = 4, scale = 103, kern = 140 },
    { id = "Barcode", name = "Barcode", based_on = "Footer", font = "Barcode 3 of 9 by request", font_size = 240,
      bold = false, line = 210 },

    -- The rule that ends a document; its length and weight are end_rule below
    { id = "EndRule", name = "End Rule", based_on = "Normal", before = 520 },

    { id = "Hyperlink", name = "Hyperlink", type = "character", color = "0000FF", underline = false },
    { id = "TypedNumber", name = "Typed Number", type = "character" }, -- a number that is text, no label
    { id = "Inserted", name = "Inserted", type = "character", underline = true, color = "0B5394" },
    { id = "Deleted", name = "Deleted", type = "character", strike = true, color = "B00020" },
    { id = "FootnoteReference", name = "footnote reference", type = "character", tracking = 5, superscript = true },
    { id = "Opening", name = "Opening", type = "character", bold = true },
  },

  -- -----------------------------------------------------------------------------------------------------------------
  -- Which style a part of the document is set in, and what of it is different there.
  -- lead_tabs: tabs before the text of an unnumbered first line; label_tabs: tabs before the number, one follows it.
  roles = {
    -- Title block: white space as the template's empty lines of 6 points make it [M]
    ["title-session"] = { style = "Session", before = 40 },
    ["title-agenda"] = "AgendaItemNormal",
    ["title-agenda_title"] = { style = "AgendaTitleH2", before = 120 },
    ["title-subsidiary"] = { style = "TitleH2", before = 40 },
    ["title-adoption"] = { style = "TitleHCH", before = 360 },
    ["title-number"] = { style = "TitleHCH", before = 360 },
    ["title-adoption-after-number"] = { style = "TitleH1", before = 240 }, -- Security Council [I]
    ["title-sponsors"] = { style = "Sponsors", before = 360 },
    ["title-proponent"] = { style = "Proponent", before = 240 },
    ["title-title"] = { style = "H1", before = 240 },
    ["title-title-after-proponent"] = { style = "H1", before = 120 },

    formula = { style = "SingleTxt", lead_tabs = 1, before = 240, keep_next = true },
    recital = { style = "SingleTxt", lead_tabs = 1 },
    clause = { style = "SingleTxt", label_tabs = 1, lead_tabs = 1 },
    paragraph = { style = "SingleTxt", lead_tabs = 1 },
    quote = "Quote",
    ["quote-item"] = { style = "Quote", left = after_number, first = -476, label_tabs = 0 },

    -- (a) stands where the paragraph's number does, (i) one stop further, hanging [I]
    ["item-1"] = { style = "SingleTxt", label_tabs = 1, lead_tabs = 1 },
    ["item-2"] = { style = "SingleTxt", left = 2693, first = -475, label_tabs = 0 },
    ["item-3"] = { style = "SingleTxt", left = 3182, first = -489, label_tabs = 0 },
    ["item-4"] = { style = "SingleTxt", left = 3658, first = -476, label_tabs = 0 },
    ["list-1"] = { style = "SingleTxt", left = after_number, first = -476, label_tabs = 0 },
    ["list-2"] = { style = "SingleTxt", left = 2693, first = -475, label_tabs = 0 },
    ["list-3"] = { style = "SingleTxt", left = 3182, first = -489, label_tabs = 0 },

    -- The ranks of the template's heading styles, from HM down [T]
    ["heading-1"] = { style = "HM", before = 240, after = 240 },
    ["heading-2"] = { style = "HCh", before = 240, after = 240 },
    ["heading-3"] = { style = "H1", before = 240, after = 120 },
    ["heading-4"] = { style = "H23", before = 120, after = 120 },
    ["heading-5"] = { style = "H4", before = 120, after = 120 },
    ["heading-6"] = { style = "H56", after = 120 },
    ["annex-heading"] = { style = "HCh", after = 240, new_page = true },

    conclusion = { style = "Conclusion", before = 120, keep_next = true }, -- 24 points below the text [M]

    note = "FootnoteText",
    ["note-mark"] = "FootnoteReference",
    cell = "CellText",
    link = "Hyperlink",
    ["typed-number"] = "TypedNumber",
    inserted = "Inserted",
    deleted = "Deleted",
    head = "Header",
    foot = "Footer",
    ["framed-note"] = { style = "Small", left = column, right = 1267, after = 120 },
  },

  -- -----------------------------------------------------------------------------------------------------------------
  -- What a language changes: of styles by their id; whole roles; masthead, heads and feet. size_complex and
  -- font_complex hold for Arabic and its like, font_east for the signs of East Asia; Latin letters and figures between
  -- them keep the common ones.
  languages = {
    ar = {
      styles = { -- sizes and pitches [A]; where it has none, in proportion [I]. Letters that join bear neither tracking nor,
        -- in LibreOffice, a scale.
        Normal = { font_complex = "Traditional Arabic", size_complex = 300, line = 400, tracking = 0, scale = 100 },
        SingleTxt = { stops = wide },
        H1 = { size_complex = 340, line = 400, stops = wide_headings },
        HCh = { size_complex = 380, line = 450, tracking = 0 },
        HM = { size_complex = 460, line = 520, tracking = 0 },
        H23 = { stops = wide_headings },
        H4 = { stops = wide_headings, tracking = 0 },
        H56 = { stops = wide_headings },
        TitleHCH = { size_complex = 380, line = 450, tracking = 0 },
        TitleH1 = { size_complex = 340, line = 400, stops = wide_headings },
        Sponsors = { size_complex = 300, line = 400 },
        FootnoteText = { size_complex = 260, line = 300, first = -547, tracking = 0,
          stops = { { at = 1195, align = "end" }, column } },
        FootnoteSeparator = { line = 240 },
        Small = { size_complex = 260, line = 300, tracking = 0 },
        MastheadName = { size_complex = 380, line = 450, tracking = 0 },
        XLarge = { size_complex = 500, line = 520, tracking = 0 },
        EndRule = { line = 240 },
      },
      roles = { -- a stop of the wide ladder each
        quote = { style = "SingleTxt", left = 1930, right = 1930 },
        ["item-2"] = { style = "SingleTxt", left = 3254, first = -662, label_tabs = 0 },
        ["item-3"] = { style = "SingleTxt", left = 3917, first = -663, label_tabs = 0 },
        ["item-4"] = { style = "SingleTxt", left = 4579, first = -662, label_tabs = 0 },
        ["list-1"] = { style = "SingleTxt", left = 2592, first = -662, label_tabs = 0 },
        ["list-2"] = { style = "SingleTxt", left = 3254, first = -662, label_tabs = 0 },
        ["list-3"] = { style = "SingleTxt", left = 3917, first = -663, label_tabs = 0 },
      },
    },
    -- Song type for the text, Hei for headings, Kai where other languages have italics and for openings [K]
    zh = {
      styles = {
        Normal = { font_east = "SimSun" },
        H1 = { font_east = "SimHei" },
        H23 = { font_east = "SimHei" },
        TitleH1 = { font_east = "SimHei" },
        XLarge = { font_east = "SimHei" },
        H4 = { font_east = "KaiTi", italic = false },
        Proponent = { font_east = "KaiTi", italic = false },
        Conclusion = { font_east = "KaiTi", italic = false },
        Opening = { font_east = "KaiTi" },
      },
      roles = { strong = "Opening" },
    },
    ru = { masthead = masthead(2900) }, -- its name in two lines, which a narrow box would break in three
  },

  end_rule = { style = "EndRule", width = 1440, weight = 2 }, -- 72 points long, a quarter of a point thick [M]
  note_rule = { style = "FootnoteSeparator", text = "__________________" }, -- 18 strokes [M]

  -- -----------------------------------------------------------------------------------------------------------------
  -- Furniture.
  -- variable names a document variable, which the template's fields show [T].

  masthead = masthead(1873), -- [M][T]

  -- Continuation pages: the symbol at the outer edge, 8.5 points bold, over a hairline [M]
  head_even = {
    { height = 864, rule_below = 2,
      { width = 4920, valign = "bottom", { style = "Header", after = 80,
        { text = "{symbol}", field = "symbol", variable = "sss1", bold = true } } },
      { width = 4920, valign = "bottom" } },
  },
  head_odd = {
    { height = 864, rule_below = 2,
      { width = 4920, valign = "bottom" },
      { width = 4920, valign = "bottom", { style = "Header", align = "end", after = 80,
        { text = "{symbol}", field = "symbol", variable = "sss1", bold = true } } } },
  },

  -- Page number of pages at the outer edge, job number in 7 points at the inner one [M]
  foot_even = {
    { { width = 4920, { style = "Footer", { page = true }, "/", { pages = true } } },
      { width = 4920, { style = "Footer", align = "end",
        { text = "{job:number}", field = "job", variable = "FooterJN", font_size = 140, bold = false } } } },
  },
  foot_odd = {
    { { width = 4920, { style = "Footer",
        { text = "{job:number}", field = "job", variable = "FooterJN", font_size = 140, bold = false } } },
      { width = 4920, { style = "Footer", align = "end", { page = true }, "/", { pages = true } } } },
  },

  -- Page 1: job number and date of release, bar code (Code 39 is the digits between asterisks), "Please recycle" [M][T]
  -- Its height holds the text of page 1 at 86.4 points from the lower edge, as the template's first section does [T].
  foot_first = {
    left = 108,
    { height = 1204,
      { width = 3801, valign = "bottom",
        { style = "ReleaseDate0", { text = "{job}", field = "job" }, "    {job_date}" },
        { style = "Barcode", before = 80, "*{job:digits}*" } },
      { width = 4920, valign = "bottom",
        { style = "Footer", align = "end", { image = "recycle", width = 1464, height = 365 } } } },
  },

  -- Properties of the file, as the Secretariat's document system writes them [T]
  properties = {
    { "JobNo", "{job:digits}" },
    { "Symbol1", "{symbol}" },
    { "Session1", "{session}" },
    { "Agenda1", "{agenda}" },
    { "Agenda Title1", "{agenda_title}" },
    { "Title1", "{title}" },
  },
}
