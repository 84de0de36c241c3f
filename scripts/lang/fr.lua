-- French: what the recogniser needs to know of the language. Data only; en.lua tells what each field is.
--
-- What agrees with the organ (Le Conseil ... conscient, L'Assemblée ... consciente) is written once: "Conscient[/e]"
-- stands for both forms. An item that is spelt in several ways holds them all: "premier|première".

-- Ordinals in words: 21 is "vingt et unième" or, since 1990, "vingt-et-unième".
local small = {
  "unième", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième", "neuvième",
  "dixième", "onzième", "douzième", "treizième", "quatorzième", "quinzième", "seizième", "dix-septième",
  "dix-huitième", "dix-neuvième",
}
-- The name of the ten and its ordinal; the twenties that count on to nineteen have no ordinal of their own at ten.
local tens = {
  { 20, 9, "vingt", "vingtième" }, { 30, 9, "trente", "trentième" }, { 40, 9, "quarante", "quarantième" },
  { 50, 9, "cinquante", "cinquantième" }, { 60, 19, "soixante", "soixantième" },
  { 80, 19, "quatre-vingt", "quatre-vingtième" },
}
local ordinals = {}
for i = 2, 19 do ordinals[i] = small[i] end
ordinals[1] = "premier|première"
ordinals[2] = "deuxième|second|seconde"
for _, ten in ipairs(tens) do
  local first, count, name, ordinal = ten[1], ten[2], ten[3], ten[4]
  ordinals[first] = ordinal
  for i = 1, count do
    local joined = name .. "-" .. small[i]
    if i == 1 or (i == 11 and first == 60) then
      joined = joined .. "|" .. name .. " et " .. small[i] .. "|" .. name .. "-et-" .. small[i]
    end
    ordinals[first + i] = joined
  end
end
ordinals[100] = "centième"
for i = 1, 30 do
  local spelt = {}
  for word in ((i == 1 and "unième" or ordinals[i]) .. "|"):gmatch("(.-)|") do
    spelt[#spelt + 1] = "cent " .. word
    spelt[#spelt + 1] = "cent-" .. word
  end
  ordinals[100 + i] = table.concat(spelt, "|")
end

-- Writes phrases out: both genders, alone and with the words that link a paragraph to the one before it.
local linked = { "", " également", " en outre", " aussi" }
local function written_out(phrases)
  local out = {}
  for _, phrase in ipairs(phrases) do
    local genders = { phrase:gsub("%[(.-)/.-%]", "%1"), nil }
    if phrase:find("[", 1, true) then genders[2] = phrase:gsub("%[.-/(.-)%]", "%1"), nil end
    for _, form in ipairs(genders) do
      for _, more in ipairs(linked) do out[#out + 1] = form .. more end
    end
  end
  return out
end

return {
  code = "fr",

  publisher = { "Nations Unies", "Organisation des Nations Unies" },

  organs = {
    { key = "SC", name = "Conseil de sécurité", short = { "Conseil" } },
    { key = "GA", name = "Assemblée générale", short = { "Assemblée" } },
    { key = "ECOSOC", name = "Conseil économique et social", short = { "Conseil" } },
    { key = "HRC", name = "Conseil des droits de l’homme", short = { "Conseil" }, of = "Assemblée générale" },
    { name = "Conseil de tutelle" },
  },

  months = {
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  },
  dates = { "{day} {month} {year}", "{day}er {month} {year}", "{day} er {month} {year}" },
  ordinals = ordinals,

  meetings = {
    "séance", "séance plénière", "séance plénière (reprise)", "séance (reprise)", "séance plénière (suite)",
    "séance (suite)", "séance (privée)", "séance privée", "séance (huis clos)",
  },

  masthead = {
    { role = "distribution", pattern = "Distr. générale" },
    { role = "distribution", pattern = "Distr. limitée" },
    { role = "distribution", pattern = "Distr. restreinte" },
    { role = "distribution", pattern = "Distr.: générale" },
    { role = "distribution", pattern = "Distr. : générale" },
    { role = "distribution", pattern = "Distr.: limitée" },
    { role = "distribution", pattern = "Distr. : limitée" },
    { role = "distribution", pattern = "Distr. : restreinte" },
    { role = "distribution", pattern = "Provisoire" },
    { role = "distribution", pattern = "Distr.: General" },
    { role = "language", pattern = "Français" },
    { role = "original", pattern = "Original: {original}" },
    { role = "original", pattern = "Original : {original}" },
    { role = "original", pattern = "Original:" },
    { role = "original", pattern = "Original :" },
    { role = "date", pattern = "{date}" },
  },

  titles = {
    { role = "session", pattern = "{session} session extraordinaire d’urgence" },
    { role = "session", pattern = "{session} session extraordinaire d’urgence (reprise)" },
    { role = "session", pattern = "Reprise de la {session} session extraordinaire d’urgence" },
    { role = "session", pattern = "{session} session extraordinaire" },
    { role = "session", pattern = "{session} session" },
    { role = "session", pattern = "{session} session extraordinaire d’urgence (suite)" },
    { role = "session", pattern = "Reprise de la {session} session extraordinaire" },
    { role = "session", pattern = "Reprise de la {session} session" },
    { role = "session", pattern = "{session} session (reprise)" },
    { role = "session", pattern = "Session de {year}" },
    { role = "session", pattern = "Session de fond de {year}" },
    { role = "session", pattern = "Session d’organisation de {year}" },
    { role = "session", pattern = "Session d’organisation pour {year}" },
    { role = "session", pattern = "Session d’organisation (fin) de {year}" },
    { role = "session", pattern = "Reprise de la session de fond de {year}" },
    { role = "session", pattern = "Reprise de la session d’organisation de {year}" },
    { role = "session", pattern = "Reprise de la session d’organisation pour {year}" },
    { role = "session", pattern = "Reprise de la session de {year}" },
    { role = "agenda", pattern = "Point {agenda} de l’ordre du jour" },
    { role = "agenda", pattern = "Points {agenda} de l’ordre du jour" },
    { role = "agenda", pattern = "Point {agenda} de l’ordre du jour provisoire" },
    { role = "agenda", pattern = "Points {agenda} de l’ordre du jour provisoire" },
    { role = "agenda", pattern = "Point {agenda} de la liste préliminaire" },
    { role = "agenda", pattern = "Points {agenda} de la liste préliminaire" },
    { role = "number", pattern = "Résolution {digits} ({year})" },
    { role = "number", pattern = "Résolution {digits} ({year}) du {adopted}" },
    { role = "adoption", pattern = "du {adopted}" },
    { role = "adoption", pattern = "Adoptée par le {organ} à sa {meeting}, le {adopted}" },
    { role = "adoption", pattern = "Adoptée par le {organ} à sa {meeting} le {adopted}" },
    { role = "adoption", pattern = "Adoptée par le {organ} à sa {meeting}, tenue le {adopted}" },
    { role = "adoption", pattern = "Adoptée par le {organ} le {adopted}" },
    { role = "adoption", pattern = "Résolution adoptée par le {organ} le {adopted}" },
    { role = "adoption", pattern = "Résolution adoptée par l’{organ} le {adopted}" },
    { role = "adoption", pattern = "Résolution adoptée par le {organ} à sa {meeting}, le {adopted}" },
    { role = "adoption", pattern = "Décision adoptée par l’{organ} le {adopted}" },
    { role = "adoption", pattern = "Adoptée à l’unanimité par le {organ} à sa {meeting}, le {adopted}" },
    { role = "adoption", pattern = "Résolution adoptée par le {organ}, le {adopted}" },
    { role = "adoption", pattern = "Résolution adoptée par l’{organ}", short = true },
    { role = "adoption", pattern = "Résolution adoptée par le {organ}", short = true },
    { role = "adoption", pattern = "Résolutions adoptées par l’{organ} le {adopted}" },
    { role = "adoption", pattern = "Résolutions adoptées par le {organ} le {adopted}" },
    { role = "adoption", pattern = "Résolutions adoptées par l’{organ}", short = true },
    { role = "adoption", pattern = "Décision adoptée par le {organ} le {adopted}" },
    { role = "adoption", pattern = "Décisions adoptées par l’{organ} le {adopted}" },
    { role = "line", pattern = "Décision" },
    { role = "line", pattern = "Résolution" },
    { role = "line", pattern = "Plénière" },
    { role = "line", pattern = "Séance plénière" },
    { role = "line", pattern = "{session} Commission" },
    { role = "line", pattern = "Autres décisions" },
    { role = "line", pattern = "Élections et nominations" },
    { role = "line", pattern = "Élections et désignations" },
    { role = "proponent", pattern = "[{any}]" },
    { role = "sponsors", pattern = "{sponsors} : projet de résolution" },
    { role = "sponsors", pattern = "{sponsors}: projet de résolution" },
    { role = "sponsors", pattern = "{sponsors} : projet de résolution révisé" },
    { role = "sponsors", pattern = "{sponsors}: projet de résolution révisé" },
    { role = "sponsors", pattern = "{sponsors} : projet de décision" },
    { role = "sponsors", pattern = "{sponsors}: projet de décision" },
    { role = "sponsors", pattern = "{sponsors} : projet de décision révisé" },
    { role = "sponsors", pattern = "{sponsors} : amendement au projet de résolution {symbol}" },
    { role = "sponsors", pattern = "{sponsors} : amendements au projet de résolution {symbol}" },
    { role = "sponsors", pattern = "{sponsors}: amendement au projet de résolution {symbol}" },
    { role = "sponsors", pattern = "Projet de résolution déposé par {any}" },
    { role = "sponsors", pattern = "Projet de résolution présenté par {any}" },
    { role = "sponsors", pattern = "Projet de résolution révisé présenté par {any}" },
    { role = "sponsors", pattern = "Projet de décision présenté par {any}" },
    { role = "sponsors", pattern = "Projet de résolution" },
    { role = "sponsors", pattern = "Projet de résolution révisé" },
    { role = "sponsors", pattern = "Projet de décision" },
    { role = "subsidiary", pattern = "{subsidiary}" },
    { role = "session_dates", pattern = "{day} {month}–{day} {month} {year}" },
    { role = "session_dates", pattern = "{day} {month} – {day} {month} {year}" },
    { role = "session_dates", pattern = "{day} {month}-{day} {month} {year}" },
    { role = "session_dates", pattern = "{day} {month} {day} {month} {year}" },
    { role = "session_dates", pattern = "{day}–{day} {month} {year}" },
    { role = "session_dates", pattern = "{day}-{day} {month} {year}" },
    { role = "session_dates", pattern = "{day}er-{day} {month} {year}" },
    { role = "session_dates", pattern = "{day}er – {day} {month} {year}" },
    { role = "session_dates", pattern = "{day} – {day} {month} {year}" },
    { role = "session_dates", pattern = "{day}er {month}-{day} {month} {year}" },
    { role = "session_dates", pattern = "{day} {month}-{day}er {month} {year}" },
    { role = "session_dates", pattern = "{day}er {month} – {day} {month} {year}" },
    { role = "session_dates", pattern = "{day} {month} – {day}er {month} {year}" },
    { role = "session_dates", pattern = "{day} {month} au {day} {month} {year}" },
    { role = "session_dates", pattern = "{day}er {month} au {day} {month} {year}" },
    { role = "session_dates", pattern = "Du {day} {month} au {day} {month} {year}" },
    { role = "session_dates", pattern = "Du {day}er {month} au {day} {month} {year}" },
    { role = "session_dates", pattern = "Du {day} au {day} {month} {year}" },
    { role = "session_dates", pattern = "{day} au {day} {month} {year}" },
    { role = "session_dates", pattern = "{day} {month} {year}-{day} {month} {year}" },
    { role = "session_dates", pattern = "{day} {month} {year} – {day} {month} {year}" },
    { role = "title", pattern = "Déclaration du Président du {organ}", alone = true },
    { role = "title", pattern = "Déclaration de la Présidente du {organ}", alone = true },
    { role = "title", pattern = "Déclaration de la présidence du {organ}", alone = true },
    { role = "title", pattern = "Note du Président du {organ}", alone = true },
    { role = "title", pattern = "Note de la Présidente du {organ}", alone = true },
    { role = "title", pattern = "{number}. {title}", open = true },
  },

  enacting = {
    { pattern = "Le {organ}," },
    { pattern = "L’{organ}," },
    { pattern = "Le {organ}" },
    { pattern = "L’{organ}" },
  },

  enacting_other = { { pattern = "Le {body}," }, { pattern = "La {body}," }, { pattern = "L’{body}," }, { pattern = "L'{body}," }, { pattern = "Les {body}," } },

  conclusion = {
    { pattern = "{meeting} {adopted}" },
    { pattern = "{meeting}, {adopted}" },
    { pattern = "{meeting} {meeting} {adopted} {adopted}" },
    { pattern = "{meeting} {meeting} {meeting} {adopted} {adopted} {adopted}" },
    { pattern = "[Adoptée sans vote.]" },
    { pattern = "[Adoptée par consensus.]" },
    { pattern = "[Adoptée à l’issue d’un vote enregistré {any}" },
    { pattern = "[Adoptée par {any}" },
    { pattern = "[Adoptée sans {any}" },
    { pattern = "[Adopté sans {any}" },
    { pattern = "[Résolution adoptée {any}" },
    { pattern = "[Décision adoptée {any}" },
    { pattern = "{meeting}" },
    { pattern = "{adopted}" },
    -- closing lines of old resolutions, which end as a sentence does
    { pattern = "Adoptée à l’unanimité à la {meeting}" },
    { pattern = "Adoptée à la {meeting} par {any}" },
    { pattern = "Adoptée à la {meeting}, par {any}" },
  },

  annex = {
    { pattern = "Annexe" },
    { pattern = "Annexe {numeral}" },
    { pattern = "Appendice" },
    { pattern = "Appendice {numeral}" },
    { pattern = "Annexe première" },
    { pattern = "Pièce jointe" },
    { pattern = "Pièce jointe {numeral}" },
    { pattern = "Annexe à la résolution {digits} ({year})" },
    { pattern = "Annexe à la résolution {number}" },
    { pattern = "Annexe à la présente résolution" },
    { pattern = "Annexe de la résolution {digits} ({year})" },
    { pattern = "Annexe de la résolution {number}" },
    { pattern = "Additif" },
    { pattern = "Additif {numeral}" },
  },

  cite_words = { "résolutions", "résolution" },
  cite_joins = { ", et ", ", ", ",", " et ", " ou ", "; ", " ; ", " ainsi que ", ", ainsi que " },
  cite_of = { " de l’", " du ", ", de l’", " adoptée par l’", " adoptée par le ", " adoptées par l’", " adoptées par le " },
  cite_date = { " du ", ", du ", " en date du ", ", en date du ", " adoptée le ", ", adoptée le " },
  -- A number behind these is no resolution's.
  cite_stops = { "décisions", "décision" },
  -- Other bodies whose resolutions are numbered in the same way.
  bodies = {
    "Commission", "Commission des droits de l’homme", "Commission de la condition de la femme",
    "Commission de la population et du développement", "Sous-Commission",
    "Assemblée des Nations Unies pour l’environnement", "Assemblée pour l’environnement",
    "Assemblée mondiale de la Santé", "Assemblée parlementaire", "Conseil d’administration", "Conférence",
    "Conférence générale", "Conférence des Parties", "Conférence des États parties", "Réunion des Parties",
  },

  -- Marks that have a blank before them, and words that lose their end before a vowel.
  apart = ";:!?",
  elided = { "d", "l", "n", "s", "c", "j", "m", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu" },

  counted = {
    "contre",
    "paragraphe", "paragraphes", "par.", "alinéa", "alinéas", "al.", "article", "articles", "art.", "résolution",
    "résolutions", "section", "sect.", "chapitre", "chap.", "annexe", "point", "points", "partie", "objectif",
    "objectifs", "cible", "cibles", "règle", "règles", "no", "nos", "n°", "nº", "de", "du", "des", "et", "à", "au",
    "aux", "en", "le", "les", "la", "par", "pour", "ou", "page", "pages", "décision", "décisions", "que", "sur",
    "principe", "principes", "recommandation", "recommandations", "protocole", "chiffre", "quelque", "jusqu’au",
    "volume", "vol.", "supplément", "dans", "avec", "entre", "soit", "environ", "dont", "additif", "version",
  },

  closing = { "rester saisi", "rester activement saisi", "demeurer saisi", "demeurer activement saisi" },
  ends = { recital = ",", clause = ";", last = ".", list = ":", joins = { "et", "ou" } },
  references = {
    words = { "paragraphe", "paragraphes" },
    joins = { "et", "ou", "à" },
    behind = { "ci-dessus", "ci‑dessus", "ci-après", "ci‑après", "ci-dessous", "ci‑dessous", "de la présente résolution" },
  },

  -- How paragraphs open, from the UN's own resolutions; the longest phrase that fits is set in italics.
  openings = {
    decided = { "À sa", "À ses", "À la même", "Également à", "Toujours à" },
    preambular = written_out {
      "Accueillant", "Accueillant avec intérêt", "Accueillant avec satisfaction",
      "Accueillant également avec satisfaction", "Accueillant favorablement", "Adhérant", "Admettant", "Adressant",
      "Affirmant", "Affirmant de nouveau", "Affirmant son appui", "Affirmant une fois de plus", "Agissant", "Agréant",
      "Alarmé[/e]", "Alarmé[/e] et préoccupé[/e]", "Appelant", "Appelant de nouveau de ses vœux",
      "Appelant également l’attention", "Appelant l’attention", "Appréciant", "Approuvant", "Appuyant", "Attendant",
      "Attendant avec intérêt", "Attendant également avec intérêt", "Attirant l’attention", "Avertissant",
      "Ayant à l’esprit", "Ayant adopté", "Ayant connaissance", "Ayant conscience", "Ayant considéré",
      "Ayant constaté", "Ayant décidé", "Ayant écouté", "Ayant également à l’esprit", "Ayant également examiné",
      "Ayant en outre examiné", "Ayant entendu", "Ayant étudié", "Ayant examiné", "Ayant noté",
      "Ayant présentes à l’esprit", "Ayant pris acte", "Ayant pris connaissance", "Ayant pris note", "Ayant reçu",
      "Choqué[/e]", "Commémorant", "Comprenant", "Comptant", "Condamnant", "Condamnant avec la plus grande fermeté",
      "Condamnant dans les termes les plus énergiques", "Condamnant de même fermement", "Condamnant de nouveau",
      "Condamnant de nouveau énergiquement", "Condamnant énergiquement", "Condamnant fermement", "Confiant[/e]",
      "Confirmant", "Confirmant de nouveau", "Confirmant son attachement", "Connaissant", "Conscient[/e]",
      "Considérant", "Considérant et affirmant", "Considérant et réaffirmant", "Constatant", "Constatant à cet égard",
      "Constatant avec inquiétude", "Constatant avec préoccupation", "Constatant avec reconnaissance",
      "Constatant avec regret", "Constatant avec regret et préoccupation", "Constatant avec satisfaction",
      "Constatant avec une grande préoccupation", "Constatant avec une grave préoccupation",
      "Constatant avec une profonde inquiétude", "Constatant avec une profonde préoccupation",
      "Constatant avec une vive inquiétude", "Constatant avec une vive préoccupation",
      "Constatant de nouveau avec une vive inquiétude", "Constatant également avec préoccupation",
      "Constatant également avec satisfaction", "Constatant également avec une profonde préoccupation",
      "Constatant également avec une vive inquiétude", "Constatant en outre avec préoccupation",
      "Constatant une fois de plus avec inquiétude", "Constatant une fois de plus avec une vive inquiétude",
      "Constatant une fois encore", "Consterné[/e]", "Continuant d’estimer", "Convaincu[/e]", "Convenant",
      "Craignant", "Créant", "Décidant", "Déclarant", "Déclarant de nouveau", "Déclarant de nouveau craindre",
      "Déçu[/e]", "Demandant", "Demandant à nouveau", "Demandant à nouveau instamment", "Demandant de nouveau",
      "Demandant instamment", "Demeurant convaincu[/e]", "Demeurant profondément préoccupé[/e]",
      "Demeurant vivement préoccupé[/e]", "Dénonçant haut et fort", "Déplorant", "Déplorant de même vivement",
      "Déplorant de nouveau", "Déplorant en particulier", "Déplorant vivement", "Désireu[x/se]", "Déterminé[/e]",
      "Dispos[é/ée]", "Donnant acte", "Encouragé[/e]", "Encourageant", "Encourageant vivement", "Engageant",
      "Engageant instamment", "Entendant", "Épaulant", "Espérant", "Estimant", "Étant d’avis", "Exhortant",
      "Exigeant", "Exprimant", "Exprimant de nouveau sa profonde préoccupation",
      "Exprimant également sa grave inquiétude", "Exprimant les plus vives inquiétudes", "Exprimant sa gratitude",
      "Exprimant sa grave inquiétude", "Exprimant sa grave préoccupation", "Exprimant sa préoccupation",
      "Exprimant sa profonde gratitude", "Exprimant sa profonde indignation", "Exprimant sa profonde inquiétude",
      "Exprimant sa profonde préoccupation", "Exprimant sa solidarité", "Exprimant sa vive inquiétude",
      "Exprimant sa vive préoccupation", "Exprimant ses inquiétudes", "Exprimant ses remerciements",
      "Exprimant son appui", "Exprimant son appui sans équivoque", "Exprimant son inquiétude",
      "Exprimant son plein appui", "Exprimant une nouvelle fois", "Faisant observer", "Faisant valoir", "Favorable",
      "Félicitant", "Fermement convaincu[/e]", "Gardant à l’esprit", "Gravement préoccupé[/e]", "Guidé[/e]",
      "Honorant", "Indign[é/ée]", "Inqui[et/ète]", "Insistant", "Invitant", "Invitant de nouveau", "Jugeant",
      "Jugeant encourageant", "Lançant un appel", "Louant", "Mesurant", "Mettant de nouveau l’accent",
      "Mettant l’accent", "Notant", "Notant à cet égard", "Notant avec appréciation",
      "Notant avec beaucoup d’inquiétude", "Notant avec gratitude", "Notant avec inquiétude", "Notant avec intérêt",
      "Notant avec préoccupation", "Notant avec regret", "Notant avec satisfaction", "Notant avec un profond regret",
      "Notant avec un regain d’inquiétude", "Notant avec une grande inquiétude",
      "Notant avec une grande préoccupation", "Notant avec une profonde inquiétude",
      "Notant avec une profonde préoccupation", "Notant avec une vive inquiétude",
      "Notant avec une vive préoccupation", "Notant de nouveau avec gratitude", "Notant également avec inquiétude",
      "Notant également avec satisfaction", "Notant également avec une vive préoccupation", "Notant en particulier",
      "Observant", "Partant", "Particulièrement préoccupé[/e]", "Persuad[é/ée]", "Pleinement conscient[/e]",
      "Préconisant", "Prenant acte", "Prenant acte avec préoccupation", "Prenant acte avec satisfaction",
      "Prenant acte en s’en félicitant", "Prenant également acte", "Prenant également note",
      "Prenant également note avec satisfaction", "Prenant en compte", "Prenant en considération", "Prenant note",
      "Prenant note à cet égard", "Prenant note avec appréciation", "Prenant note avec inquiétude",
      "Prenant note avec intérêt", "Prenant note avec préoccupation", "Prenant note avec reconnaissance",
      "Prenant note avec satisfaction", "Prenant note avec un intérêt particulier",
      "Prenant note avec une profonde préoccupation", "Prenant note avec une vive inquiétude",
      "Prenant note avec une vive préoccupation", "Prenant note en s’en félicitant", "Préoccupé[/e]", "Prêt[/e]",
      "Proclamant", "Profondément alarmé[/e]", "Profondément convaincu[/e]", "Profondément inqui[et/ète]",
      "Profondément préoccupé[/e]", "Profondément troublé[/e]", "Protestant", "Rappelant",
      "Rappelant avec beaucoup d’inquiétude", "Rappelant avec force", "Rappelant avec préoccupation",
      "Rappelant avec satisfaction", "Rappelant avec une profonde préoccupation",
      "Rappelant avec une vive inquiétude", "Rappelant également avec satisfaction",
      "Rappelant en outre avec satisfaction", "Rappelant en particulier", "Rappelant et réaffirmant",
      "Rappelant son attachement", "Rassuré[/e]", "Réaffirmant",
      "Réaffirmant également qu’[elle/il] condamne énergiquement", "Réaffirmant en particulier",
      "Réaffirmant la préoccupation", "Réaffirmant qu’[elle/il] condamne dans les termes les plus énergiques",
      "Réaffirmant qu’[elle/il] condamne énergiquement", "Réaffirmant qu’[elle/il] est résolu[/e]",
      "Réaffirmant sa condamnation énergique", "Réaffirmant sa profonde préoccupation", "Réaffirmant sa volonté",
      "Réaffirmant sa volonté sans faille", "Réaffirmant son adhésion sans réserve", "Réaffirmant son appel",
      "Réaffirmant son appui", "Réaffirmant son appui indéfectible", "Réaffirmant son appui résolu",
      "Réaffirmant son attachement", "Réaffirmant son engagement", "Réaffirmant son engagement indéfectible",
      "Réaffirmant son ferme attachement", "Réaffirmant son ferme soutien", "Réaffirmant une fois de plus",
      "Reconnaissant", "Reconnaissant avec satisfaction", "Redisant sa préoccupation", "Regrettant",
      "Regrettant profondément", "Réitérant", "Rejetant", "Relayant", "Relevant", "Relevant avec préoccupation",
      "Remerciant", "Remerciant de nouveau", "Rendant", "Rendant hommage", "Renouvelant",
      "Renouvelant son engagement sans faille", "Répétant", "Répondant", "Résolu[/e]", "Restant préoccupé[/e]",
      "Restant profondément préoccupé[/e]", "Résumant", "Sachant", "Sachant gré", "Saisi[/e]", "Saluant",
      "Saluant à cet égard", "Saluant et encourageant", "Saluant et réaffirmant", "Se déclarant",
      "Se déclarant à nouveau gravement préoccupé[/e]", "Se déclarant alarmé[/e]", "Se déclarant convaincu[/e]",
      "Se déclarant de même gravement préoccupé[/e]", "Se déclarant de nouveau",
      "Se déclarant de nouveau convaincu[/e]", "Se déclarant de nouveau disposé[/e]",
      "Se déclarant de nouveau gravement préoccupé[/e]", "Se déclarant de nouveau préoccupé[/e]",
      "Se déclarant de nouveau profondément consterné[/e]", "Se déclarant de nouveau profondément préoccupé[/e]",
      "Se déclarant de nouveau vivement préoccupé[/e]", "Se déclarant également gravement préoccupé[/e]",
      "Se déclarant également préoccupé[/e]", "Se déclarant également vivement préoccupé[/e]",
      "Se déclarant en outre gravement préoccupé[/e]", "Se déclarant en outre préoccupé[/e]",
      "Se déclarant extrêmement préoccupé[/e]", "Se déclarant favorable", "Se déclarant gravement préoccupé[/e]",
      "Se déclarant préoccupé[/e]", "Se déclarant profondément inqui[et/ète]",
      "Se déclarant profondément préoccupé[/e]", "Se déclarant résolument favorable",
      "Se déclarant toujours préoccupé[/e]", "Se déclarant vivement inqui[et/ète]",
      "Se déclarant vivement préoccupé[/e]", "Se déclarant vivement préoccupé[/e] en particulier", "Se disant",
      "Se disant à nouveau", "Se disant préoccupé[/e]", "Se félicitant", "Se félicitant à ce propos",
      "Se félicitant à cet égard", "Se préoccupant spécialement", "Se référant", "Se réjouissant",
      "S’engageant de nouveau", "S’inquiétant", "S’inquiétant vivement", "S’inspirant", "Soucieu[x/se]", "Souhaitant",
      "Soulignant", "Soulignant à nouveau", "Soulignant de nouveau", "Soulignant de nouveau avec une vive inquiétude",
      "Soulignant encore une fois", "Souscrivant", "Soutenant", "Suivant", "Tenant compte", "Tenant dûment compte",
      "Touché[/e]", "Toujours conscient[/e]", "Troublé[/e]", "Utilisant", "Visant", "Vivement préoccupé[/e]",
      "Voulant",
      "Accablé[/e]", "Affligé[/e]", "Attristé[/e]", "Profondément attristé[/e]", "Bouleversé[/e]", "Ébranlé[/e]",
      "Horrifié[/e]", "Scandalisé[/e]", "Angoissé[/e]", "Redoutant", "Respectant", "S’appuyant", "S’associant",
      "S’engageant", "S’élevant", "Se fondant", "Se souvenant", "Vivement conscient[/e]", "Ayant procédé",
      "Ayant tenu", "Faisant sien", "Faisant sienne", "Pénétré[/e]", "Profondément conscient[/e]",
      "Profondément ému[/e]", "Recommandant", "Désirant", "Évoquant", "N’ignorant pas",
      "Gravement préoccupé[/e] lui aussi", "Gravement préoccupé[/e] elle aussi", "Vivement préoccupé[/e] elle aussi",
      "Profondément préoccupé[/e] elle aussi",
    },
    operative = written_out {
      "A conscience", "Abroge", "Accepte", "Accorde", "Accueille", "Accueille avec intérêt",
      "Accueille avec satisfaction", "Accueille avec satisfaction et accepte avec gratitude",
      "Accueille avec satisfaction et demande instamment", "Accueille avec satisfaction et encourage",
      "Accueille avec satisfaction et soutient", "Accueille de même favorablement",
      "Accueille de nouveau avec satisfaction", "Accueille également avec satisfaction", "Accueille favorablement",
      "Accueille favorablement et appuie", "Admet", "Adopte", "Adresse", "Affirme", "Affirme de nouveau",
      "Affirme son profond attachement", "Affirme une fois encore", "Ajourne", "Appelle", "Appelle de nouveau",
      "Appelle de ses vœux", "Appelle également l’attention", "Appelle l’attention", "Apprécie",
      "Apprécie au plus haut point", "Apprécie et promeut", "Approuve", "Approuve de nouveau", "Approuve et appuie",
      "Appuie", "Appuie pleinement", "Appuie sans réserve", "Attend avec intérêt", "Attend également avec intérêt",
      "Atteste", "Attire l’attention", "Autorise", "Autorise par ailleurs", "Avertit", "Célèbre", "Censure", "Charge",
      "Comprend", "Compte", "Conclut", "Concourt", "Condamne", "Condamne avec force",
      "Condamne avec la plus grande énergie", "Condamne avec la plus grande fermeté",
      "Condamne dans les termes les plus énergiques", "Condamne dans les termes les plus vigoureux",
      "Condamne de même fermement", "Condamne de nouveau", "Condamne de nouveau énergiquement",
      "Condamne également dans les termes les plus vigoureux", "Condamne énergiquement", "Condamne fermement",
      "Condamne sans équivoque", "Condamne sans réserve", "Condamne vigoureusement", "Condamne vivement", "Confie",
      "Confirme", "Confirme de nouveau", "Conjure", "Connaît", "Considère", "Constate", "Constate avec inquiétude",
      "Constate avec préoccupation", "Constate avec regret", "Constate avec satisfaction",
      "Constate avec satisfaction et gratitude", "Constate avec une profonde inquiétude",
      "Constate avec une profonde préoccupation", "Constate avec une vive inquiétude",
      "Constate avec une vive préoccupation", "Constate de nouveau", "Constate une fois de plus",
      "Constate une fois encore", "Continue", "Continue de condamner avec la plus grande fermeté",
      "Continue de prendre note avec satisfaction", "Continue d’encourager",
      "Continue d’exprimer la préoccupation particulière", "Convient", "Crée", "Croit", "Croit comprendre", "Décide",
      "Déclare", "Déclare de nouveau", "Déclare son intention", "Demande", "Demande à nouveau",
      "Demande de même instamment", "Demande de nouveau", "Demande de nouveau instamment", "Demande d’urgence",
      "Demande instamment", "Demande une fois de plus", "Demande une fois encore", "Demande une nouvelle fois",
      "Demeure préoccupé[/e]", "Demeure profondément préoccupé[/e]", "Demeure saisi[/e]",
      "Demeure vivement préoccupé[/e]", "Dénonce", "Déplore",
      "Déplore et condamne dans les termes les plus énergiques", "Déplore et condamne énergiquement",
      "Déplore vivement", "Désigne", "Détermine", "Dispose", "Dit souhaiter", "Donne pour instruction", "Élit",
      "Encourage", "Encourage à nouveau", "Encourage fortement", "Encourage une fois encore", "Encourage vivement",
      "Engage", "Engage de nouveau", "Engage instamment", "Engage une fois de plus", "Engage vivement",
      "Engage vivement une nouvelle fois", "Enjoint", "Entend", "Envisage", "Espère", "Est conscient[/e]",
      "Est particulièrement conscient[/e]", "Estime", "Estime important", "Établit", "Examine", "Exempte", "Exhorte",
      "Exhorte de nouveau", "Exhorte instamment", "Exhorte une fois de plus", "Exhorte vivement", "Exige",
      "Exige de nouveau", "Exige une fois de plus", "Exige une nouvelle fois", "Exprime", "Exprime à nouveau",
      "Exprime de nouveau sa vive préoccupation", "Exprime de nouveau ses remerciements", "Exprime l’espoir",
      "Exprime sa ferme conviction", "Exprime sa gratitude", "Exprime sa grave préoccupation",
      "Exprime sa préoccupation", "Exprime sa profonde gratitude", "Exprime sa profonde inquiétude",
      "Exprime sa profonde préoccupation", "Exprime sa profonde reconnaissance", "Exprime sa reconnaissance",
      "Exprime sa satisfaction", "Exprime sa solidarité et sa compassion", "Exprime sa vive inquiétude",
      "Exprime sa vive préoccupation", "Exprime sa volonté", "Exprime ses remerciements", "Exprime son appui",
      "Exprime son inquiétude", "Exprime son intention", "Exprime son soutien", "Fait appel", "Fait de nouveau siens",
      "Fait observer", "Fait part de sa satisfaction", "Fait sien", "Fait sienne", "Fait siennes", "Fait siens",
      "Félicite", "Fixe", "Incite", "Indique", "Insiste", "Institue", "Invite", "Invite de même instamment",
      "Invite de nouveau", "Invite de nouveau instamment", "Invite également de nouveau", "Invite et encourage",
      "Invite et encourage de nouveau", "Invite instamment", "Invite une fois de plus", "Juge", "Juge alarmant",
      "Juge important", "Juge indispensable", "Juge intolérable", "Juge utiles", "Lance", "Lance un appel",
      "Lance un appel pressant", "Lève", "Maintient", "Mesure", "Met de nouveau l’accent", "Met en avant", "Met fin",
      "Met l’accent", "Met un terme", "Nomme", "Note", "Note avec gratitude", "Note avec inquiétude",
      "Note avec intérêt", "Note avec préoccupation", "Note avec regret", "Note avec satisfaction",
      "Note avec un profond regret", "Note avec une grande inquiétude", "Note avec une grave préoccupation",
      "Note avec une préoccupation croissante", "Note avec une préoccupation particulière",
      "Note avec une profonde inquiétude", "Note avec une profonde préoccupation", "Note avec une vive préoccupation",
      "Note également avec préoccupation", "Note également avec satisfaction", "Note en outre avec satisfaction",
      "Observe", "Ordonne", "Ouvre", "Partage", "Préconise", "Prend acte", "Prend acte avec satisfaction",
      "Prend également acte", "Prend également note", "Prend également note avec satisfaction",
      "Prend en considération", "Prend note", "Prend note à cet égard avec une profonde préoccupation",
      "Prend note avec gratitude", "Prend note avec inquiétude", "Prend note avec intérêt",
      "Prend note avec préoccupation", "Prend note avec satisfaction", "Prend note avec une profonde préoccupation",
      "Prend note avec une vive préoccupation", "Prend note une nouvelle fois", "Presse", "Prie", "Prie à nouveau",
      "Prie de même instamment", "Prie de nouveau", "Prie également de nouveau", "Prie instamment",
      "Prie une nouvelle fois", "Proclame", "Prolonge", "Promet", "Prône", "Propose", "Proroge", "Rappelle",
      "Rappelle à cet égard", "Rappelle avec intérêt", "Rappelle avec préoccupation", "Rappelle avec satisfaction",
      "Rappelle également avec satisfaction", "Rappelle et réaffirme", "Rappelle et renouvelle", "Réaffirme",
      "Réaffirme avec force", "Réaffirme également sa volonté", "Réaffirme également son engagement",
      "Réaffirme qu’[elle/il] condamne dans les termes les plus vigoureux",
      "Réaffirme qu’[elle/il] est convaincu[/e]", "Réaffirme qu’[elle/il] est résolu[/e]", "Réaffirme sa décision",
      "Réaffirme sa profonde solidarité", "Réaffirme sa volonté", "Réaffirme son adhésion", "Réaffirme son appui",
      "Réaffirme son appui énergique", "Réaffirme son appui résolu", "Réaffirme son attachement",
      "Réaffirme son attachement sans faille", "Réaffirme son engagement", "Réaffirme son ferme attachement",
      "Réaffirme son soutien", "Réaffirme une fois de plus", "Recense", "Recommande", "Reconduit", "Reconnaît",
      "Reconnaît et regrette profondément", "Reconsidère", "Redit", "Redit sa préoccupation", "Refuse", "Regrette",
      "Réitère", "Réitère son appel", "Réitère son invitation", "Rejette", "Rejette et condamne", "Relève",
      "Remercie", "Remercie de nouveau", "Rend compte", "Rend hommage", "Rend spécialement hommage", "Renouvelle",
      "Renouvelle l’expression de sa reconnaissance", "Renouvelle son appel", "Renouvelle son soutien", "Répète",
      "Reprend", "Réprouve", "Respecte", "Reste profondément préoccupé[/e]", "Reste saisi[/e]", "Révise", "Sait",
      "Sait gré", "Salue", "Salue avec une vive gratitude", "Salue et appuie", "Salue et encourage",
      "Salue et remercie", "S’associe", "S’associe de nouveau", "Se déclare",
      "Se déclare à nouveau profondément préoccupé[/e]", "Se déclare alarmé[/e]", "Se déclare conscient[/e]",
      "Se déclare convaincu[/e]", "Se déclare de même vivement préoccupé[/e]", "Se déclare de nouveau convaincu[/e]",
      "Se déclare de nouveau gravement préoccupé[/e]", "Se déclare de nouveau profondément préoccupé[/e]",
      "Se déclare déterminé[/e]", "Se déclare disposé[/e]", "Se déclare également préoccupé[/e]",
      "Se déclare extrêmement préoccupé[/e]", "Se déclare favorable", "Se déclare fermement convaincu[/e]",
      "Se déclare fermement opposé[/e]", "Se déclare gravement préoccupé[/e]",
      "Se déclare particulièrement préoccupé[/e]", "Se déclare préoccupé[/e]",
      "Se déclare préoccupé[/e] au plus haut point", "Se déclare prêt[/e]", "Se déclare profondément préoccupé[/e]",
      "Se déclare résolu[/e]", "Se déclare satisfait[/e]", "Se déclare très gravement préoccupé[/e]",
      "Se déclare très inqui[et/ète]", "Se déclare très préoccupé[/e]", "Se déclare très profondément préoccupé[/e]",
      "Se déclare vivement préoccupé[/e]", "Se dit conscient[/e]", "Se dit de nouveau gravement préoccupé[/e]",
      "Se dit de nouveau vivement préoccupé[/e]", "Se dit disposé[/e]", "Se dit également conscient[/e]",
      "Se dit gravement préoccupé[/e]", "Se dit inqui[et/ète]", "Se dit préoccupé[/e]", "Se dit prêt[/e]",
      "Se dit profondément préoccupé[/e]", "Se dit vivement préoccupé[/e]", "Se félicite", "Se félicite de nouveau",
      "Se félicite une nouvelle fois", "Se réjouit", "Se rend compte", "S’élève fermement", "S’en tient de nouveau",
      "S’engage", "S’engage de nouveau", "S’engage de nouveau fermement", "Signale", "Signifie", "S’inquiète",
      "S’inquiète vivement", "Souhaite", "Souhaite vivement", "Souligne", "Souligne de nouveau",
      "Souligne sa volonté", "Souligne une fois de plus", "Soumet", "Souscrit", "Soutient", "Soutient et encourage",
      "Suspend", "Tient compte", "Transmet", "Veille",
      "Adhère", "Adjure", "Confère", "Entérine", "Est d’avis", "Est préoccupé[/e]", "Est vivement préoccupé[/e]",
      "Est profondément préoccupé[/e]", "Forme le vœu", "Habilite", "N’ignore pas", "Réclame", "Reporte", "Se réserve",
      "Sollicite", "Fait également sien", "Fait également siennes",
    },
  },

  -- Words that may be torn by text extraction and are mended. Wherever a word here is two words side by side, both are
  -- here as well, so that what is right is not joined.
  words = [[
a abordable abordables aborder aboutir aboutissent absence abstenir accent acceptation accepter accessible accessibles
accompagné accompli accomplir accomplis accomplissement accord accordant accorder accords accroissement accroître
accueil accueille accueillir accumulation accès accéder accélération accélérer accélérée acheminement achever achevé
achèvement acquis acquisition acquittent acquitter acquérir acte actes acteur acteurs action actions active activement
activité activités actualiser actualisée actualisées actuel actuelle actuellement actuels adaptation adapter adapté
adaptée adaptées adaptés adhérer adhésion administratif administration administratives adoptant adopter adoption
adopté adoptée adoptées adoptés adresse adressée affaires affectation affectées affirmant affirme affirmé afin
africain africaine agent agents aggrave agir agissant agissent agit agriculture aidant aide aident aider aient ainsi
aires ait alerte aligner alimentaire alimentaires alimentation alinéa allouer allégation allégations alors ambitieux
ambition amener ampleur améliorant amélioration améliorent améliorer an analyse analyses analysées ancien anciens and
angle annexe annexes anniversaire annuel annuelle annuelles année années ans anticiper antécédents antérieures août
appartenance appartenant appartient appel appelant appelle appelé applicable applicables application appliquent
appliquer appliqué appliquées apportant apporte apportent apporter apporté apportée apprentissage approbation approche
approches approfondi approfondir approprié appropriée appropriées appropriés approuvé approuvés approvisionnement
apprécie appui appuie appuient appuyant appuyer après aptitude arabe arabes arme armements armes armé armée armées
armés arrangements arrêtées arrêtés article articles artificielle aspects aspirations assainissement assistance
associant association associent associer associé associée associées associés assorti assorties assumer assurant assure
assurent assurer assuré assurée atelier ateliers attachement attaque attaquer attaques atteindre atteint atteinte
atteintes atteints attend attendant attendre attention atténuation atténuer au aucun aucune audit augmentant
augmentation augmenter auprès auquel aura aurait auront auspices aussi autant auteurs autochtones autodétermination
autonome autonomes autonomisation autorisation autorise autoriser autorisées autorité autorités autre autres aux
auxquelles auxquels avaient avait avancement avancer avancées avancés avant avantages avec avenir aviation avis avoir
avoirs avril axé axée axées axés ayant banques base bases besoin besoins bien biens bilan bilatéral bilatérale
bilatérales bilatéraux biodiversité biologique biologiques bon bonne bonnes bons bouleversements bourses brut budget
budgétaire budgétaires but buts bénéficier cadre cadres calendrier calibre campagnes camps capacité capacités capital
capitale car caractère caractéristiques cas catalyseur catastrophe catastrophes cause causes causé causée causés ce
cela celle celles celui cent central centrale centre centres certain certaines certains ces cessation cesse cesser
cessez cet cette ceux chacun changement changements chap chapitre chaque charge chargé chargée chargées chargés chef
chefs cherchent chimique chimiques choix ci ciblant cible cibles ciblées cinq cinquante circonstance circonstances
circulation civil civile civiles civils civique clairement clef climat climatique climatiques cohérence cohérent
cohérente collaborant collaboration collaborer collecte collectivement collectivité collectivités colloque colloques
coloniaux combat combattants combattre combler comité comités commandement comme commerce commercial commerciale
commerciales commettre commis commises commission commissions commun communauté communautés commune communes
communication communications communiquant communiquer communiqué communiquées communs complet complexe complète
complément complémentaires compléter comportant composante composantes composition comprendre compris compromettent
compromettre compréhension compte comptes compétence compétences compétent compétente compétentes compétents
conception concernant concerne concernent concerné concernées concernés concert concertation concertée concertées
concevoir conclu conclure conclusion conclusions concourir concours concrets concrète concrètes concrétisation
condamnant condamne condition conditions conduire conduit conduite confiance confié confiées conflit conflits conforme
conformer conformes conformité conformément conférence conférences conjoint conjointe conjointement conjointes
conjoints connaissance connaissances connaître connectivité connexe connexes consacre consacrent consacré consacrée
consacrés conscience conscient consciente conseil conseils consensus consentement consentis conservation conserver
considère considérable considérablement considérables considérant considération consistant consiste consolidation
consolider consommation constant constante constants constatant constate constaté constitue constituent constituer
constitution constitutionnelle constructif constructifs construction constructive consultatif consultation
consultations consulter conséquences contact contacts contenant contenu contexte contient contingents continu
continuant continue continuent continuer continuera contraintes contre contrer contribuant contribue contribuent
contribuer contribution contributions contribué contrôle contrôler convaincu convaincue convenir convention
conventionnels conventions convenus conviction conviendra convient convoquer conçues coopèrent coopération coopérer
coordination coordonnant coordonnateurs coordonner coordonnée coordonnées coronavirus correspondant correspondants
corruption cote coupable coupables cours couverture coût coûts crime crimes criminalité criminelle criminelles
criminels crise crises critiques critères croissance croissant croissante croisées crucial créant création crédible
crédibles crédit crédits créent créer créé créée créées culture culturel culturelle culturelles culturels cultures
cycle côte côtes côtière côtières côté côtés danger dangereuses dans date daté datée davantage de demandant demande
demandes demandé demeure demeurent depuis dernier derniers dernière dernières des desquelles destination destiné
destinée destinées destinés destruction deux deuxième devait devant devenir devraient devrait diagnostic dialogue
dialoguer dialogues difficultés diffusant diffuser diffusion différend différends différentes différents dignité
diligence dimensions direct directement directeurs direction directives directs dirigeants dirigé dirigée dirigées
dirigés discours discrimination discriminatoire discriminatoires discussions disponibilité disponible disponibles
dispose disposent disposer dispositif dispositifs disposition dispositions dissuader distinction dit divers diverses
diversification diversifier diversité division document documentation documents doit doivent dollars domaine domaines
dommages donateurs donc donnant donner donné donnée données dont dossier dossiers doter dotés doubles drogue droit
droits du due dues durable durablement durables durant durée dès débat débats débattre début décembre déchets décide
décidé décision décisions déclarant déclaration déclarations déclare déclaré déclarée déclarées découlent défendre
défense défenseurs défenseuses défi défini définies définir définis définissent définition défis dégager dégradation
déjà délai délais délinquants délégations démarche démocratie démocratique dépenses dépit déplacement déplacements
déplacées déplacés déploiement déploient déployer déployés déposer déroulement désarmement désertification désignation
désinformation détaillées détecter détention détenues détenus déterminant déterminants détermination déterminer
détournement détruire détérioration développement développer développés dûment eau eaux effectif effectifs effective
effectivement effectives effectuer effet effets efficace efficacement efficaces efficacité efficience efficiente
efforcent efforcer efforts efforçant elle elles emploi emploie emplois employer empêchant empêchent empêcher en
encadrement encontre encore encourage encourageant encourager enfance enfant enfants engage engageant engagement
engagements engagent engager engagé engagée engagées engagés enlèvements enquête enquêter enquêtes enregistré
enseignement enseignements ensemble entendre entendu entente entier entité entités entière entrave entravent entraver
entraves entraîne entraîner entre entreprendre entrepris entreprise entreprises entretenir entretiennent entré entrée
environnement environnemental environnementale environnementales environnementaux envisager envisagés espace esprit
espèces essentiel essentielle essentielles essentiels est estimé et ethnique ethniques eu européenne eux exacerbent
exactes examen examens examiner examiné examinés exceptionnel exclusivement exemple exercer exercice exhortant exhorte
exige exigences exigent existant existante existantes existants existe existence existent expertise experts
exploitation exploiter exposition exposé exposés expression expressément exprimée expérience expériences extension
extra extrabudgétaires extrajudiciaires extraordinaire extrémisme extrémistes extrême extérieure exécuter exécution
exécutions exécutive fabrication face facilitant facilitation faciliter facteur facteurs factuelles faiblesse faim
faire faisaient faisant fait faite faites faits famille fassent faut faveur favorable favorablement favorables
favorisant favorise favorisent favoriser façon femme femmes ferme fermement fermeté feuille fiables figurant figurent
figurer fil filles fin final financement financements financer finances financier financiers financière financières
fins fixé foi fois fonction fonctionnaires fonctionnement fonctions fond fondamental fondamentale fondamentales
fondamentaux fondement fonder fonds fondé fondée fondées fondés font for force forces forcé forcées formation
formations forme formel former formes formuler formulées formé fort forum fourni fournir fournis fournissant
fournissent fournisseurs fournit fourniture fracture frais frontaliers frontières future futures félicitant félicite
février gains garantie garanties garantir garantissant gardant garder gel genre genres gestion global globale globales
gouvernance gouvernement gouvernementales gouvernements grand grande grandes grands gratitude grave gravement graves
groupe groupes grâce guerre génocide général générale générales généralisée générations géographique gérer gérés
habitants haine haineux handicap handicapées harcèlement harmonisation harmoniser harmonisé harmonisés haut haute
hauts heurtent historique hommage homme hommes honorer horizon hors hostilité hostilités https huitième humain humaine
humaines humains humanitaire humanitaires humanité hôpitaux hôte ici identification identifier identité il illicite
illicites illégale ils immédiat immédiate immédiatement impact impartialité implication importance important
importante importantes importants importe impose imposent imposées impunité impératif in inaliénable inaliénables
incidence incidences incitation inciter inclure inclusif inclusifs inclusion inclusive inclusives incombe incombent
indiqué indispensable indispensables indissociable indissociables individu individuellement individus indépendance
indépendant indépendante indépendantes influence information informations informatique informel informelles informer
informé informée infraction infractions infranational infrastructure infrastructures initiative initiatives innovation
innovations inquiétant inquiétude inscrire insiste installations instamment instance instauration instaurer
institution institutionnelle institutionnelles institutionnels institutions instrument instruments insuffisance
insuffisants insulaire insulaires insécurité intelligence intensifiant intensification intensifier intention
interdiction interdépendants intergouvernemental intergouvernementale intergouvernementales intergouvernementaux
interinstitutions intermédiaire international internationale internationales internationaux interne internes
interprétation intersessions intervenant intervenants intervenir intervention interventions intimement intimidation
intitulé intitulée intolérance intégrale intégralement intégralité intégrant intégrante intégration intégrer intégrité
intégré intégrée intégrées intégrés intéressant intéressent intéressées intéressés intérieur intérêt intérêts
inventaire investissement investissements invitant invite inviter invité inégalité inégalités irréversibles islamique
issu issue issues issus jamais janvier jeunes joue jouent jouer jouir jour journaliste journalistes jours joué
judiciaire judiciaires juger juillet juin juridiction juridique juridiquement juridiques jusqu juste justes justice la
lacunes ladite laissé lancement lancé lancée langue langues laquelle large largement le lequel les lesquelles lesquels
lettre leur leurs lever liaison liberté libertés libre librement libres libération lien liens lieu lieux ligne lignes
limitant limite limites limité limitée littoral lié liée liées liés local locale locales locaux logement logistique
loi lois long longue lors lorsqu lorsque lui lumière lutte lutter législatif législatifs législation législative
législatives légitime légitimes légères mai main maintenir maintien mais maladie maladies malnutrition mandat mandats
manifestation manifestations manière manque marchandises marchés marge marin maritime maritimes mars massive matière
matériel matériels maximum maîtrise meilleur meilleure meilleures membre membres menace menacent menacer menaces
menant mener mentale mené menée menées menés mer messages mesure mesures met mettant mette mettent mettre meurtres mi
mieux milieu milieux militaire militaires milliards million millions minima minimum minorités mis mise mises mission
missions mixte mobilisant mobilisation mobiliser modalités mode moderniser modes modification modifier modifié modèle
modèles moins mois moitié moment monde mondial mondiale mondiales mondiaux montant monétaire mort morts moteur motivés
moyen moyennant moyenne moyennes moyens multilatéral multilatérale multilatérales multilatéraux multipartite
multipartites multiples multiplication munitions mutuelle mutuellement mène mènent mécanisme mécanismes médias
médiation médical médicale médicales médicaux mémoire méthode méthodes même mêmes national nationale nationales
nationaux nations nature naturel naturelle naturelles navire navires ne nettoyage neutralité ni niveau niveaux no nom
nombre nombreuses nombreux nomination non norme normes notamment notant note notification notre noté nouer nourriture
nous nouveau nouveaux nouvelle nouvelles novembre nucléaire nucléaires nuisent numérique numérisation numéro nutrition
nécessaire nécessaires nécessité néfastes négatif négatifs négative négatives négociation négociations objectif
objectifs objet objets obligation obligations observateurs observation observations obstacle obstacles obtenir
obtention obtenus occasion occupation occupent octobre octroi océan océans of offertes offices officiel officielles
officiels offrant offre offrent offrir on ont onzième opinion opportun optique opération opérationnel opérationnelle
opérationnelles opérationnels opérations ordinaire ordre organe organes organisant organisation organisations
organiser organismes organisé organisée organisées orientation orientations origine otages ou outil outils outre
ouvert ouvertes ouverts ouverture ouvrant ouvrir où pacifique pacifiques paix palestinien pandémie par paragraphe
paragraphes parmi part partage partager partenaires partenariat partenariats parti participant participants
participation participative participent participer particulier particuliers particulière particulièrement partie
parties partir partis partout parvenir pas passage patrouilles pauvres pauvreté pays pendant performance performances
permanence permanent permanente permet permettant permette permettent permettra permettraient permettre permis
perpétrée perpétrées persistance persistante persistantes personne personnel personnes perspective perspectives perte
pertes pertinent pertinente pertinentes pertinents pesant peser petit petite petites petits peuple peuples peut
peuvent phase physique physiques phénomène pied place plan planification plans planétaire planétaires plateforme
plateformes plein pleine pleinement plus plusieurs plénière point points police policiers politique politiques
pollution populaire population populations port portant porte portent porter porteur porteurs ports portée portées
posent positif positifs positive possibilité possibilités possible possibles post postes potentiel potentiellement
potentielles potentiels pour pourparlers pourraient pourrait poursuit poursuite poursuites poursuivant poursuivent
poursuivre pouvant pouvoir pouvoirs pratique pratiques premier premiers première prenant prenantes prend prendre
prennent prescrites presse preuve preuves prie primaire primordial primordiale principal principale principalement
principales principaux principe principes prioritaire prioritaires priorité priorités pris prise prises privé privée
privées privés prix prié probable problème problèmes processus prochain prochaine prochaines proclamation proclamé
procède procédant procéder procédure procédures production productivité produire produit produits professionnelle
professionnelles professionnels profit profonde profondes profondément programmation programme programmes progresser
progressif progression progressivement progrès projet projets prolifération promotion promouvant promouvoir
promptement propagation propice propices propos proposition propositions proposé propre propres propriété prorogation
proroger prospérité protection protègent protégeant protéger protégés provenance provenant provisoire provoquer près
préalable précis précises préconise précédent précédentes préjudiciables préoccupation préoccupations préoccupé
préoccupée préparation préparatoire préparatoires préparer présence présent présentation présente présentent présenter
présentes présenté présentés préservation préserver présidence président présumés prévenant prévenir prévention
prévisible prévoient prévoit prévoyant prévu prévues prêt prêtant prêter public publication publics publier publique
publiques publié publiée publiées publiés puis puisse puissent pénale pérennité péril période périodique
périodiquement périodiques pêche qualité quand quant quarante quatorzième quatre quatrième que quel quelle quelque
quels question questions qui quiconque quête race raciale racisme raison raisonnable raisonnables ralentissement rang
rapatriement rapide rapidement rapides rappelant rappelle rapport rapportant rapports ratification ratifier ratifié
rationnelle recenser recensés recevoir recherche recommandation recommandations reconduction reconnaissance
reconnaissant reconnu reconnus reconstruction recours recouvrement recrutement rectificatif recueil recueillies
recueillir redit redoubler redresser redéploiement refus regard registre relatif relatifs relations relative relatives
relevant relever relevé religieuse religieuses religieux religion relèvement remplacer remédiant remédier rencontrées
rencontrés rendant rendraient rendre rendu rendus renforcement renforcent renforcer renforcé renforcée renforçant
renseignements reposant reprise représailles représentant représentants représentation représente représentent requis
requises rescapées respect respectant respectent respecter respectif respectifs respectivement responsabilité
responsabilités responsable responsables resserrer ressort ressources reste restent rester restes restriction
restrictions retard retombées retour revenu revenus revient revitaliser revêt revêtent reçu riposte risque risquent
risques ronde rondes route rurales règlement règlements règles réaction réadaptation réaffirmant réaffirme réaffirmé
réalisation réaliser réalisé réalisées réalisés récemment récente récentes réconciliation réduction réduire réduisant
réelle réexaminer réforme réformes réfugiés référendums régime régimes région régional régionale régionales régionaux
régions régissant réglementation régler régulier réguliers régulièrement régulières réinsertion réinstallation
réintégration réparation réparties répartition répercussions répondant répondent répondre réponse répression réseau
réseaux réserve résidents résilience résilient résiliente résilientes résolu résolue résolution résolutions résoudre
résultant résultat résultats résumé rétablir rétablissement réunion réunions réussite réutilisation révision révisé
révisée rôle sa sachant sain sains saisi sait saluant salue sanctions sanitaire sanitaires sans santé satisfaction
sauf saurait sauvages savoir savoirs science sciences scientifique scientifiques se secondaire secours secrétariat
sect secteur secteurs section sein seizième selon sens sensibilisation sensibiliser septembre septième sera seraient
serait seront service services servir ses session sessions seul seule sexe sexes sexuel sexuelle sexuelles si sien
signaler signature signer signé singularité site sites situation situations six sixième social sociale sociales
sociaux socioéconomique socioéconomiques société sociétés soient soins soit soixante soixantième soldats solidarité
solide solides solution solutions sommaires sommet son sont sort sorte souci souhaitent soulignant souligne souligné
soumettre soumis souplesse source sources sous soutenant soutenir soutenu soutenue soutien soutiennent souvent
souveraineté sphères spécial spéciale spéciales spécialisées spéciaux spécifique spécifiquement spécifiques
stabilisation stabilité stable statistique statistiques statut stimuler stockage stocks stratégie stratégies
stratégique stratégiques strict strictement structure structures subsidiaire subsidiaires subsistance substances
substantielle succès suffisant suffisante suffisantes suffisants suit suite suites suivant suivante suivantes suivi
suivre sujet supervision supplémentaire supplémentaires supérieur sur surmonter surtout surveillance surveiller survie
susceptible susceptibles synthèse syrien syrienne système systèmes systématique systématiquement systématiques
systémique systémiques séance séances sécuriser sécurité sélection séminaire séminaires série sérieusement sûr sûre
sûreté sûrs table tables tactique tant tard tarder taux technique techniques technologie technologies technologique
technologiques tel telle telles tels temporaires temps tenant tendances tendant teneur tenir tensions tentative
tentatives tenu tenue tenues tenus terme termes terrain terre terres terrestres territoire territoires territoriale
terrorisme terroriste terroristes texte textes the thème thématique thématiques tiendra tienne tiennent tiers tirant
tirer tirés titre titulaire titulaires tolérance tolérés total touchant touchent touché touchées touchés toujours
tourisme tous tout toute toutes traditionnelles traditionnels traditions traduire traduits trafic trait traitement
traitements traitent traités transfert transformation transfrontières transférer transit transition transitionnelle
transitoire transitoires transnationale transparence transparent transparente transparentes transparents transport
transports transversal transversale travail travailler travailleurs travaux travers trente trentième trois troisième
trouvant trouvent trouver type types tâche tâches témoins tôt ultérieures un une unique unis unité unités universel
universelle universels universitaires unième urbain urgence urgent urgente usage user utile utiles utilisant
utilisation utilisent utiliser utilisé utilisée utilisées utilité va vaccins valeur valeurs veillant veille veiller
venir vente ventilées vers versant versement verser verte vertu veut viabilité viable victimes vie viennent vies
vigueur vingt violation violations violence violences violent violé visant vise visent vision visite visites visé
visées visés vitale vivant vive vivement vivent voie voies voir voisins voix vol volontaire volontaires volonté vote
voulons voulu voulue voulues voulus voyage voyages vu vue vues vulnérabilité vulnérable vulnérables vérifiant
vérification vérifier véritable véritablement véritables vérité www xénophobie y zone zones zéro à âge âgées ère
échange échanger échanges échelle échelons échéant écoles écologique écologiquement écologiques économie économies
économique économiques écosystème écosystèmes écrit écrite édification édition éducation égal égale également égales
égalité égard égide élaboration élaborent élaborer élaboré élaborées élections électoral électorale électorales
électoraux électronique électroniques élevé élevés élimination éliminer élu élus élément éléments énergie
énergiquement énergiques énoncé énoncée énoncées énoncés épauler équilibrée équipe équipement équipements équipes
équitable équitables établi établie établies établir établis établissant établissement établissements étaient était
étant étape étapes état étatiques étendre étoffer étranger étrangers étrangère étrangères étroite étroitement étude
études étudier été évaluation évaluations évaluer éventail éventuelles évitant éviter évolution événements être êtres
œuvrant œuvre œuvrer
]],
}
