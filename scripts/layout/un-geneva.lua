-- The official page of the United Nations Office at Geneva: A4, for documents of the Human Rights Council, the Economic
-- Commission for Europe and the other bodies that are serviced there.
--
-- man gavel-layout tells what each key means: lengths are twips, {key} is a field of the document.
-- What differs from New York: paper, margins, no stretched type, numbers at the edge of the column, the session and
-- its place under the masthead, page numbers alone in the foot.
--
-- Sources of the figures:
--   [M] measured on official PDFs (ECE/TRADE/C/CEFACT/2018/6 and /2020/18)
--   [T] style names and tables of the Office's Word template
--   [I] inferred, [K] general knowledge
--   [A] styles of the Secretariat's Word files in Arabic (un-newyork.lua)

local font = "Times New Roman"

-- The column is 113.4 to 481.9 points of the page; the text after a number begins at 141.7, then on by 28.35 [M].
local column, after_number = 1134, 1701
local ladder = { column, after_number, 2268, 2835, 3402, 3969, 4536, 5103, 5670 }
-- numbers of headings end at 99.2 pt [M]
local heading_ladder = { { at = 851, align = "end" }, table.unpack(ladder) }

return {
  name = "un-geneva",
  rtl = { "ar", "he", "fa", "ur" }, -- languages set from right to left
  asian = { "zh", "ja", "ko" }, -- languages whose signs have fonts of their own

  page = { -- A4; text from 85 to 728.5 points [M]
    width = 11906, height = 16838,
    left = 1134, right = 1134, top = 1701, bottom = 2268,
    header = 567, footer = 1134,
  },
  tab = 567, -- from stop to stop behind the last of a style [T]

  -- -----------------------------------------------------------------------------------------------------------------
  -- Styles: ids and names are the template's [T].
  base = "Normal",
  styles = {
    { id = "Normal", name = "Normal", font = font, font_size = 200, line = 240 },

    { id = "SingleTxtG", name = "_ Single Txt_G", based_on = "Normal", left = column, right = column, after = 120,
      align = "both", stops = ladder },

    { id = "Quote", name = "Quote", based_on = "SingleTxtG", left = after_number, right = after_number },
    { id = "H1G", name = "_ H_1_G", based_on = "Normal", font_size = 240, bold = true, line = 270, keep_next = true,
      left = column, right = column, first = -1134, stops = heading_ladder, outline = 1, label_tabs = 1,
      lead_tabs = 2 },
    { id = "HChG", name = "_ H _Ch_G", based_on = "H1G", font_size = 280, line = 300, left = column, right = column,
      first = -1134, outline = 1, label_tabs = 1, lead_tabs = 2 },
    { id = "HMG", name = "_ H __M_G", based_on = "HChG", font_size = 340, line = 360, left = column, right = column,
      first = -1134, outline = 1, label_tabs = 1, lead_tabs = 2 },
    { id = "H23G", name = "_ H_2/3_G", based_on = "Normal", bold = true, keep_next = true, left = column,
      right = column, first = -1134, stops = heading_ladder, outline = 2, label_tabs = 1, lead_tabs = 2 },
    { id = "H4G", name = "_ H_4_G", based_on = "Normal", italic = true, keep_next = true, left = column,
      right = column, first = -1134, stops = heading_ladder, outline = 4, label_tabs = 1, lead_tabs = 2 },
    { id = "H56G", name = "_ H_5/6_G", based_on = "Normal", keep_next = true, left = column, right = column,
      first = -1134, stops = heading_ladder, outline = 5, label_tabs = 1, lead_tabs = 2 },

    -- Title block, from the left margin [M]
    { id = "Subsidiary", name = "Subsidiary Body", based_on = "Normal", font_size = 280, bold = true, line = 300,
      keep_next = true, outline = 2 },
    { id = "Session", name = "Session", based_on = "Normal", bold = true },
    { id = "AgendaItemNormal", name = "Agenda_Item_Normal", based_on = "Normal" },
    { id = "AgendaTitleH2", name = "Agenda_Title_H2", based_on = "Normal", bold = true, right = 5040,
      keep_next = true, outline = 2 },
    { id = "TitleHCH", name = "Title_H_CH", based_on = "HChG", left = column, right = column, first = -1134,
      outline = 1, lead_tabs = 2 },
    { id = "TitleH1", name = "Title_H1", based_on = "H1G", left = column, right = column, first = -1134, outline = 1,
      lead_tabs = 2 },
    { id = "Proponent", name = "Proponent", based_on = "SingleTxtG", italic = true, upright = "[]" },
    { id = "Sponsors", name = "Sponsors", based_on = "H1G", font_size = 200, line = 240, left = column,
      right = column, first = -1134, lead_tabs = 2 },

    -- Sign-off: meeting, date and vote, at the right edge of the column [I]
    { id = "Conclusion", name = "Conclusion", based_on = "SingleTxtG", italic = true, align = "end", upright = "[]" },

    -- Notes: 9 points, pitch 11, numbers end at 107.7 pt, text at 113.4 [M][T]
    { id = "FootnoteTextG", name = "footnote text_G", based_on = "Normal", font_size = 180, line = 220,
      left = column, right = column, first = -1134, stops = { { at = 1021, align = "end" }, column } },
    { id = "FootnoteSeparator", name = "Footnote Separator", based_on = "Normal", font_size = 180 },

    { id = "SmallG", name = "Small_G", based_on = "Normal", font_size = 180, line = 220 },
    { id = "CellTextG", name = "Cell Text_G", based_on = "Normal", font_size = 180, line = 220, before = 40,
      after = 120 },

    -- Masthead, running heads, feet
    { id = "HeaderG", name = "header_G", font = font, font_size = 180, bold = true },
    { id = "FooterG", name = "footer_G", font = font, font_size = 180, bold = true },
    { id = "XLargeG", name = "XLarge_G", based_on = "Normal", font_size = 400, bold = true, line = 420 },
    { id = "PublicationG", name = "Publication_G", based_on = "Normal", line = 240 },
    { id = "MastheadName", name = "Masthead Name", based_on = "Normal", font_size = 280, line = 300 },
    { id = "MastheadSymbol", name = "Masthead Symbol", font = font, font_size = 200, align = "end" },
    { id = "ReleaseDate0", name = "Release Date", font = font, font_size = 200 },
    { id = "Barcode", name = "Barcode", font = "C39T30Lfz", font_size = 480 }, -- its digits are part of its signs [M]

    -- The rule that ends a document; its length and weight are end_rule below
    { id = "EndRule", name = "End Rule", based_on = "Normal", before = 480 },

    { id = "Hyperlink", name = "Hyperlink", type = "character", color = "0000FF", underline = false },
    { id = "TypedNumber", name = "Typed Number", type = "character" }, -- a number that is text, no label
    { id = "Inserted", name = "Inserted", type = "character", underline = true, color = "0B5394" },
    { id = "Deleted", name = "Deleted", type = "character", strike = true, color = "B00020" },
    { id = "FootnoteReference", name = "footnote reference", type = "character", superscript = true },
    { id = "Opening", name = "Opening", type = "character", bold = true },
  },

  -- -----------------------------------------------------------------------------------------------------------------
  roles = {
    ["title-subsidiary"] = { style = "Subsidiary", before = 120 }, -- 14 points, its baseline 237 [M]
    ["title-session"] = { style = "Session", before = 120 },
    ["title-session_dates"] = "AgendaItemNormal", -- place and dates, upright [M]
    ["title-agenda"] = "AgendaItemNormal",
    ["title-agenda_title"] = "AgendaTitleH2",
    ["title-adoption"] = { style = "TitleHCH", before = 360, after = 240 },
    ["title-number"] = { style = "TitleHCH", before = 360, after = 240 },
    ["title-adoption-after-number"] = { style = "TitleH1", after = 240 },
    ["title-sponsors"] = { style = "Sponsors", before = 360, after = 240 },
    ["title-proponent"] = "Proponent",
    ["title-title"] = { style = "H1G", before = 120, after = 240 },

    formula = { style = "SingleTxtG", lead_tabs = 1, keep_next = true },
    recital = { style = "SingleTxtG", lead_tabs = 1 },
    clause = { style = "SingleTxtG", label_tabs = 1, lead_tabs = 1 }, -- resolutions: one stop in [I]
    paragraph = { style = "SingleTxtG", lead_tabs = 1 },
    quote = "Quote",
    ["quote-item"] = { style = "Quote", left = 2268, first = -567, label_tabs = 0 },

    -- (a) one stop in, its text one stop further [M]; (i) hangs [I]
    ["item-1"] = { style = "SingleTxtG", label_tabs = 1, lead_tabs = 1 },
    ["item-2"] = { style = "SingleTxtG", left = 2835, first = -567, label_tabs = 0 },
    ["item-3"] = { style = "SingleTxtG", left = 3402, first = -567, label_tabs = 0 },
    ["item-4"] = { style = "SingleTxtG", left = 3969, first = -567, label_tabs = 0 },
    ["list-1"] = { style = "SingleTxtG", left = after_number, first = -567, label_tabs = 0 },
    ["list-2"] = { style = "SingleTxtG", left = 2268, first = -567, label_tabs = 0 },
    ["list-3"] = { style = "SingleTxtG", left = 2835, first = -567, label_tabs = 0 },

    -- The ranks of the template's heading styles, from HM_G down [T]
    ["heading-1"] = { style = "HMG", before = 360, after = 240 },
    ["heading-2"] = { style = "HChG", before = 360, after = 240 },
    ["heading-3"] = { style = "H1G", before = 360, after = 240 },
    ["heading-4"] = { style = "H23G", before = 240, after = 120 },
    ["heading-5"] = { style = "H4G", before = 240, after = 120 },
    ["heading-6"] = { style = "H56G", before = 240, after = 120 },
    ["annex-heading"] = { style = "HChG", after = 240, new_page = true },

    conclusion = { style = "Conclusion", before = 120, keep_next = true },

    note = "FootnoteTextG",
    ["note-mark"] = "FootnoteReference",
    cell = "CellTextG",
    link = "Hyperlink",
    ["typed-number"] = "TypedNumber",
    inserted = "Inserted",
    deleted = "Deleted",
    head = "HeaderG",
    foot = "FooterG",
    ["framed-note"] = { style = "SmallG", left = column, right = column, after = 120 },
  },

  -- -----------------------------------------------------------------------------------------------------------------
  -- What a language changes, as un-newyork.lua tells it. Sizes and pitches of Arabic are those of New York [A], in
  -- proportion where it has none [I].
  languages = {
    ar = {
      styles = {
        Normal = { font_complex = "Traditional Arabic", size_complex = 300, line = 400 },
        H1G = { size_complex = 340, line = 400 },
        HChG = { size_complex = 380, line = 450 },
        HMG = { size_complex = 460, line = 520 },
        Subsidiary = { size_complex = 380, line = 450 },
        Sponsors = { size_complex = 300, line = 400 },
        FootnoteTextG = { size_complex = 260, line = 300 },
        FootnoteSeparator = { line = 240 },
        SmallG = { size_complex = 260, line = 300 },
        CellTextG = { size_complex = 260, line = 300 },
        MastheadName = { size_complex = 380, line = 450, after = 80 },
        XLargeG = { size_complex = 500, line = 520 },
        EndRule = { line = 240 },
      },
    },
    zh = { -- Song type for the text, Hei for headings, Kai where other languages have italics and for openings [K]
      styles = {
        Normal = { font_east = "SimSun" },
        H1G = { font_east = "SimHei" },
        H23G = { font_east = "SimHei" },
        Subsidiary = { font_east = "SimHei" },
        XLargeG = { font_east = "SimHei" },
        H4G = { font_east = "KaiTi", italic = false },
        Proponent = { font_east = "KaiTi", italic = false },
        Conclusion = { font_east = "KaiTi", italic = false },
        Opening = { font_east = "KaiTi" },
      },
      roles = { strong = "Opening" },
    },
  },

  end_rule = { style = "EndRule", width = 1440, weight = 4 },
  note_rule = { style = "FootnoteSeparator", text = "__________________" },

  -- -----------------------------------------------------------------------------------------------------------------
  -- Furniture.
  masthead = {
    { height = 851, rule_below = 4, -- the rule of half a point stands at 70.9 [M]; heights [T]
      { width = 1277, valign = "bottom" },
      { width = 3400, valign = "bottom", { style = "MastheadName", "{publisher}" } },
      { width = 4961, valign = "bottom", -- the symbol: its series in 20 points, the rest in 10 [M]
        { style = "MastheadSymbol", align = "end",
          { text = "{symbol:series}", field = "symbol", font_size = 400, lowered = 60 },
          { text = "{symbol:rest}", field = "symbol", lowered = 60 } } },
    },
    { height = 2835, rule_below = 12, -- rule of one and a half points at 213 [M]
      -- The emblem is shown where the user gives one (gavel --emblem FILE): its use is the organization's right.
      { width = 1277, { style = "HeaderG", align = "start", before = 120,
        { image = "emblem", width = 1094, height = 919 } } },
      { width = 5528, { style = "XLargeG", before = 226, "{organ}" } },
      { width = 2833, -- baselines at 95.2, 107.2, 131.2 points [M]
        { style = "PublicationG", before = 294, dir = "ltr", "{distribution}" },
        { style = "PublicationG", dir = "ltr", "{date}" },
        { style = "PublicationG", dir = "ltr" },
        { style = "PublicationG", dir = "ltr", "{language:printed}" },
        { style = "PublicationG", dir = "ltr", "{original}" } },
    },
  },

  -- Continuation pages: the symbol at the outer edge, 9 points bold, over a rule of half a point [M]
  head_even = {
    { height = 851, rule_below = 4,
      { width = 9638, valign = "bottom", { after = 40, { text = "{symbol}", field = "symbol" } } } },
  },
  head_odd = {
    { height = 851, rule_below = 4,
      { width = 9638, valign = "bottom", { align = "end", after = 40, { text = "{symbol}", field = "symbol" } } } },
  },

  -- The page number alone, at the outer edge [M]
  foot_even = { { height = 400, { width = 9638, { { page = true } } } } },
  foot_odd = { { height = 400, { width = 9638, { align = "end", { page = true } } } } },

  -- Page 1: job number and its bar code (Code 39), "Please recycle" [M]
  foot_first = {
    { height = 851,
      { width = 4819,
        { style = "ReleaseDate0", { text = "{job}", field = "job" } },
        { style = "Barcode", "*{job:digits}*" } },
      { width = 4819, valign = "bottom",
        { align = "end", { image = "recycle", width = 1464, height = 365 } } } },
  },

  -- Properties of the file, under the names that its own document system uses [I]
  properties = {
    { "JobNo", "{job:digits}" },
    { "Symbol1", "{symbol}" },
    { "Title1", "{title}" },
  },
}
