-- The series of symbols that the organs' numbered documents have: facts about the organs, the same in every language. Data
-- only. An organ is named by the key that it has in the language packs (organs: key).

return {
  -- Which numbers are whose: the shape (year "1373 (2001)", session "60/288", calendar "2006/46", roman "217 A (III)"), the
  -- sessions that are numbered so, the year in which the first opened, how many there are a year, how long they last, how
  -- many numbers a session had on average at most, special ones; default: so are numbers that nothing else is said of.
  citations = {
    { organ = "SC", shape = "year", series = "S/RES/", default = true },
    { organ = "GA", shape = "session", series = "A/RES/", from = 31, opened = 1946, special = "S- ES-", default = true },
    { organ = "GA", shape = "roman", series = "A/RES/", to = 30, opened = 1946, special = "S- ES-", default = true },
    { organ = "ECOSOC", shape = "calendar", series = "E/RES/", from = 1978 },
    { organ = "ECOSOC", shape = "roman", series = "E/RES/", to = 63, a_session = 35, opened = 1945, a_year = 2, lasts = 2 },
    { organ = "HRC", shape = "session", series = "A/HRC/RES/", from = 1, opened = 2006, a_year = 3, special = "S-" },
  },

  -- Whose decisions have numbers of this shape.
  decisions = {
    { organ = "GA", shape = "session", series = "A/DEC/" },
    { organ = "ECOSOC", shape = "calendar", series = "E/DEC/" },
  },
}
