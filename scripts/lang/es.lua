-- Spanish: what the recogniser needs to know of the language. Data only; en.lua tells what each field is.
--
-- What agrees with the organ (El Consejo ... preocupado, La Asamblea ... preocupada) is written once: "Preocupad[o/a]"
-- stands for both forms. An item that is spelt in several ways holds them all: "primer|primero|primera".

-- Ordinals in words, masculine (período) and feminine (sesión); the teens are one word or two.
local small = {
  "primer|primero|primera", "segundo|segunda", "tercer|tercero|tercera", "cuarto|cuarta", "quinto|quinta",
  "sexto|sexta", "séptimo|séptima|sétimo|sétima", "octavo|octava", "noveno|novena|nono|nona",
}
local tens = {
  "décimo|décima", "vigésimo|vigésima", "trigésimo|trigésima", "cuadragésimo|cuadragésima",
  "quincuagésimo|quincuagésima", "sexagésimo|sexagésima", "septuagésimo|septuagésima", "octogésimo|octogésima",
  "nonagésimo|nonagésima", "centésimo|centésima",
}
local plain = { ["á"] = "a", ["é"] = "e", ["í"] = "i", ["ó"] = "o", ["ú"] = "u" }

-- "vigésimo primero" and "vigesimoprimero", "vigésima primera" and "vigesimoprimera"
local function behind(ten, unit)
  local spelt = {}
  for t in (ten .. "|"):gmatch("(.-)|") do
    for u in (unit .. "|"):gmatch("(.-)|") do
      if (t:sub(-1) == "a") == (u:sub(-1) == "a") then
        spelt[#spelt + 1] = t .. " " .. u
        spelt[#spelt + 1] = t:gsub("[\xc2-\xc3][\x80-\xbf]", plain):gsub("a$", "o") .. u
        spelt[#spelt + 1] = t:gsub("[\xc2-\xc3][\x80-\xbf]", plain) .. u
      end
    end
  end
  return table.concat(spelt, "|")
end

local ordinals = {}
for i = 1, 9 do ordinals[i] = small[i] end
for t, ten in ipairs(tens) do
  ordinals[10 * t] = ten
  for i = 1, 9 do ordinals[10 * t + i] = behind(ten, small[i]) end
end
ordinals[11] = ordinals[11] .. "|undécimo|undécima"
ordinals[12] = ordinals[12] .. "|duodécimo|duodécima"
for i = 10, 30 do ordinals[100 + i] = behind(tens[10], ordinals[i]) end

-- Writes phrases out: both genders, alone and with the words that link a paragraph to the one before it.
local linked = { "", " también", " además" }
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
  code = "es",

  publisher = { "Naciones Unidas", "Organización de las Naciones Unidas" },

  organs = {
    { key = "SC", name = "Consejo de Seguridad", short = { "Consejo" } },
    { key = "GA", name = "Asamblea General", short = { "Asamblea" } },
    { key = "ECOSOC", name = "Consejo Económico y Social", short = { "Consejo" } },
    { key = "HRC", name = "Consejo de Derechos Humanos", short = { "Consejo" }, of = "Asamblea General" },
    { name = "Consejo de Administración Fiduciaria" },
  },

  months = {
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre|setiembre", "octubre",
    "noviembre", "diciembre",
  },
  dates = { "{day} de {month} de {year}", "{day}º de {month} de {year}", "{day}o de {month} de {year}",
            "{day} de {month} del {year}", "{day} {month} {year}" },
  ordinals = ordinals,

  meetings = {
    "sesión", "sesión plenaria", "sesión plenaria (continuación)", "sesión (continuación)",
    "sesión plenaria (reanudación)", "sesión (privada)", "sesión privada",
  },

  masthead = {
    { role = "distribution", pattern = "Distr. general" },
    { role = "distribution", pattern = "Distr. limitada" },
    { role = "distribution", pattern = "Distr. reservada" },
    { role = "distribution", pattern = "Distr.: general" },
    { role = "distribution", pattern = "Distr.: limitada" },
    { role = "distribution", pattern = "Provisional" },
    { role = "language", pattern = "Español" },
    { role = "original", pattern = "Original: {original}" },
    { role = "original", pattern = "Original:" },
    { role = "date", pattern = "{date}" },
  },

  titles = {
    { role = "session", pattern = "{session} período extraordinario de sesiones de emergencia" },
    { role = "session", pattern = "{session} período extraordinario de sesiones de emergencia (continuación)" },
    { role = "session", pattern = "{session} período extraordinario de sesiones" },
    { role = "session", pattern = "{session} período de sesiones" },
    { role = "session", pattern = "{session} período extraordinario de sesiones de emergencia (reanudación)" },
    { role = "session", pattern = "Continuación del {session} período extraordinario de sesiones de emergencia" },
    { role = "session", pattern = "Reanudación del {session} período extraordinario de sesiones de emergencia" },
    { role = "session", pattern = "Continuación del {session} período extraordinario de sesiones" },
    { role = "session", pattern = "Continuación del {session} período de sesiones" },
    { role = "session", pattern = "{session} período de sesiones (continuación)" },
    { role = "session", pattern = "Período de sesiones de {year}" },
    { role = "session", pattern = "Período de sesiones sustantivo de {year}" },
    { role = "session", pattern = "Período de sesiones de organización de {year}" },
    { role = "session", pattern = "Continuación del período de sesiones de {year}" },
    { role = "session", pattern = "Continuación del período de sesiones sustantivo de {year}" },
    { role = "session", pattern = "Continuación del período de sesiones de organización de {year}" },
    { role = "agenda", pattern = "Tema {agenda} del programa" },
    { role = "agenda", pattern = "Temas {agenda} del programa" },
    { role = "agenda", pattern = "Tema {agenda} del programa provisional" },
    { role = "agenda", pattern = "Temas {agenda} del programa provisional" },
    { role = "agenda", pattern = "Tema {agenda} de la agenda" },
    { role = "agenda", pattern = "Temas {agenda} de la agenda" },
    { role = "agenda", pattern = "Tema {agenda} de la lista preliminar" },
    { role = "agenda", pattern = "Temas {agenda} de la lista preliminar" },
    { role = "agenda", pattern = "Tema {agenda} de la agenda provisional" },
    { role = "number", pattern = "Resolución {digits} ({year})" },
    { role = "number", pattern = "Resolución {digits} ({year}), de {adopted}" },
    { role = "number", pattern = "Resolución {digits} ({year}) de {adopted}" },
    { role = "adoption", pattern = "de {adopted}" },
    { role = "adoption", pattern = "Aprobada por el {organ} en su {meeting}, celebrada el {adopted}" },
    { role = "adoption", pattern = "Aprobada por el {organ} en su {meeting} celebrada el {adopted}" },
    { role = "adoption", pattern = "Aprobada por el {organ} en su {meeting}, el {adopted}" },
    { role = "adoption", pattern = "Aprobada por el {organ} en su {meeting} el {adopted}" },
    { role = "adoption", pattern = "Aprobada por el {organ} el {adopted}" },
    { role = "adoption", pattern = "Resolución aprobada por el {organ} el {adopted}" },
    { role = "adoption", pattern = "Resolución aprobada por la {organ} el {adopted}" },
    { role = "adoption", pattern = "Resolución aprobada por el {organ} en su {meeting}, celebrada el {adopted}" },
    { role = "adoption", pattern = "Decisión aprobada por la {organ} el {adopted}" },
    { role = "adoption", pattern = "Aprobada por unanimidad por el {organ} en su {meeting}, celebrada el {adopted}" },
    { role = "adoption", pattern = "Resolución aprobada por el {organ}", short = true },
    { role = "adoption", pattern = "Resolución aprobada por la {organ}", short = true },
    { role = "adoption", pattern = "Resoluciones aprobadas por la {organ} el {adopted}" },
    { role = "adoption", pattern = "Resoluciones aprobadas por el {organ} el {adopted}" },
    { role = "adoption", pattern = "Resoluciones aprobadas por la {organ}", short = true },
    { role = "adoption", pattern = "Decisión aprobada por el {organ} el {adopted}" },
    { role = "adoption", pattern = "Decisiones aprobadas por la {organ} el {adopted}" },
    { role = "line", pattern = "Decisión" },
    { role = "line", pattern = "Resolución" },
    { role = "line", pattern = "Pleno" },
    { role = "line", pattern = "Sesión plenaria" },
    { role = "line", pattern = "{session} Comisión" },
    { role = "line", pattern = "Otras decisiones" },
    { role = "line", pattern = "Elecciones y nombramientos" },
    { role = "proponent", pattern = "[{any}]" },
    { role = "sponsors", pattern = "{sponsors}: proyecto de resolución" },
    { role = "sponsors", pattern = "{sponsors}: proyecto de resolución revisado" },
    { role = "sponsors", pattern = "{sponsors}: proyecto de decisión" },
    { role = "sponsors", pattern = "{sponsors}: proyecto de decisión revisado" },
    { role = "sponsors", pattern = "{sponsors}: enmienda al proyecto de resolución {symbol}" },
    { role = "sponsors", pattern = "{sponsors}: enmiendas al proyecto de resolución {symbol}" },
    { role = "sponsors", pattern = "Proyecto de resolución presentado por {any}" },
    { role = "sponsors", pattern = "Proyecto de resolución revisado presentado por {any}" },
    { role = "sponsors", pattern = "Proyecto de decisión presentado por {any}" },
    { role = "sponsors", pattern = "Proyecto de resolución" },
    { role = "sponsors", pattern = "Proyecto de resolución revisado" },
    { role = "sponsors", pattern = "Proyecto de decisión" },
    { role = "subsidiary", pattern = "{subsidiary}" },
    { role = "session_dates", pattern = "{day} de {month} a {day} de {month} de {year}" },
    { role = "session_dates", pattern = "{day} de {month}–{day} de {month} de {year}" },
    { role = "session_dates", pattern = "{day} {month} {day} {month} {year}" },
    { role = "session_dates", pattern = "{day} a {day} de {month} de {year}" },
    { role = "session_dates", pattern = "{day}–{day} de {month} de {year}" },
    { role = "session_dates", pattern = "{day} – {day} de {month} de {year}" },
    { role = "session_dates", pattern = "{day} de {month} – {day} de {month} de {year}" },
    { role = "session_dates", pattern = "{day} de {month} al {day} de {month} de {year}" },
    { role = "session_dates", pattern = "Del {day} de {month} al {day} de {month} de {year}" },
    { role = "session_dates", pattern = "Del {day} al {day} de {month} de {year}" },
    { role = "session_dates", pattern = "{day} al {day} de {month} de {year}" },
    { role = "session_dates", pattern = "{day} de {month} de {year} a {day} de {month} de {year}" },
    { role = "session_dates", pattern = "{day}º de {month} a {day} de {month} de {year}" },
    { role = "session_dates", pattern = "{day} de {month} a {day}º de {month} de {year}" },
    { role = "session_dates", pattern = "{day} de {month} {day} de {month} de {year}" },
    { role = "title", pattern = "Declaración del Presidente del {organ}", alone = true },
    { role = "title", pattern = "Declaración de la Presidenta del {organ}", alone = true },
    { role = "title", pattern = "Declaración de la Presidencia del {organ}", alone = true },
    { role = "title", pattern = "Nota del Presidente del {organ}", alone = true },
    { role = "title", pattern = "Nota de la Presidencia del {organ}", alone = true },
    { role = "title", pattern = "{number}. {title}", open = true },
  },

  enacting = {
    { pattern = "El {organ}," },
    { pattern = "La {organ}," },
    { pattern = "El {organ}" },
    { pattern = "La {organ}" },
  },

  enacting_other = { { pattern = "El {body}," }, { pattern = "La {body}," }, { pattern = "Los {body}," }, { pattern = "Las {body}," } },

  conclusion = {
    { pattern = "{meeting} {adopted}" },
    { pattern = "{meeting}, {adopted}" },
    { pattern = "{meeting} {meeting} {adopted} {adopted}" },
    { pattern = "{meeting} {meeting} {meeting} {adopted} {adopted} {adopted}" },
    { pattern = "[Aprobada sin votación.]" },
    { pattern = "[Aprobada por consenso.]" },
    { pattern = "[Aprobada en votación registrada {any}" },
    { pattern = "[Aprobada por {any}" },
    { pattern = "[Aprobada {any}" },
    { pattern = "[Aprobado {any}" },
    { pattern = "[Resolución aprobada {any}" },
    { pattern = "[Decisión aprobada {any}" },
    { pattern = "{meeting}" },
    { pattern = "{adopted}" },
    -- closing lines of old resolutions, which end as a sentence does
    { pattern = "Aprobada por unanimidad en la {meeting}" },
    { pattern = "Aprobada en la {meeting} por {any}" },
    { pattern = "Aprobada en la {meeting}, por {any}" },
  },

  annex = {
    { pattern = "Anexo" },
    { pattern = "Anexo {numeral}" },
    { pattern = "Apéndice" },
    { pattern = "Apéndice {numeral}" },
    { pattern = "Adjunto" },
    { pattern = "Adjunto {numeral}" },
    { pattern = "Documento adjunto" },
    { pattern = "Anexo de la resolución {digits} ({year})" },
    { pattern = "Anexo de la resolución {number}" },
    { pattern = "Anexo a la resolución {digits} ({year})" },
    { pattern = "Anexo a la resolución {number}" },
    { pattern = "Anexo de la presente resolución" },
    { pattern = "Anexo a la presente resolución" },
    { pattern = "Adición" },
    { pattern = "Adición {numeral}" },
  },

  cite_words = { "resoluciones", "resolución" },
  cite_joins = { ", y ", ", e ", ", ", ",", " y ", " e ", " o ", "; ", " así como ", ", así como " },
  cite_of = { " de la ", " del ", ", de la ", ", del ", " aprobada por la ", " aprobada por el ", " aprobadas por la " },
  cite_date = { ", de ", " de ", ", de fecha ", " de fecha ", ", aprobada el ", " aprobada el " },
  -- A number behind these is no resolution's.
  cite_stops = { "decisiones", "decisión" },
  -- Other bodies whose resolutions are numbered in the same way.
  bodies = {
    "Comisión", "Comisión de Derechos Humanos", "Comisión de la Condición Jurídica y Social de la Mujer",
    "Comisión de Población y Desarrollo", "Subcomisión",
    "Asamblea de las Naciones Unidas sobre el Medio Ambiente", "Asamblea sobre el Medio Ambiente",
    "Asamblea Mundial de la Salud", "Asamblea Parlamentaria", "Consejo de Administración", "Conferencia",
    "Conferencia General", "Conferencia de las Partes", "Conferencia de los Estados Partes",
    "Reunión de las Partes",
  },

  counted = {
    "contra",
    "párrafo", "párrafos", "párr.", "párrs.", "artículo", "artículos", "art.", "arts.", "resolución", "resoluciones",
    "sección", "secc.", "capítulo", "cap.", "anexo", "tema", "temas", "parte", "objetivo", "objetivos", "meta",
    "metas", "regla", "reglas", "núm.", "núms.", "no.", "nos.", "nº", "de", "del", "y", "e", "a", "al", "en", "el",
    "la", "los", "las", "por", "para", "o", "u", "página", "páginas", "pág.", "decisión", "decisiones", "que", "sobre",
    "principio", "principios", "recomendación", "recomendaciones", "apartado", "apartados", "inciso", "hasta",
    "desde", "con", "entre", "volumen", "vol.", "suplemento", "adición", "unos", "unas",
  },

  closing = { "seguir ocupándose de la cuestión", "seguir ocupándose activamente de la cuestión" },
  ends = { recital = ",", clause = ";", last = ".", list = ":", joins = { "y", "e", "o", "u" } },
  references = {
    words = { "párrafo", "párrafos" },
    joins = { "y", "o", "a" },
    behind = { "supra", "infra", "anterior", "anteriores", "de la presente resolución", "de esta resolución" },
  },

  -- How paragraphs open, from the UN's own resolutions; the longest phrase that fits is set in italics.
  openings = {
    decided = { "En su", "En sus", "En la misma", "También en" },
    preambular = written_out {
      "Acogiendo", "Acogiendo con aprecio", "Acogiendo con beneplácito", "Acogiendo con beneplácito a este respecto",
      "Acogiendo con beneplácito y alentando", "Acogiendo con beneplácito y reafirmando",
      "Acogiendo con satisfacción", "Actuando", "Advirtiendo", "Afirmando", "Afirmando su apoyo",
      "Afirmando una vez más", "Agradeciendo", "Aguardando con interés", "Alarmad[o/a]",
      "Alarmad[o/a] y preocupad[o/a]", "Alentad[o/a]", "Alentando", "Alentando encarecidamente", "Animad[o/a]",
      "Apoyando", "Apreciando", "Aprobando", "Celebrando", "Compartiendo", "Compartiendo la profunda preocupación",
      "Complacid[o/a]", "Comprendiendo", "Comprometid[o/a]", "Comprometiéndose", "Comprometiéndose nuevamente",
      "Condenando", "Condenando en los términos más enérgicos", "Condenando en los términos más enérgicos posibles",
      "Condenando enérgicamente", "Confiando", "Confirmando", "Confirmando nuevamente", "Confirmando su adhesión",
      "Conmemorando", "Conocedor[/a]", "Consciente", "Considerando", "Constatando", "Convencid[o/a]",
      "Convencid[o/a] todavía", "Creyendo", "Creyendo firmemente", "Creyendo necesario", "Creyendo que es necesario",
      "Decepcionad[o/a]", "Decidid[o/a]", "Deplorando", "Deplorando en particular", "Deplorando profundamente",
      "Deseando", "Deseos[o/a]", "Destacando", "Destacando con grave preocupación",
      "Destacando nuevamente con grave preocupación", "Determinad[o/a]", "Dispuest[o/a]", "Empeñad[o/a]",
      "Encomiando", "Esperando", "Estimando", "Exhortando", "Exigiendo", "Expresando", "Expresando alarma",
      "Expresando apoyo", "Expresando aprecio", "Expresando especial preocupación", "Expresando gran preocupación",
      "Expresando grave alarma", "Expresando grave preocupación", "Expresando grave preocupación en particular",
      "Expresando honda preocupación", "Expresando la más grave preocupación",
      "Expresando las más graves preocupaciones", "Expresando pesar y preocupación", "Expresando pleno apoyo",
      "Expresando preocupación", "Expresando profunda preocupación", "Expresando profundo pesar",
      "Expresando reconocimiento", "Expresando seria preocupación", "Expresando solidaridad", "Expresando su apoyo",
      "Expresando su apoyo inequívoco", "Expresando su aprecio", "Expresando su constante preocupación",
      "Expresando su convicción", "Expresando su gran preocupación", "Expresando su gratitud",
      "Expresando su grave preocupación", "Expresando su preocupación", "Expresando su profunda indignación",
      "Expresando su profunda preocupación", "Expresando su profundo aprecio", "Expresando su reconocimiento",
      "Expresando su satisfacción", "Expresando suma preocupación", "Expresando un profundo reconocimiento",
      "Felicitando", "Firmemente convencid[o/a]", "Gravemente preocupad[o/a]", "Guiad[o/a]", "Habiendo adoptado",
      "Habiendo aprobado", "Habiendo considerado", "Habiendo decidido", "Habiendo determinado", "Habiendo efectuado",
      "Habiendo escuchado", "Habiendo estudiado", "Habiendo examinado", "Habiendo observado", "Habiendo oído",
      "Habiendo recibido", "Habiendo tomado nota", "Haciendo notar", "Haciendo notar con aprecio",
      "Haciendo notar con preocupación", "Haciendo notar con profunda preocupación",
      "Haciendo notar con satisfacción", "Haciendo notar con seria preocupación", "Haciendo notar en particular",
      "Haciendo referencia", "Haciendo suya", "Haciendo suyas", "Haciéndose eco", "Hondamente preocupad[o/a]",
      "Honrando", "Indignad[o/a]", "Inquiet[o/a]", "Inspirad[o/a]", "Instando", "Instando encarecidamente",
      "Invitando", "Lamentando", "Lamentando profundamente", "Llamando la atención", "Manifestando", "Manteniendo",
      "Manteniendo su opinión", "Muy preocupad[o/a]", "Observando", "Observando a este respecto",
      "Observando con alarma", "Observando con aprecio", "Observando con gran preocupación",
      "Observando con gratitud", "Observando con grave preocupación", "Observando con honda preocupación",
      "Observando con interés", "Observando con particular interés", "Observando con pesar",
      "Observando con preocupación", "Observando con profunda preocupación", "Observando con profundo pesar",
      "Observando con reconocimiento", "Observando con renovada preocupación", "Observando con satisfacción",
      "Observando con seria preocupación", "Observando en particular", "Observando nuevamente con pesar",
      "Observando nuevamente con reconocimiento", "Particularmente preocupad[o/a]", "Partiendo", "Percatándose",
      "Persuadid[o/a]", "Perturbad[o/a]", "Pidiendo", "Plenamente consciente", "Poniendo de relieve",
      "Poniendo de relieve nuevamente", "Poniendo de relieve nuevamente su apoyo inequívoco", "Preocupad[o/a]",
      "Preocupad[o/a] todavía", "Prestando", "Proclamando", "Profundamente alarmad[o/a]",
      "Profundamente consternad[o/a]", "Profundamente convencid[o/a]", "Profundamente decepcionad[o/a]",
      "Profundamente perturbad[o/a]", "Profundamente preocupad[o/a]", "Profundamente preocupad[o/a] aún",
      "Profundamente preocupad[o/a] todavía", "Reafirmando", "Reafirmando en particular", "Reafirmando igualmente",
      "Reafirmando su adhesión", "Reafirmando su compromiso", "Reafirmando su compromiso inquebrantable",
      "Reafirmando su convencimiento", "Reafirmando su decidido apoyo", "Reafirmando su determinación",
      "Reafirmando su enérgica condena", "Reafirmando su exhortación", "Reafirmando su firme apoyo",
      "Reafirmando su firme compromiso", "Reafirmando su llamamiento", "Reafirmando su preocupación",
      "Reafirmando su profunda preocupación", "Reafirmando su reconocimiento", "Reafirmando su respeto",
      "Reafirmando su seria preocupación", "Reafirmando una vez más", "Reafirmándose", "Recalcando", "Rechazando",
      "Recomendando", "Reconociendo", "Reconociendo con aprecio", "Reconociendo con preocupación",
      "Reconociendo con profunda preocupación", "Reconociendo con satisfacción", "Reconociendo y afirmando",
      "Reconociendo y reafirmando", "Recordando", "Recordando con aprecio", "Recordando con grave preocupación",
      "Recordando con preocupación", "Recordando con satisfacción", "Recordando con seria preocupación",
      "Recordando en particular", "Recordando su adhesión", "Recordando y reafirmando", "Reiterando",
      "Reiterando profunda preocupación", "Reiterando que hace suyos", "Reiterando su apoyo", "Reiterando su aprecio",
      "Reiterando su compromiso", "Reiterando su condena", "Reiterando su continuo apoyo", "Reiterando su convicción",
      "Reiterando su enérgica condena", "Reiterando su exhortación", "Reiterando su firme compromiso",
      "Reiterando su gran preocupación", "Reiterando su grave preocupación", "Reiterando su llamamiento",
      "Reiterando su preocupación", "Reiterando su profunda aflicción", "Reiterando su profunda preocupación",
      "Reiterando su seria preocupación", "Reiterando su suma preocupación", "Renovando su compromiso inquebrantable",
      "Renovando su inquebrantable compromiso", "Repitiendo", "Resaltando", "Respaldando", "Respondiendo",
      "Resuelt[o/a]", "Rindiendo homenaje", "Rindiendo tributo", "Señalando", "Seriamente preocupad[o/a]",
      "Siguiendo profundamente preocupad[o/a]", "Solicitando", "Subrayando", "Subrayando su firme condena",
      "Subrayando una vez más", "Sumamente preocupad[o/a]", "Suscribiendo", "Temiendo", "Teniendo en consideración",
      "Teniendo en cuenta", "Teniendo presente", "Teniendo presentes", "Teniendo siempre presente",
      "Tomando conocimiento", "Tomando en consideración", "Tomando en cuenta", "Tomando nota",
      "Tomando nota con aprecio", "Tomando nota con preocupación", "Tomando nota con reconocimiento",
      "Tomando nota con satisfacción", "Viendo",
      "Abrigando", "Aceptando", "Afligid[o/a]", "Anhelando", "Apenad[o/a]", "Apesadumbrad[o/a]", "Aplaudiendo",
      "Atent[o/a]", "Confiad[o/a]", "Conmovid[o/a]", "Consternad[o/a]", "Desalentad[o/a]", "Determinando",
      "Habida cuenta", "Horrorizad[o/a]", "Inspirándose", "Invocando", "Profundamente afligid[o/a]",
      "Reconfortad[o/a]", "Refiriéndose", "Saludando", "Solidarizándose", "Tras examinar", "Tras haber examinado",
      "Tras haber considerado", "Declarando",
    },
    operative = written_out {
      "Acepta", "Acoge", "Acoge con aprecio", "Acoge con beneplácito", "Acoge con beneplácito e insta",
      "Acoge con beneplácito y acepta con aprecio", "Acoge con beneplácito y alienta",
      "Acoge con beneplácito y apoya", "Acoge con beneplácito y continúa alentando",
      "Acoge con beneplácito y reconoce", "Acoge con satisfacción", "Admite", "Adopta", "Advierte", "Afirma",
      "Afirma su apoyo una vez más", "Afirma su profundo compromiso", "Agradece", "Aguarda con interés", "Alienta",
      "Alienta encarecidamente", "Alienta enérgicamente", "Alienta firmemente", "Alienta una vez más",
      "Alienta vivamente", "Alienta y reconoce", "Amonesta", "Amplía", "Anima", "Aplaza", "Apoya", "Apoya plenamente",
      "Apoya y alienta", "Aprecia", "Aprecia enormemente", "Aprueba", "Autoriza", "Celebra", "Censura", "Comprende",
      "Concede", "Condena", "Condena de forma inequívoca", "Condena en los términos más enérgicos",
      "Condena en los términos más enérgicos posibles", "Condena enérgicamente", "Condena firmemente",
      "Condena inequívocamente", "Condena sin reservas", "Condena también, en los términos más enérgicos posibles",
      "Condena, en los términos más enérgicos posibles", "Confía", "Confirma", "Confirma su reconocimiento",
      "Considera", "Considera alarmante", "Considera importante", "Considera intolerable", "Consigna", "Continúa",
      "Conviene", "Crea", "Cree", "Da las gracias", "Decide", "Declara", "Declara su firme oposición", "Deplora",
      "Deplora en los términos más enérgicos", "Deplora profundamente",
      "Deplora y condena en los términos más enérgicos", "Deplora y condena enérgicamente", "Designa", "Destaca",
      "Destaca su compromiso", "Destaca su continua determinación", "Destaca una vez más", "Determina",
      "Determina una vez más", "Dispone", "Eleva", "Elige", "Encarga", "Encomia", "Encomia con satisfacción",
      "Encomienda", "Entiende", "Espera", "Espera con interés", "Establece", "Estima", "Exhorta", "Exhorta de nuevo",
      "Exhorta enérgicamente", "Exhorta nuevamente", "Exhorta una vez más", "Exhorta urgentemente", "Exige",
      "Exige una vez más", "Expresa", "Expresa agradecimiento", "Expresa alarma", "Expresa apoyo", "Expresa aprecio",
      "Expresa de nuevo su seria preocupación", "Expresa especial preocupación", "Expresa firme apoyo",
      "Expresa gran preocupación", "Expresa grave preocupación", "Expresa la esperanza", "Expresa la opinión",
      "Expresa particular preocupación", "Expresa pleno apoyo", "Expresa preocupación",
      "Expresa profunda preocupación", "Expresa reconocimiento", "Expresa seria preocupación",
      "Expresa solidaridad y compasión", "Expresa su agradecimiento", "Expresa su apoyo", "Expresa su aprecio",
      "Expresa su compromiso", "Expresa su convicción", "Expresa su determinación", "Expresa su firme convencimiento",
      "Expresa su gran preocupación", "Expresa su gratitud", "Expresa su grave preocupación",
      "Expresa su honda gratitud", "Expresa su honda preocupación", "Expresa su intención",
      "Expresa su muy profunda preocupación", "Expresa su muy seria preocupación", "Expresa su preocupación",
      "Expresa su profunda gratitud", "Expresa su profunda preocupación", "Expresa su profundo pesar",
      "Expresa su profundo reconocimiento", "Expresa su reconocimiento", "Expresa su satisfacción",
      "Expresa su seria preocupación", "Expresa su suma preocupación", "Expresa su voluntad", "Extiende", "Felicita",
      "Felicita especialmente", "Fija", "Hace constar", "Hace hincapié", "Hace notar", "Hace notar con aprecio",
      "Hace notar con preocupación", "Hace notar con satisfacción", "Hace notar con seria preocupación", "Hace suya",
      "Hace suyas", "Hace suyo", "Hace suyos", "Hace un encarecido llamamiento", "Hace un llamamiento", "Insta",
      "Insta encarecidamente", "Insta una vez más", "Insta urgentemente", "Instruye", "Invita", "Invita y alienta",
      "Invita y alienta nuevamente", "Lamenta", "Lamenta profundamente", "Levanta", "Llama", "Llama la atención",
      "Manifiesta", "Mantiene", "Nombra", "Observa", "Observa con alarma", "Observa con aprecio",
      "Observa con aprecio y satisfacción", "Observa con creciente preocupación", "Observa con especial preocupación",
      "Observa con gran preocupación", "Observa con grave preocupación", "Observa con interés", "Observa con pesar",
      "Observa con preocupación", "Observa con profunda preocupación", "Observa con profundo pesar",
      "Observa con reconocimiento", "Observa con satisfacción", "Observa con seria preocupación",
      "Observa también con preocupación", "Opina", "Ordena", "Permanece", "Pide", "Pide nuevamente",
      "Pide una vez más", "Pone de relieve", "Pone de relieve encarecidamente", "Pone de relieve nuevamente",
      "Pone de relieve su profunda preocupación", "Pone de relieve su suma preocupación",
      "Pone de relieve una vez más", "Pone de relieve una vez más su seria preocupación", "Pone fin", "Presta",
      "Proclama", "Promete", "Propone", "Prorroga", "Ratifica", "Reafirma", "Reafirma enérgicamente",
      "Reafirma la solicitud", "Reafirma su adhesión", "Reafirma su apoyo", "Reafirma su aprobación",
      "Reafirma su compromiso", "Reafirma su condena, en los términos más enérgicos posibles",
      "Reafirma su convicción", "Reafirma su decisión", "Reafirma su determinación", "Reafirma su enérgico apoyo",
      "Reafirma su exhortación", "Reafirma su pleno compromiso", "Reafirma su preocupación",
      "Reafirma su profunda solidaridad", "Reafirma su reconocimiento", "Reafirma su solicitud",
      "Reafirma también su compromiso", "Reafirma también su solicitud", "Reafirma una vez más", "Recalca",
      "Recalca su muy seria preocupación", "Rechaza", "Rechaza y condena inequívocamente", "Recomienda", "Reconfirma",
      "Reconoce", "Reconoce con aprecio", "Reconoce con gran aprecio", "Reconoce con gran preocupación",
      "Reconoce con preocupación", "Reconoce con profunda preocupación", "Reconoce con satisfacción",
      "Reconoce y alienta", "Reconoce y lamenta profundamente", "Reconoce y promueve", "Recuerda",
      "Recuerda a este respecto", "Recuerda con aprecio", "Recuerda con interés", "Recuerda con preocupación",
      "Recuerda con satisfacción", "Recuerda la solicitud", "Recuerda su solicitud", "Recuerda y reitera", "Rehúsa",
      "Reitera", "Reitera la invitación", "Reitera la solicitud", "Reitera que hace suyos",
      "Reitera su agradecimiento", "Reitera su apoyo", "Reitera su aprecio", "Reitera su aprobación",
      "Reitera su compromiso", "Reitera su compromiso inquebrantable", "Reitera su condena", "Reitera su convicción",
      "Reitera su enérgica condena", "Reitera su exhortación", "Reitera su exigencia", "Reitera su firme apoyo",
      "Reitera su grave preocupación", "Reitera su invitación", "Reitera su llamamiento", "Reitera su petición",
      "Reitera su preocupación", "Reitera su profunda preocupación", "Reitera su reconocimiento",
      "Reitera su seria preocupación", "Reitera su solicitud", "Reitera sus exhortaciones",
      "Reitera sus llamamientos", "Reitera sus solicitudes anteriores", "Reitera también su compromiso",
      "Reitera también su exhortación", "Reitera también su solicitud", "Renueva", "Renueva el llamamiento",
      "Renueva su compromiso", "Renueva su decisión", "Renueva su exhortación", "Renueva su firme compromiso",
      "Renueva su llamamiento", "Renueva su solicitud", "Requiere", "Resalta", "Respalda y apoya", "Respeta",
      "Restablece", "Resuelve", "Revisa", "Rinde homenaje", "Rinde tributo", "Se compromete",
      "Se compromete de nuevo", "Se compromete nuevamente", "Se felicita", "Se opone enérgicamente", "Se reserva",
      "Se suma", "Señala", "Señala a la atención", "Señala también a la atención", "Señala una vez más",
      "Señala y reafirma", "Sigue", "Sigue acogiendo con beneplácito", "Sigue alentando",
      "Sigue condenando en los términos más enérgicos posibles", "Sigue expresando especial preocupación",
      "Sigue instando", "Sigue preocupad[o/a]", "Sigue profundamente preocupad[o/a]", "Sigue reconociendo",
      "Solicita", "Solicita encarecidamente", "Solicita nuevamente", "Solicita urgentemente", "Subraya",
      "Subraya una vez más", "Suspende", "Termina", "Tiene en cuenta", "Tiene la intención", "Tiene presente",
      "Toma buena nota", "Toma conocimiento", "Toma nota", "Toma nota con aprecio",
      "Toma nota con gran preocupación a ese respecto", "Toma nota con gran preocupación, a ese respecto",
      "Toma nota con grave preocupación", "Toma nota con interés", "Toma nota con preocupación",
      "Toma nota con reconocimiento", "Toma nota con satisfacción", "Toma nota una vez más", "Transmite", "Valora",
      "Aplaude", "Conmina", "Concuerda", "Constata", "Denuncia", "Deroga", "Enmienda", "Faculta", "Insiste", "Remite",
      "Repudia", "Se adhiere", "Se asocia", "Se congratula", "Suplica",
    },
  },

  -- Words that may be torn by text extraction and are mended. Wherever a word here is two words side by side, both are
  -- here as well, so that what is right is not joined.
  words = [[
a abarcan abarque abierto abiertos abordan abordar abril abstengan abuso abusos académicas académico académicos
acceder accesibilidad accesible accesibles acceso acciones acción acelerado acelerar acerca acoge acogida acogiendo
acordado acoso actitudes activa activamente activas actividad actividades activo activos acto actores actos actual
actuales actualización actualizada actualizado actualizados actualmente actuar actúa actúen acuerdo acuerdos
adaptación adaptado adaptados adecuada adecuadamente adecuadas adecuado adecuados adelantado adelantados adelante
además adherirse adhesión adicional adicionales administración administrativas administrativos adopción adoptada
adoptadas adoptado adoptando adoptar adopte adopten adquisiciones adquisición adversas adversos aeronaves afecta
afectada afectadas afectados afectan afianzar afiliados afirmando afronta afrontan afrontar agenda agentes agosto
agravado agrícola agrícolas agua ahora ajustes al alcance alcanzado alcanzar alentando alentar alentó alerta
alfabetización alguna algunas algunos alianza alianzas alienta alienten alimentación alimentaria alimentos
almacenamiento alta alto ambiental ambientales ambiente amenaza amenazan amenazas amplia ampliación ampliando ampliar
amplias amplio amplios amplió amplíe amplíen analizar anexo anexos aniversario ante antecedentes anterior anteriores
antes anual anuales anualmente análisis aplicable aplicables aplicación aplicado aplican aplicando aplicar aplique
apliquen aportaciones aportan aportar aporte aporten apoyando apoyar apoye apoyen apoyo aprecio aprendizaje aprobación
aprobada aprobadas aprobado aprobados aprobar aprobó apropiada apropiadas apropiado apropiados aprovechando aprovechar
apruebe aptitudes aquellos aquí aras arbitraria arbitrarias arma armadas armado armados armamento armamentos armas
armonización armonizar arreglo arreglos artefactos artificial artículo artículos asegurando asegurar asegure aseguren
asequibilidad asequible asequibles asesoramiento asignación asignen asilo asistencia asociaciones asociación asociado
asociados aspectos aspiraciones aspiración asumido asumidos asunto asuntos así ataque ataques atención atender
atentados atraer atrás aumenta aumentado aumentando aumentar aumente aumenten aumento aunque ausencia auspicios
autores autoridad autoridades avance avances avanzar ayuda ayudar ayude ayuden año años aún baja bajas bajo bajos basa
basada basadas basado basados base basen beneficiar beneficiarios beneficiarse beneficio beneficios beneplácito bien
bienes bienestar bilateral bilaterales biodiversidad blanqueo brecha brechas breve brindando brinde bruto buena buenas
buque buques básicas básicos cabo cada cadena calidad cambio cambios campaña campañas cantidad cap capacidad
capacidades capacitación capital características carbón carga cargo carta carácter casi caso casos categoría causa
causado causan causas celebración celebrada celebrado celebrando celebrar celebrará celebren celebró centrada
centradas centrado centrados central centro cerca cero cerrar cesar cese ciclo ciencia científica científico
científicos cinco circulación circunstancia circunstancias ciudadanos ciudadanía civil civiles claramente claros clave
clientes clima climática climático cobertura coexistencia coherencia colaboración colaborando colabore colaboren
colectiva colmar combate combatientes combatir combinados combustible comercial comerciales comercio cometido
cometidos comisiones comisión como compartan compartida compatible competencia competencias competentes complementan
complementar completa completo componente componentes composición comprender comprendido comprensión comprometido
comprometieron compromiso compromisos comunes comunicaciones comunicación comunicados comunidad comunidades comunique
común con concepto concesión concibiendo conciencia concienciación conciliación conclusiones concluya concreta
concretamente concretas concreto concretos condena condenando condiciones condición conducta conducto conectividad
conexa conexas conexo conexos conferencias confianza confidencialidad conflicto conflictos conforme conformes
conformidad conjunta conjuntamente conjuntas conjunto conocimiento conocimientos consagrado consagrados consecución
consecuencia consecuencias conseguidos conseguir consenso conservación considera considerable considerablemente
consideración considerar considere consideren consolidación consolidar consonancia constante constantes constituye
constituyen constituyendo construcción constructiva construir consulta consultarse consultas consultiva consumidor
contacto contactos contaminación contar contexto contextos contiene contingentes continua continuación continuado
continuar continuo continuos continúe continúen contra contrabando contrarias contrario contrarrestar contratación
contratos contravención contraídos contribuciones contribución contribuir contribuya contribuyan contribuye
contribuyen contribuyendo control controversias convenidas convenidos conversaciones convicción convocar cooperación
cooperar cooperen coordinación coordinada coordinado coordinados coordinando coordinar coronavirus corrección corren
corresponda correspondan corresponde correspondiente correspondientes corriente corrupción cosas costo costos creación
creados crear creciente crecientes crecimiento creencias crisis criterios crucial crédito cuadro cual cuales cualquier
cualquiera cuando cuanto cuatro cuenta cuentas cuestiones cuestión cuidado cuidados cultura cultural culturales
culturas cumpla cumplan cumplido cumpliendo cumplimiento cumplir cuotas curso cuya cuyo cuyos círculos cívica código
códigos dando dar datos daños de debate debates debe deben deber deberá deberán debería deberían debida debidamente
debido debilitar decenas decente decide decididos decidió decir decisiones decisiva decisión declaraciones declaración
dedicación dedicado defensa defensores deficiencia deficiencias definidos degradación dejar deje del deliberaciones
delictivas delictivos delito delitos demanda democracia democrática democráticas democráticos demora demostrado demás
den dentro denuncia denuncias depende derecho derechos derivado derivados desafío desafíos desapariciones desarme
desarrollados desarrollando desarrollar desarrollo desastre desastres descanso descritas desde desempeña desempeñado
desempeñan desempeñar desempeño desempleo desertificación desglosados desigualdad desigualdades desinformación
desplazados desplazamiento desplazamientos desplegados despliegue desproporcionada desproporcionado después destaca
destacando destinada destinadas destinado destinados destino destrucción detección detectar detenciones detención
detener deterioro determina determinación determinadas determinado determinados determinar determinen devastadores
diagnósticas dicha dichas dicho dichos diciembre diferentes dificultades dificultan difundir difusión difícil digital
digitales dignidad diligencia dimanante dimanantes dimensiones dimensión dinero dirección directa directamente
directrices dirigentes dirigida dirigidas dirigido dirigidos discapacidad disciplinas discriminación discriminatorias
discriminatorio discriminatorios diseño disfrute disfruten disparidades disponga disponibilidad disponible disponibles
disposiciones disposición dispuesto distintas distribución distribuir diversa diversas diversidad diverso diversos
divulgación diálogo diálogos docentes documentación documentada documento documentos doméstico donantes donde dos
dotación duración duradera duraderas duradero durante dé déficit día días dólares e economía economías económica
económicas económico económicos edad educación educativas educativo educativos efectiva efectivamente efectivas
efectividad efectivo efectivos efecto efectos efectúe eficaces eficacia eficaz eficazmente eficiencia eficiente
ejecución ejecutando ejecutar ejecute ejemplo ejercer ejercicio el elaboración elaborando elaborar elaboren elecciones
electorales electricidad electrónica electrónico elemento elementos elevado eliminación eliminar elimine ella ellas
ello ellos embargo emergencia emergente emergentes emisiones empleo empoderamiento emprendidas empresarial
empresariales empresas en encaminada encaminadas encaminado encaminados encaminar encarecidamente encargada encargadas
encargados encomendadas encomiando encontrar encuentran encuentren energía enero enfermedad enfermedades enfoque
enfoques enfrentan enjuiciamiento enjuiciar enlace enmienda enorme entendimiento entidad entidades entorno entornos
entrada entre entrega enunciadas enunciado enunciados enérgicamente enérgicos equidad equilibrada equilibrio equipo
equipos equitativa equitativo equivalente era erradicación erradicar es esa esas escala escalada escolar escrito
escrupulosamente escuela escuelas ese esencial esenciales esfera esferas esforzarse esfuerzo esfuerzos esos espacio
espacios especial especiales especializados especialmente especie especies específica específicamente específicas
específico específicos espíritu esta estabilidad estabilización estable establece establecer establecida establecidas
establecido establecidos establecimiento establecimientos establezca establezcan estado estados estadística
estadísticas estadísticos estando estar estas estatal estatales estatuto este estima estimados esto estos estrategia
estrategias estratégica estratégicas estratégico estratégicos estrecha estrechamente estrechar estricto estructura
estructural estructurales estudiantes estudiar estudie estudien estudio estudios está están esté estén evaluaciones
evaluación evaluar evitar evolución examen examinado examinando examinar examine examinen excepcional exclusivamente
exclusión exenciones exención exhaustiva exhaustivas exhaustivo exhorta exhortando exhortó exige exigir existe existen
existencia existencias existente existentes experiencia experiencias expertos explosivos explotación exportación
exposición expresa expresando expresión expuestas expuestos exteriores externa extrema extremismo exámenes
facilitación facilitando facilitar facilite faciliten factor factores falta familia familiar familiares familias fase
fases favor favorecer favorezcan febrero fecha federados femenina fenómenos fiable fiables fiduciario figura figuran
figuren fin final finales finalice financiación financiar financiera financieras financiero financieros fines firma
firme firmemente fiscal fiscales flujo flujos fomentando fomentar fomenten fomento fondo fondos for forma formación
formal forman formas formato formulación formulada formuladas formular foro foros fortalecer fortaleciendo
fortalecimiento forzada forzadas forzado fragilidad frecuencia frente fronteras fue fuego fuente fuera fuerza fuerzas
funcionamiento funcionarios funciones función fundamental fundamentales fundamento futura futuras futuro futuros fácil
física físico gama garantice garanticen garantizando garantizar garantía garantías gases gasto gastos generaciones
generación general generales generalizada generar genital geográfica gestionar gestión global gobernanza gobierno
grado gradual gran grandes gratitud grave graves grupo grupos gubernamentales guerra género géneros ha haber había
hace hacen hacer hacerlo hacia haciendo haga hagan hambre han hasta hay haya hayan hecho hechos herramienta
herramientas higiene hijos hincapié historia hizo hogar hogares hoja hombre hombres hora hostilidades https humana
humanas humanidad humanitaria humanitarias humanitario humanitarios humano humanos ideas identidad identificación
identificar idioma idiomas idoneidad igual igualdad igualitaria igualitarias ilegal ilegales ilícita ilícitas ilícito
ilícitos impacto imparcial imparcialidad impartir impedir imperante impidan impiden implantación implementación
implementando implementar implica implicación importancia importante importantes imposición imprescindible
improvisados impuestas impulsar impunidad in incentivar incidentes incluida incluidas incluido incluidos incluir
inclusiva inclusivas inclusividad inclusivo inclusivos inclusión incluso incluya incluyan incluye incluyen incluyendo
incompatible incondicional incorporación incorporar incorporen incumben indebido independencia independiente
independientemente independientes indica indicadores indique indispensable indispensables individual individuales
indivisible indivisibles indígena indígenas infancia infantil influencia información informal informar informe
informes infraestructura infraestructuras ingreso ingresos inicial iniciar iniciativa iniciativas injerencia
injerencias inmediata inmediatamente inmediatas inmediato innovaciones innovación innovadora innovadoras innovadores
inscripción inseguridad inspecciones insta instalaciones instancia instancias instando institucional institucionales
instituciones instrumento instrumentos insuficiente integración integrada integrado integrados integral integrales
integrar integridad inteligencia intención intensificación intensificar intensifique intensifiquen intentos
interacción interactivo intercambiando intercambiar intercambio interdependientes interesa interesadas interesados
intereses intergubernamental intergubernamentales interna internacional internacionales internacionalmente internas
interno internos interrelacionados interseccionales intervenciones intervención interés intimidación introducir
invernadero inversiones inversión investigaciones investigación investigar invita invitación involucrado judicial
judiciales julio junio junto jurisdicción jurídica jurídicas jurídico jurídicos justa justas justicia justo justos
juvenil juventud jóvenes la labor laboral laborales lado largo las le legislación legislativos legitimidad les lesa
ley leyes libertad libertades libre libremente libres liderazgo limitación limitada limitado limpia limpias limpio
liquidez lista llamamiento llegar llegue lleva llevan llevando llevar llevará lleve lo local locales logrados logrando
lograr logro logros los lucha luchar lugar lugares luz línea líneas mal malnutrición mandato mandatos manera
manifiesto mantener mantenga mantengan manteniendo mantenimiento mantienen mar marcado marcha marco marcos margen
marginación marginados marzo materia material materiales materna matrimonio mayo mayor mayores mayoría mecanismo
mecanismos mediación medianas mediante medicamentos medida medidas medio medios mejor mejora mejorando mejorar mejoras
mejore mejoren mejores mencionadas mencionado menos mental menudo mercado mercados mes mesa meses meta metas miembro
miembros mientras migrantes miles militar militares millones millón minas minorías miras misiones misión misma mismo
mitad mitigación mitigar modalidades modelo moderación moderna modernas modificar modo momento montos mora mortífero
motivos movilización movimiento muchas mucho muchos muerte muertes mujer mujeres multidimensionales multilateral
multilaterales mundial mundiales mundo municiones mutilación mutuamente mutuo muy más máxima máximo médica médicas
médico médicos métodos mínimo mínimos móvil múltiples nacional nacionales nacionalidad naciones nadie natural
naturales naturaleza necesaria necesarias necesario necesarios necesidad necesidades necesitadas necesitan necesiten
negativamente negativas negativo negativos negociaciones negociación neutralidad ni ninguna ningún nivel niveles niñas
niño niños no nocivas nombre norma normas normativo normativos nota notar notificaciones notificación noviembre
nuclear nucleares nuestra nuestras nuestro nueva nuevamente nuevas nuevo nuevos nunca nutrición núm número o objetivo
objetivos objeto obligaciones obligación obligar observa observaciones observando observar obstáculo obstáculos octavo
octogésimo octubre ocupan ocupándose océanos oficial oficiales oficinas ofrece ofrecen ofrecer ofreciendo ofrezcan
opciones operacional operacionales operaciones operación opiniones opinión oportuna oportunamente oportunas
oportunidad oportunidades oportuno oportunos oposición ordinario organismos organizaciones organización organizada
orientaciones orientación orientada orientadas origen otra otras otro otros pabellón pacífica pacíficas pacífico
pacíficos pagado pago pagos palestina pandemia pandemias papel para parlamentos parte partes participación
participantes participar participen particular particularmente partir parámetros paso pasos patrimonio patrullas paz
país países peligro penal penales penas pendientes pensamiento pequeña pequeñas per periodistas periódica
periódicamente periódicas periódico periódicos perjuicio permanente permita permitan permiten permitir permitirá pero
persistencia persistente persistentes persona personal personas perspectiva perspectivas pertenecientes pertinente
pertinentes perturbaciones período períodos pesar pese pide pidiendo pie pilares plan planes planeta planificación
planificar plano planos plataforma plataformas plazas plazo plazos plena plenamente plenaria plenas pleno plenos
pluralismo poblaciones población pobre pobres pobreza poder podrán podría podrían policía política políticas político
políticos pone ponen poner ponga pongan poniendo por porque posconflicto posibilidad posibilidades posible posibles
posiciones posterior posteriores potable potencial potenciar precio preciso precoz prensa preocupaciones preocupación
preocupada preocupado preparación preparar prepare presencia presenta presentación presentadas presentado presentar
presente presentes preservar presión presta prestaciones prestación prestado prestan prestando prestar preste presten
presuntamente presupuestarias presupuesto prevención prevengan prevenir preventiva preventivas previa previas
previsible prevista previstas previsto previstos primaria primer primera primero primordial principal principales
principalmente principio principios prioridad prioridades prioritarias prioritario privada privadas privado privados
privar pro probable problema problemas proceda procedan procedimiento procedimientos procesales proceso procesos
procuren producción producto productos produzcan profesional profesionales profunda profundamente profundas profundo
programa programas progresiva progresivamente progresivo progreso progresos prohibición prohibidos prohibir promesa
promesas promoción promover promoviendo promueva promuevan promueve promulgación pronta prontitud propia propias
propicio propiedad propio propios proponer proporcionando proporcionar proporcione proporcionen propuesta propuestas
propósito propósitos prorrogar prorrogó proseguir prosiga prosigan prosperidad protección proteger protegiendo proteja
protejan protocolo protocolos proveedor proveedores provisional provisión proyecto proyectos pruebas práctica
prácticas préstamos prórroga próxima próximo próximos psicosocial publicaciones publicación pueblo pueblos pueda
puedan puede pueden puertos pues puesta puestas puesto puestos punto puntos párr párrafo párrafos pérdida pública
públicas público públicos que quedando quede quienes quinto racismo ratificación ratificado razonable razonables razón
reafirma reafirmando realice realicen realidad realiza realización realizada realizadas realizado realizados realizan
realizando realizar realizarse recae recalca recalcando recibir reciente recientes recién reclusión reclutamiento
recomendaciones recomendación recomendó reconciliación reconoce reconocer reconociendo reconocimiento reconozca
reconozcan reconstrucción reconstruir recordando rector rectores recuerda recuperación recuperar recuperarse recurrir
recurso recursos red redes redonda reducción reducido reduciendo reducir redunda reestructuración referencia referente
referentes refiere reflejen reforma reformas reforzado reforzados reforzando reforzar refuerce refuercen refuerzan
refuerzo refugiados refugio regional regionales regiones registro registros región reglamentación reglamentos reglas
regreso rehabilitación reintegración reitera reiterando relacionada relacionadas relacionados relaciones relación
relativa relativas relativo relativos relieve religiosa religiosas religiosos religión remotas remunerado rendición
rendir renovada renovados renovar reparto repatriación repercusiones repercusión repercute represalias representa
representación representan representando representante representantes reproductiva requiere requieren requisito
requisitos residentes resiliencia resiliente resilientes resoluciones resolución resolver respaldar respecta
respectivamente respectivas respectivos respecto respetando respetar respete respeten respeto responda respondan
responder responsabilidad responsabilidades responsable responsables respuesta respuestas restricciones resulta
resultado resultados resultantes resulte retención retorno retos retroceso reuniones reunión revisar revisión reviste
revisten rezagados riesgo riesgos rindan rural rurales ruta rápida rápidamente rápidas rápido régimen saber saldo
salubre salud saludable saludables salvaguardias salvar sanciones saneamiento sanidad sanitaria sanitario sanitarios
satisfacción satisfacer satisfactoria se sea sean secc sección secretaría sector sectores secuestro secuestros
secundaria seguimiento seguir seguirá seguirán segunda segundo segura seguras seguridad seguro seguros según seis
selectivas sensibilización sentido separación septiembre septuagésimo sequía ser seres seria serie servicio servicios
servir será sesiones sesión severas sexto sexual sexuales señala señalado señalados si sido siempre siendo siga sigan
signatarios significativa significativamente significativas sigue siguen siguiente siguientes sin sinergias sino
sistema sistemas sistemática sistemáticamente sistémica sitio sitios situaciones situación soberanía sobre socavar
social sociales sociedad sociedades socioeconómica socioeconómicas socioeconómico socorro sola solicita solicitados
solicitantes soliciten solicitud solicitudes solicitó solidaridad solo soluciones solución son soportan sostenibilidad
sostenible sostenibles sostenido su subnacional subrayando subrayó subregional subregionales subsidiarios subsistencia
subtema suelen suficiente suficientes sufrimiento sufrir sujeción sujetas sujeto suma sumado suministro suministros
superar superior supervisar supervisión supervivencia supervivientes suplemento supone suponen sus sustancial
sustantivo suya suyas suyo séptimo sí sólido tal tales también tan tangibles tanto tardar tarea tareas tasa tasas
tecnología tecnologías tecnológico tecnológicos telecomunicaciones televisión tema temas temor temporal temporalmente
temprana tendencia tendencias tendrá tendrán tener tenga tengan tenido teniendo tensiones tercer terciaria terminado
terminen terreno terrestres territorial territorio territorios terrorismo terroristas testigos tiempo tiene tienen
tierra tierras tipo tipos titulada titulado titulares toda todas todavía todo todos tolerancia toma tomando tomar tome
tomen tomó torno tortura total totalidad trabajadores trabajan trabajando trabajar trabajo trabajos trabas
tradicionales transferencia transferencias transformación transición transmisión transmitir transparencia transparente
transparentes transporte transversal tras traslado trastornos trata tratados tratamiento tratamientos tratar trato
tratos través tres tráfico tránsito técnica técnicas técnico técnicos término términos título ulterior un una unas
unidad unidades universal universales uno urbana urgencia urgente urgentemente urgentes uso utilización utilizan
utilizando utilizar utilizarse vacante vacantes vacunas valor valores varias varios ve vecinos vehículos velando velar
vele velen ven venta ver verificación versión vez viabilidad vida vidas vigente vigentes vigilancia vigilar vigor
vinculados violaciones violación violencia violento violentos virtual virtud visitas visión vista visto vital vitales
viven vivienda viviendas vivir vol voluntad voluntaria voluntariamente voluntarias voluntario voluntarios volver
votación voto vulnerabilidad vulnerabilidades vulnerable vulnerables vía víctima víctimas vínculo vínculos web
xenofobia y ya zona zonas ámbito ámbitos él índole íntegramente órgano órganos última último últimos única único útil
]],
}
