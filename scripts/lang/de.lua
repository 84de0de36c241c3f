-- German, as the UN's German translation service writes it: what the recogniser needs to know. Data only; the patterns
-- are explained in en.lua.
--
-- Paragraphs open in lower case, recitals with a participle or with a preposition and a noun (unter Hinweis, in
-- Bekräftigung, mit dem Ausdruck), which "sowie", "ferner" and the like may precede; the tables of openings are built
-- from these parts.

-- Ordinals in words, in the feminine of "Tagung".
local small = {
  "erste", "zweite", "dritte", "vierte", "fünfte", "sechste", "siebte|siebente", "achte", "neunte", "zehnte", "elfte",
  "zwölfte", "dreizehnte", "vierzehnte", "fünfzehnte", "sechzehnte", "siebzehnte", "achtzehnte", "neunzehnte",
}
local units = { "einund", "zweiund", "dreiund", "vierund", "fünfund", "sechsund", "siebenund", "achtund", "neunund" }
local tens = {
  "zwanzigste", "dreißigste", "vierzigste", "fünfzigste", "sechzigste", "siebzigste", "achtzigste", "neunzigste",
}
local ordinals = {}
for i = 1, 19 do ordinals[i] = small[i] end
for t, name in ipairs(tens) do
  ordinals[10 + 10 * t] = name
  for i = 1, 9 do ordinals[10 + 10 * t + i] = units[i] .. name end
end
ordinals[100] = "hundertste"
for i = 1, 30 do ordinals[100 + i] = "hundert" .. ordinals[i]:gsub("|", "|hundert") end

-- All of these before, joined to each of those.
local function join(before, words)
  local list = {}
  for _, b in ipairs(before) do
    for _, w in ipairs(words) do list[#list + 1] = b .. w end
  end
  return list
end

local function all(...)
  local list = {}
  for _, part in ipairs { ... } do
    for _, phrase in ipairs(part) do list[#list + 1] = phrase end
  end
  return list
end

local also = {
  "", "ferner ", "sowie ", "außerdem ", "auch ", "erneut ", "ebenso ", "ebenfalls ", "abermals ", "darüber hinaus ",
  "in diesem Zusammenhang ", "nachdrücklich ", "mit Nachdruck ", "entschieden ",
}

local nouns_after_unter = {
  "Hinweis", "erneutem Hinweis", "nochmaligem Hinweis", "besonderem Hinweis", "Betonung", "erneuter Betonung",
  "Hervorhebung", "Begrüßung", "Verurteilung", "entschiedener Verurteilung", "nachdrücklicher Verurteilung",
  "Berücksichtigung", "Missbilligung", "Würdigung", "Anerkennung", "Bekräftigung", "Verweis", "Bezugnahme",
  "Unterstreichung", "Zugrundelegung",
}
local nouns_after_in = {
  "Bekräftigung", "erneuter Bekräftigung", "nachdrücklicher Bekräftigung", "Anerkennung", "voller Anerkennung",
  "Anbetracht", "Reaktion", "Würdigung", "Unterstützung", "Kenntnis", "Wahrnehmung", "Wiederholung", "Fortführung",
  "Ausübung", "Erwartung", "Verurteilung", "Erfüllung", "Weiterverfolgung", "Billigung", "Übereinstimmung",
  "Beantwortung", "dem Bewusstsein", "der Erkenntnis", "der Überzeugung", "der festen Überzeugung", "der Erwägung",
  "dem Bestreben", "dem Wunsch", "der Hoffnung", "dem Bemühen", "der Absicht", "der Erwartung", "der Auffassung",
  "der Entschlossenheit", "tiefer Sorge", "großer Sorge", "Sorge", "Erinnerung rufend", "dem Verständnis",
  "diesem Zusammenhang",
}
local feelings = {
  "Anerkennung", "Besorgnis", "tiefer Besorgnis", "ernster Besorgnis", "großer Besorgnis", "wachsender Besorgnis",
  "Sorge", "tiefer Sorge", "großer Sorge", "ernster Sorge", "Befriedigung", "Genugtuung", "großer Genugtuung",
  "Bedauern", "tiefem Bedauern", "großem Bedauern", "Interesse", "Dank", "Beunruhigung", "großer Beunruhigung",
  "Bestürzung", "Wertschätzung", "Lob", "Beifall", "Empörung", "Zustimmung",
}
local participles = {
  "anerkennend", "begrüßend", "betonend", "feststellend", "unterstreichend", "hervorhebend", "bekräftigend",
  "erinnernd", "daran erinnernd", "darauf hinweisend", "davon Kenntnis nehmend", "Kenntnis nehmend",
  "zur Kenntnis nehmend", "erklärend", "bedauernd", "zutiefst bedauernd", "beklagend", "missbilligend", "verurteilend",
  "würdigend", "bestätigend", "erwägend", "berücksichtigend", "befürwortend", "in Erinnerung rufend", "hinweisend",
  "verlangend", "fordernd", "auffordernd", "ersuchend", "wünschend", "hoffend", "befürchtend", "erwartend",
  "beschließend", "wiederholend", "bemerkend", "vermerkend", "billigend", "unterstützend", "lobend",
  "lobend hervorhebend", "beglückwünschend", "tätig werdend", "handelnd", "eingedenk", "geleitet", "bestrebt",
  "entschlossen", "fest entschlossen", "überzeugt", "fest überzeugt", "zutiefst überzeugt", "erfreut", "ermutigt",
  "ermutigend", "enttäuscht", "bestürzt", "zutiefst bestürzt", "entsetzt", "empört", "besorgt", "tief besorgt",
  "zutiefst besorgt", "ernsthaft besorgt", "ernstlich besorgt", "äußerst besorgt", "höchst besorgt",
  "nach wie vor besorgt", "nach wie vor zutiefst besorgt", "weiterhin besorgt", "beunruhigt", "zutiefst beunruhigt",
  "tief beunruhigt", "höchst beunruhigt", "äußerst beunruhigt", "dankbar", "voll Anerkennung", "voller Anerkennung",
  "voller Sorge", "im Bewusstsein", "im vollen Bewusstsein", "im Hinblick", "im Geiste", "im Einklang",
  "im Rahmen", "nach Behandlung", "nach Prüfung", "nach Erörterung", "nach Erhalt", "nach Anhörung",
  "nach Kenntnisnahme", "sich dessen bewusst", "sich bewusst", "sich bekennend", "sich verpflichtend", "Bezug nehmend",
  "es begrüßend", "es bedauernd", }

local verbs = {
  "anerkennt", "appelliert", "beauftragt", "bedauert", "befürwortet", "beglückwünscht", "begrüßt", "behält",
  "bekennt", "beklagt", "bekräftigt", "bekundet", "benennt", "beschließt", "bestimmt", "bestätigt", "betont",
  "bewilligt", "billigt", "bittet", "bleibt", "bringt", "dankt", "drückt", "empfiehlt", "entscheidet", "erinnert",
  "erkennt", "erklärt", "erlaubt", "ermahnt", "ermutigt", "ermächtigt", "ernennt", "erneuert", "errichtet", "ersucht",
  "erteilt", "erwartet", "fordert", "gedenkt", "genehmigt", "gestattet", "gewährt", "gibt", "hebt", "hofft", "hält",
  "ist", "kommt", "legt", "lehnt", "lobt", "lädt", "macht", "missbilligt", "mahnt", "nimmt", "proklamiert", "prüft",
  "regt", "richtet", "ruft", "sagt", "schafft", "schließt", "schlägt", "setzt", "sieht", "spricht", "stellt",
  "tadelt", "teilt", "unterstreicht", "unterstützt", "verabschiedet", "verfügt", "veranschlagt", "verkündet",
  "verlangt", "verlängert", "vermerkt", "verpflichtet", "vertritt", "verurteilt", "verweist", "wählt", "warnt",
  "weist", "wendet", "wiederholt", "wird", "wünscht", "würdigt", "zeigt", "zollt", "äußert", "überträgt", "tritt",
  "regelt", "erhebt", "beendet", "hat", "führt",
}
local after_verb = { " außerdem", " ferner", " erneut", " nachdrücklich", " auch", " ebenfalls", " darüber hinaus",
                     " abermals", " nochmals", " entschieden" }

return {
  code = "de",

  publisher = { "Vereinte Nationen" },

  organs = {
    { key = "SC", name = "Sicherheitsrat", short = { "Rat", "Rats", "Rates" }, forms = { "Der Sicherheitsrat", "Sicherheitsrats", "Sicherheitsrates" } },
    { key = "GA", name = "Generalversammlung", short = { "Versammlung" }, forms = { "Die Generalversammlung" } },
    { key = "ECOSOC", name = "Wirtschafts- und Sozialrat", short = { "Rat", "Rats", "Rates" },
      forms = { "Der Wirtschafts- und Sozialrat", "Wirtschafts- und Sozialrats", "Wirtschafts- und Sozialrates" } },
    { key = "HRC", name = "Menschenrechtsrat", short = { "Rat", "Rats", "Rates" }, of = "Generalversammlung",
      forms = { "Der Menschenrechtsrat", "Menschenrechtsrats", "Menschenrechtsrates" } },
    { name = "Treuhandrat", forms = { "Der Treuhandrat", "Treuhandrats", "Treuhandrates" } },
  },

  months = {
    "Januar|January|Jänner", "Februar|February", "März|March", "April", "Mai|May", "Juni|June", "Juli|July", "August",
    "September", "Oktober|October", "November", "Dezember|December",
  },
  dates = { "{day}. {month} {year}", "{day} {month} {year}" },
  ordinals = ordinals,

  -- The Council's meeting keeps the stop of its number, the plenary meeting below a resolution has the bare number.
  meetings = {
    "Sitzung", "(wiederaufgenommene) Sitzung", "Sitzung (Wiederaufnahme)", "(nichtöffentliche) Sitzung",
    "{ordinal}. Plenarsitzung", "{ordinal}. (wiederaufgenommene) Plenarsitzung",
    "{ordinal}. Plenarsitzung (Wiederaufnahme)",
  },

  masthead = {
    { role = "distribution", pattern = "Verteilung: Allgemein" },
    { role = "distribution", pattern = "Verteilung: Begrenzt" },
    { role = "distribution", pattern = "Verteilung: Beschränkt" },
    { role = "distribution", pattern = "Distr.: General" },
    { role = "distribution", pattern = "Distr.: Allgemein" },
    { role = "distribution", pattern = "Distr.: Limited" },
    { role = "distribution", pattern = "Distr.: Begrenzt" },
    { role = "distribution", pattern = "Vorläufig" },
    { role = "distribution", pattern = "Verteilung Allgemein" },
    { role = "original", pattern = "Original: {original}" },
    { role = "language_line", pattern = "Deutsch" },
    { role = "date", pattern = "{date}" },
  },

  titles = {
    { role = "doctype", pattern = "Beschluss" },
    { role = "decision_type", pattern = "Wahlen und Ernennungen" },
    { role = "decision_type", pattern = "Sonstige Beschlüsse" },
    { role = "proponent", pattern = "Plenum" },
    { role = "proponent", pattern = "Erster Ausschuss" },
    { role = "proponent", pattern = "Zweiter Ausschuss" },
    { role = "proponent", pattern = "Dritter Ausschuss" },
    { role = "proponent", pattern = "Vierter Ausschuss" },
    { role = "proponent", pattern = "Fünfter Ausschuss" },
    { role = "proponent", pattern = "Sechster Ausschuss" },
    { role = "proponent",
      pattern = "Ausschuss für besondere politische Fragen und Entkolonialisierung (Vierter Ausschuss)" },
    { role = "subsidiary", pattern = "{subsidiary}" },
    { role = "session_dates", pattern = "{day}. {month} – {day}. {month} {year}" },
    { role = "session_dates", pattern = "{day}. {month}–{day}. {month} {year}" },
    { role = "session_dates", pattern = "{day}. {month} bis {day}. {month} {year}" },
    { role = "session_dates", pattern = "{day}. {month} {day}. {month} {year}" },
    { role = "session_dates", pattern = "{day}.–{day}. {month} {year}" },
    { role = "session_dates", pattern = "{day}. – {day}. {month} {year}" },
    { role = "session_dates", pattern = "{day}. bis {day}. {month} {year}" },
    { role = "session_dates", pattern = "{day}. {month} {year} – {day}. {month} {year}" },
    { role = "session", pattern = "{session} Notstandssondertagung" },
    { role = "session", pattern = "{session} Sondertagung" },
    { role = "session", pattern = "{session} Tagung" },
    { role = "session", pattern = "Wiederaufgenommene {session} Notstandssondertagung" },
    { role = "session", pattern = "Wiederaufgenommene {session} Tagung" },
    { role = "session", pattern = "Tagung {year}" },
    { role = "session", pattern = "{session} Notstandssondertagung (Wiederaufnahme)" },
    { role = "session", pattern = "{session} Notstandssondertagung (wiederaufgenommen)" },
    { role = "session", pattern = "{session} Tagung (Wiederaufnahme)" },
    { role = "session", pattern = "Arbeitstagung {year}" },
    { role = "session", pattern = "Organisationstagung {year}" },
    { role = "session", pattern = "Wiederaufgenommene Organisationstagung {year}" },
    { role = "session", pattern = "Wiederaufgenommene Arbeitstagung {year}" },
    { role = "agenda", pattern = "Tagesordnungspunkt {agenda}" },
    { role = "agenda", pattern = "Tagesordnungspunkte {agenda}" },
    { role = "agenda", pattern = "Punkt {agenda} der Tagesordnung" },
    { role = "agenda", pattern = "Punkt {agenda} der vorläufigen Tagesordnung" },
    { role = "number", pattern = "Resolution {digits} ({year})" },
    { role = "number", pattern = "Resolution {digits} ({year}) vom {adopted}" },
    { role = "adoption", pattern = "vom {adopted}" },
    { role = "adoption", pattern = "verabschiedet auf der {meeting} des {organ} am {adopted}" },
    { role = "adoption", pattern = "verabschiedet vom {organ} auf seiner {meeting} am {adopted}" },
    { role = "adoption", pattern = "Verabschiedet auf der {meeting} am {adopted}" },
    { role = "adoption", pattern = "vom {organ} auf seiner {meeting} am {adopted} verabschiedet" },
    { role = "adoption", pattern = "vom {organ} verabschiedet am {adopted}" },
    { role = "adoption", pattern = "verabschiedet vom {organ} am {adopted}" },
    { role = "adoption", pattern = "verabschiedet am {adopted}" },
    { role = "adoption", pattern = "Resolution der {organ}, verabschiedet am {adopted}" },
    { role = "adoption", pattern = "Resolution des {organ}, verabschiedet am {adopted}" },
    { role = "adoption", pattern = "Von der {organ} am {adopted} verabschiedet" },
    { role = "adoption", pattern = "Resolution der {organ}", short = true },
    { role = "adoption", pattern = "Resolution des {organ}", short = true },
    { role = "adoption", pattern = "Resolutionen der {organ}, verabschiedet am {adopted}" },
    { role = "adoption", pattern = "Beschluss der {organ}, verabschiedet am {adopted}" },
    { role = "adoption", pattern = "Beschluss des {organ}, verabschiedet am {adopted}" },
    { role = "adoption", pattern = "Vom {organ} am {adopted} verabschiedet" },
    { role = "adoption", pattern = "Auf der {meeting} am {adopted} verabschiedet" },
    { role = "proponent", pattern = "[{any}]" },
    { role = "sponsors", pattern = "{sponsors}: Resolutionsentwurf" },
    { role = "sponsors", pattern = "{sponsors}: überarbeiteter Resolutionsentwurf" },
    { role = "sponsors", pattern = "{sponsors}: Beschlussentwurf" },
    { role = "sponsors", pattern = "{sponsors}: Änderungsantrag zu Resolutionsentwurf {symbol}" },
    { role = "sponsors", pattern = "Resolutionsentwurf, vorgelegt von {any}" },
    { role = "sponsors", pattern = "Resolutionsentwurf" },
    { role = "sponsors", pattern = "Beschlussentwurf" },
    { role = "title", pattern = "Erklärung der Präsidentschaft des {organ}", alone = true },
    { role = "title", pattern = "Erklärung des Präsidenten des {organ}", alone = true },
    { role = "title", pattern = "Erklärung der Präsidentin des {organ}", alone = true },
    { role = "title", pattern = "Mitteilung des Präsidenten des {organ}", alone = true },
    { role = "title", pattern = "Mitteilung der Präsidentin des {organ}", alone = true },
    { role = "title", pattern = "Mitteilung der Präsidentschaft des {organ}", alone = true },
    { role = "title", pattern = "{number}. {title}", open = true },
  },

  enacting = {
    { pattern = "Der {organ}," },
    { pattern = "Die {organ}," },
    { pattern = "Der {organ}" },
    { pattern = "Die {organ}" },
  },

  enacting_other = { { pattern = "Der {body}," }, { pattern = "Die {body}," }, { pattern = "Das {body}," } },

  conclusion = {
    { pattern = "{meeting} {adopted}" },
    { pattern = "{meeting} {meeting} {adopted} {adopted}" },
    { pattern = "{meeting}" },
    { pattern = "{adopted}" },
    { pattern = "[Ohne Abstimmung verabschiedet.]" },
    { pattern = "[In {any} Abstimmung {any} verabschiedet{any}]" },
    { pattern = "[Mit {any} verabschiedet{any}" },
    -- closing lines of old resolutions, which end as a sentence does
    { pattern = "Einstimmig verabschiedet auf der {meeting}" },
    { pattern = "Auf der {meeting} einstimmig verabschiedet" },
    { pattern = "Auf der {meeting} mit {any} verabschiedet" },
  },

  annex = {
    { pattern = "Anlage" },
    { pattern = "Anlage {numeral}" },
    { pattern = "Anhang" },
    { pattern = "Anhang {numeral}" },
    { pattern = "Anlage zu Resolution {digits} ({year})" },
    { pattern = "Anlage zu Resolution {number}" },
    { pattern = "Anlage zur Resolution {digits} ({year})" },
    { pattern = "Anlage zur Resolution {number}" },
    { pattern = "Anlage zu dieser Resolution" },
    { pattern = "Anlage/Beilage" },
    { pattern = "Beilage" },
    { pattern = "Beilage {numeral}" },
  },

  cite_words = { "Resolutionen", "Resolution" },
  cite_joins = { ", und ", ", ", ",", " und ", " oder ", "; ", " sowie ", ", sowie ", " bis " },
  cite_date = " vom ",
  cite_of = { " der ", " des " },
  -- A number behind these is no resolution's.
  cite_stops = { "Beschlüsse", "Beschlüssen", "Beschluss", "Beschlusses", "Beschlusse" },
  -- Other bodies whose resolutions are numbered in the same way.
  bodies = {
    "Kommission", "Menschenrechtskommission", "Unterkommission", "Umweltversammlung",
    "Umweltversammlung der Vereinten Nationen", "Weltgesundheitsversammlung", "Parlamentarischen Versammlung",
    "Verwaltungsrats", "Konferenz", "Generalkonferenz", "Konferenz der Vertragsparteien",
    "Konferenz der Vertragsstaaten",
  },

  -- Words before or behind a hyphen that stands for a part of a compound ("Forschung und -lehre", "Friedens- und").
  suspends = { "und", "oder", "sowie", "bzw.", "beziehungsweise", "noch", "als", "statt", "bis" },

  counted = {
    "gegen", "zu",
    "Ziffer", "Ziffern", "Artikel", "Artikeln", "Artikels", "Absatz", "Absätze", "Absätzen", "Abs.", "Resolution",
    "Resolutionen", "Abschnitt", "Abschnitte", "Kapitel", "Kap.", "Anlage", "Anlagen", "Anhang", "Teil", "Ziel",
    "Ziele", "Zielvorgabe", "Regel", "Regeln", "Nr.", "Nrn.", "Bd.", "S.", "Seite", "Punkt", "Punkte", "Beschluss",
    "Beschlüsse", "Beschlusses", "Buchstabe", "Satz", "Kapiteln", "von", "vom", "und", "bis", "in", "im", "auf", "an",
    "am", "bei", "der", "die", "das", "den", "dem", "des", "für", "oder", "als", "mit", "seit", "zum", "zur", "um",
    "rund", "etwa", "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
    "November", "Dezember",
  },

  closing = { "befasst zu bleiben" },
  ends = { recital = ",", clause = ";", last = ".", list = ":", joins = { "und", "oder", "sowie" } },
  references = {
    words = { "Ziffer", "Ziffern" },
    joins = { "und", "oder", "bis" },
    behind = { "oben", "unten", "dieser Resolution", "der vorliegenden Resolution" },
  },

  -- How paragraphs open.
  openings = {
    decided = { "Auf ihrer", "Auf ihren", "Auf derselben", "Ebenfalls auf" },
    preambular = all(
      join(join(also, { "unter " }), nouns_after_unter),
      join(join(also, { "in " }), nouns_after_in),
      join(also, participles),
      join(also, { "mit dem Ausdruck", "mit dem erneuten Ausdruck", "mit dem nochmaligen Ausdruck",
                   "mit der Aufforderung", "mit der nachdrücklichen Aufforderung", "mit der Forderung",
                   "mit dem Ersuchen", "mit der Bitte" }),
      join({ "mit ", "ferner mit ", "sowie mit ", "außerdem mit " },
           join(feelings, { "", " feststellend", " Kenntnis nehmend", " zur Kenntnis nehmend",
                            " davon Kenntnis nehmend", " anerkennend", " hinweisend", " vermerkend",
                            " daran erinnernd", " begrüßend", " betonend" }))),
    operative = all(verbs, join(verbs, after_verb),
                    { "ist sich", "ist sich dessen bewusst", "ist der Auffassung", "ist besorgt",
                      "ist zutiefst besorgt", "bekennt sich", "nimmt Kenntnis", "nimmt zur Kenntnis",
                      "nimmt davon Kenntnis", "stellt fest" }),
  },
}
