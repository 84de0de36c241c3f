-- A letterhead of its own, made by copying one file: the invented Intercoastal Lamp Oil Agency, which is no part of the
-- United Nations. Letter paper, no numbers of pages on the first one, clauses as "§", a pale rule, its own bullet.
local green, gray = "2E6B4F", "6B6B6B"
local width = 12240 - 2 * 1440

local function line(text, more)
  local l = { style = "Small", text }
  for key, value in pairs(more or {}) do
    l[key] = value
  end
  return l
end

return {
  extends = "plain",
  page = { width = 12240, height = 15840, left = 1440, right = 1440 },
  tab = 360,
  bullet = "–",

  styles = {
    Normal = { font = "Georgia", font_size = 210, line = 280 },
    BodyText = { align = "start", stops = { 720, 1440 } },
    Title = { color = green },
    Heading1 = { color = green, left = 0, first = 0, stops = false },
    Heading6 = false,
    { id = "Agency", based_on = "Normal", font_size = 360, line = 420, bold = true, color = green },
    { id = "Small", based_on = "Normal", font_size = 160, line = 220, color = gray },
    { id = "Mark", type = "character", superscript = true, color = green },
  },

  roles = {
    ["heading-6"] = false,
    ["note-mark"] = "Mark",
    clause = { style = "BodyText", left = 720, first = -720 },
    ["item-1"] = { left = 1440, first = -720 },
    formula = { italic = false, bold = true },
  },

  masthead = {
    { height = 900, rule_below = 12, rule_color = green,
      { width = width - 3000, valign = "bottom", { style = "Agency", after = 80, "Lamp Oil Agency" } },
      { width = 3000, valign = "bottom", line("{symbol}", { align = "end", after = 80 }) } },
    { { width = width - 3000, line("1 Wick Street, Port Pharos", { before = 80 }) },
      { width = 3000, line("{date}", { align = "end", before = 80, after = 480 }) } },
  },
  head_odd = { { rule_below = 2, { width = width, line("Lamp Oil Agency  {symbol}", { after = 60 }) } } },
  head_even = { { rule_below = 2, { width = width, line("Lamp Oil Agency  {symbol}", { align = "end", after = 60 }) } } },
  foot_first = false,
  foot_odd = { { { width = width, { style = "Small", align = "end", "– ", { page = true }, " –" } } } },
  foot_even = { { { width = width, { style = "Small", "– ", { page = true }, " –" } } } },
  tables = { rule_above = 12, rule_head = 4, rule_below = 12, padding = 120 },
  languages = { zh = false },
  properties = { { "Agency number", "{symbol:rest}" } },
}
