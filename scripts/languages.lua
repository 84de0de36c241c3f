-- The languages that have a pack in scripts/lang/, with words that documents of no other language print. The language
-- most of whose words stand in a document's opening is the document's. Where a script (code points) is told, it must be
-- the document's, and says more than any word.
return {
  { code = "en", words = { "The Security Council", "The General Assembly", "Adopted by the", "adopted by the", " the ",
                           "Agenda item", "Resolution ", " meeting, on " } },
  { code = "ru", script = { first = 0x400, last = 0x4ff },
    words = { "Организация Объединенных Наций", "Организации Объединенных Наций", "Совет Безопасности",
              "Генеральная Ассамблея", " повестки дня", "езолюци", " государств", " также " } },
  { code = "de", words = { "Vereinte Nationen", "der Vereinten Nationen", "Der Sicherheitsrat", "Die Generalversammlung",
                           "Tagesordnungspunkt", " und ", "verabschiedet", " der ", " auf " } },
  { code = "ar", script = { first = 0x600, last = 0x6ff },
    words = { "الأمم المتحدة", "مجلس الأمن", "الجمعية العامة", "القرار", " من ", " إلى ", " على ", "إن ", " المؤرخ " } },
  { code = "zh", script = { first = 0x4e00, last = 0x9fff },
    words = { "联合国", "安全理事会", "大会", "理事会", "决议", "号决议", "会议", "议程项目", "，", "；" } },
  { code = "fr", words = { "Le Conseil de sécurité", "L’Assemblée générale", "L'Assemblée générale", "Nations Unies",
                           "de l’ordre du jour", "doptée par", "Résolution ", " des ", " séance", " et de " } },
  { code = "es", words = { "El Consejo de Seguridad", "La Asamblea General", "Naciones Unidas", " del programa",
                           "probada por", "Resolución ", " sesión", " de los ", " y la " } },
}
