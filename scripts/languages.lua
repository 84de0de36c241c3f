-- The languages that have a pack in scripts/lang/, with words that documents of no other language print. The language
-- most of whose words stand in a document's opening is the document's.
return {
  { code = "en", words = { "The Security Council", "The General Assembly", "Adopted by the", "adopted by the", " the ",
                           "Agenda item", "Resolution ", " meeting, on " } },
}
