-- Which layout a document symbol asks for: the first entry whose match is the beginning of the symbol, else the default.
-- gavel --layout NAME overrides.
return {
  default = "un-newyork",
}
