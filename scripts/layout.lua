-- Which layout a document symbol asks for: the first entry whose match is the beginning of the symbol, else the default.
-- A document that is no resolution, has no symbol and none of the default layout's styles is ordinary: a page without a
-- masthead. gavel --layout NAME overrides.
--
-- The bodies below are serviced by the United Nations Office at Geneva: the Human Rights Council and its mechanisms, the
-- committees of the human rights treaties, the Economic Commission for Europe, the Conference on Disarmament, UNCTAD.
return {
  default = "un-newyork",
  ordinary = "plain",
  { match = "A/HRC/", layout = "un-geneva" },
  { match = "CRC/", layout = "un-geneva" },
  { match = "CCPR/", layout = "un-geneva" },
  { match = "CAT/", layout = "un-geneva" },
  { match = "CEDAW/", layout = "un-geneva" },
  { match = "CERD/", layout = "un-geneva" },
  { match = "CED/", layout = "un-geneva" },
  { match = "CMW/", layout = "un-geneva" },
  { match = "CRPD/", layout = "un-geneva" },
  { match = "E/C.12/", layout = "un-geneva" },
  { match = "ECE/", layout = "un-geneva" },
  { match = "E/ECE/", layout = "un-geneva" },
  { match = "CD/", layout = "un-geneva" },
  { match = "TD/", layout = "un-geneva" },
}
