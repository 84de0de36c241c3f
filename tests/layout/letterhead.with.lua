-- A letterhead of its own, as small as a layout can be: the invented Council of Lighthouses.
return {
  name = "lighthouses",
  page = {
    width = 11906, height = 16838, left = 1134, right = 1134, top = 1134, bottom = 1134, header = 567, footer = 567,
  },
  base = "Body",
  styles = {
    { id = "Body", font = "Liberation Serif", font_size = 220 },
    { id = "Head", based_on = "Body", bold = true, stops = { 567, { at = 9638, align = "end" } } },
    { id = "Link", type = "character", underline = true },
  },
  roles = {
    ["heading-1"] = { style = "Head", before = 240, keep_next = true },
    clause = { style = "Body", left = 567, first = -567 },
    ["title-title"] = "Head",
    link = "Link",
  },
  head_odd = { { rule_below = 8, { width = 9638,
    { style = "Head", "Council of Lighthouses", { tab = true }, { tab = true },
      { text = "{symbol}", italic = true } },
    { "{session}" } } } },
  foot_odd = { { { width = 9638, { align = "center", { page = true } } } } },
  properties = { { "Symbol", "{symbol}" }, { "Series", "{symbol:series}" }, { "Agenda", "{agenda}" } },
}
