-- English: what the recogniser needs to know of the language. Data only.
--
-- A pattern is a line of known shape: the text must be there (letter case aside), {slots} are read by what they are:
--   {organ} one of organs; {meeting} "7882nd meeting"; {session} an ordinal in words; {agenda} "22 (d)"; {number} "79/224";
--   {numeral} "IV"; {digits}; {year}; {adopted} {date} a date of one of the forms in dates; {symbol}; {any} {title} ... anything.
-- A role is the key of the field and of the title line. open = true: the line may go on over the next ones; short = true:
-- if it fits a pattern together with the next one, that is it.

-- Ordinals in words, up to the session of the year 2075.
local small = {
  "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
  "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
}
local tens = {
  { "twentieth", "twenty" }, { "thirtieth", "thirty" }, { "fortieth", "forty" }, { "fiftieth", "fifty" },
  { "sixtieth", "sixty" }, { "seventieth", "seventy" }, { "eightieth", "eighty" }, { "ninetieth", "ninety" },
}
local ordinals = {}
for i = 1, 19 do ordinals[i] = small[i] end
for t, names in ipairs(tens) do
  ordinals[10 + 10 * t] = names[1]
  for i = 1, 9 do ordinals[10 + 10 * t + i] = names[2] .. "-" .. small[i] end
end
for i = 0, 30 do
  ordinals[100 + i] = (i == 0 and "hundredth" or "hundred and " .. ordinals[i])
  ordinals[100 + i] = ordinals[100 + i] .. "|one " .. ordinals[100 + i]
end

return {
  code = "en",

  publisher = { "United Nations" },

  organs = {
    { key = "SC", name = "Security Council", short = { "Council" } },
    { key = "GA", name = "General Assembly", short = { "Assembly" } },
    { key = "ECOSOC", name = "Economic and Social Council", short = { "Council" } },
    { key = "HRC", name = "Human Rights Council", short = { "Council" }, of = "General Assembly" },
    { name = "Trusteeship Council" },
  },

  months = {
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  },
  dates = { "{day} {month} {year}" },
  ordinals = ordinals,

  -- What follows the ordinal of a meeting.
  meetings = {
    "meeting", "plenary meeting", "(resumed) plenary meeting", "plenary meeting (resumed)", "(resumed) meeting",
    "meeting (resumed)", "meeting (closed)", "(closed) meeting", "(private) meeting",
  },

  -- Masthead lines besides the publisher, the organ, the symbol and the job number.
  masthead = {
    { role = "distribution", pattern = "Distr.: General" },
    { role = "distribution", pattern = "Distr.: Limited" },
    { role = "distribution", pattern = "Distr.: Restricted" },
    { role = "distribution", pattern = "Distr. General" },
    { role = "distribution", pattern = "Distr. Limited" },
    { role = "distribution", pattern = "Distr. Restricted" },
    { role = "distribution", pattern = "Provisional" },
    { role = "language", pattern = "English" },
    { role = "original", pattern = "Original: {original}" },
    { role = "date", pattern = "{date}" },
  },

  -- The title block, the most particular pattern first.
  titles = {
    { role = "session", pattern = "{session} emergency special session" },
    { role = "session", pattern = "{session} emergency special session (resumed)" },
    { role = "session", pattern = "{session} special session" },
    { role = "session", pattern = "{session} session" },
    { role = "session", pattern = "{session} session (resumed)" },
    { role = "session", pattern = "{session} emergency special session (continued)" },
    { role = "session", pattern = "Resumed {session} emergency special session" },
    { role = "session", pattern = "Resumed {session} special session" },
    { role = "session", pattern = "Resumed {session} session" },
    { role = "session", pattern = "{year} session" },
    { role = "session", pattern = "{year} substantive session" },
    { role = "session", pattern = "{year} organizational session" },
    { role = "session", pattern = "Resumed {year} session" },
    { role = "session", pattern = "Substantive session of {year}" },
    { role = "session", pattern = "Resumed substantive session of {year}" },
    { role = "session", pattern = "Organizational session for {year}" },
    { role = "session", pattern = "Organizational session of {year}" },
    { role = "session", pattern = "Resumed organizational session for {year}" },
    { role = "session", pattern = "Resumed organizational session of {year}" },
    { role = "agenda", pattern = "Agenda item {agenda}" },
    { role = "agenda", pattern = "Agenda items {agenda}" },
    { role = "agenda", pattern = "Item {agenda} of the provisional agenda" },
    { role = "agenda", pattern = "Items {agenda} of the provisional agenda" },
    { role = "agenda", pattern = "Item {agenda} of the agenda" },
    { role = "agenda", pattern = "Items {agenda} of the agenda" },
    { role = "agenda", pattern = "Item {agenda} of the preliminary list" },
    { role = "agenda", pattern = "Items {agenda} of the preliminary list" },
    { role = "number", pattern = "Resolution {digits} ({year})" },
    { role = "number", pattern = "Resolution {digits} ({year}) of {adopted}" },
    { role = "adoption", pattern = "of {adopted}" },
    { role = "adoption", pattern = "Adopted by the {organ} at its {meeting}, on {adopted}" },
    { role = "adoption", pattern = "Adopted by the {organ} at its {meeting} on {adopted}" },
    { role = "adoption", pattern = "Adopted by the {organ} at its {meeting}, held on {adopted}" },
    { role = "adoption", pattern = "Adopted by the {organ} on {adopted}" },
    { role = "adoption", pattern = "Resolution adopted by the {organ} on {adopted}" },
    { role = "adoption", pattern = "Resolutions adopted by the {organ} on {adopted}" },
    { role = "adoption", pattern = "Resolution adopted by the {organ} at its {meeting}, on {adopted}" },
    { role = "adoption", pattern = "Adopted unanimously by the {organ} at its {meeting}, on {adopted}" },
    { role = "adoption", pattern = "Resolution adopted by the {organ}", short = true },
    { role = "adoption", pattern = "Resolutions adopted by the {organ}", short = true },
    { role = "adoption", pattern = "Resolutions adopted by the {organ} on {any} and {adopted}" },
    { role = "adoption", pattern = "Decision adopted by the {organ} on {adopted}" },
    { role = "adoption", pattern = "Decisions adopted by the {organ} on {adopted}" },
    { role = "line", pattern = "Decision" },
    { role = "line", pattern = "Decisions" },
    { role = "line", pattern = "Plenary" },
    { role = "line", pattern = "{session} Committee" },
    { role = "line", pattern = "Special Political and Decolonization Committee ({session} Committee)" },
    { role = "line", pattern = "Elections and appointments" },
    { role = "line", pattern = "Other decisions" },
    { role = "proponent", pattern = "[{any}]" },
    { role = "subsidiary", pattern = "{subsidiary}" },
    { role = "session_dates", pattern = "{day} {month}–{day} {month} {year}" },
    { role = "session_dates", pattern = "{day} {month} – {day} {month} {year}" },
    { role = "session_dates", pattern = "{day} {month} {day} {month} {year}" },
    { role = "session_dates", pattern = "{day}–{day} {month} {year}" },
    { role = "session_dates", pattern = "{day} – {day} {month} {year}" },
    { role = "session_dates", pattern = "{day} {month} to {day} {month} {year}" },
    { role = "session_dates", pattern = "{day} to {day} {month} {year}" },
    { role = "session_dates", pattern = "{day} {month} {year}–{day} {month} {year}" },
    { role = "session_dates", pattern = "{day} {month} {year} – {day} {month} {year}" },
    { role = "sponsors", pattern = "{sponsors}: draft resolution" },
    { role = "sponsors", pattern = "{sponsors}: revised draft resolution" },
    { role = "sponsors", pattern = "{sponsors}: draft decision" },
    { role = "sponsors", pattern = "{sponsors}: revised draft decision" },
    { role = "sponsors", pattern = "{sponsors}: draft resolution as orally revised" },
    { role = "sponsors", pattern = "{sponsors}: amendment to draft resolution {symbol}" },
    { role = "sponsors", pattern = "{sponsors}: amendments to draft resolution {symbol}" },
    { role = "sponsors", pattern = "Draft resolution submitted by {any}" },
    { role = "sponsors", pattern = "Revised draft resolution submitted by {any}" },
    { role = "sponsors", pattern = "Draft decision submitted by {any}" },
    { role = "sponsors", pattern = "Draft resolution" },
    { role = "sponsors", pattern = "Draft decision" },
    { role = "sponsors", pattern = "Revised draft resolution" },
    { role = "title", pattern = "Statement by the President of the {organ}", alone = true },
    { role = "title", pattern = "Note by the President of the {organ}", alone = true },
    { role = "title", pattern = "{number}. {title}", open = true },
  },

  -- The enacting formula, which opens the preamble.
  enacting = {
    { pattern = "The {organ}," },
    { pattern = "The {organ}" },
  },

  -- That of a body which is none of the organs: taken where a preambular paragraph follows.
  enacting_other = { { pattern = "The {body}," } },

  -- The meeting line below the operative part, in one line or two.
  conclusion = {
    { pattern = "{meeting} {adopted}" },
    { pattern = "{meeting} {meeting} {adopted} {adopted}" },
    { pattern = "{meeting} {meeting} {meeting} {adopted} {adopted} {adopted}" },
    { pattern = "{meeting}" },
    { pattern = "{adopted}" },
    -- closing lines of old resolutions, which end as a sentence does
    { pattern = "Adopted unanimously at the {meeting}" },
    { pattern = "Adopted at the {meeting} by {any}" },
    { pattern = "Adopted at the {meeting}, by {any}" },
    { pattern = "Adopted at the {meeting} {any}" },
    -- the Human Rights Council's
    { pattern = "[Adopted {any}" },
    { pattern = "[Resolution adopted {any}" },
    { pattern = "[Decision adopted {any}" },
  },

  annex = {
    { pattern = "Annex" },
    { pattern = "Annex {numeral}" },
    { pattern = "Appendix" },
    { pattern = "Appendix {numeral}" },
    { pattern = "Enclosure" },
    { pattern = "Enclosure {numeral}" },
    { pattern = "Attachment" },
    { pattern = "Attachment {numeral}" },
    { pattern = "Annex to resolution {digits} ({year})" },
    { pattern = "Annex to resolution {number}" },
    { pattern = "Annex to the resolution" },
    { pattern = "Annex to the present resolution" },
    { pattern = "Annex {numeral} to the present resolution" },
  },

  -- Lines that belong to no resolution: notices of the places that texts are taken from.
  noise = { "This page has been proofread, but needs to be validated." },

  -- Words before a bare number that say what it cites, by the shape of the number and the organ named before the word:
  -- year "1373 (2001)", session "60/288", roman "217 A (III)".
  cite_words = { "resolutions", "resolution" },
  cite_joins = { ", and ", ", ", ",", " and ", " or ", "; ", "; and ", " as well as ", " and also " },
  cite_date = " of ",
  cite_of = { " of the ", " adopted by the ", ", adopted by the " },      -- before the organ behind a number
  -- A number behind these is no resolution's.
  cite_stops = { "decisions", "decision" },
  -- Other bodies whose resolutions are numbered in the same way.
  bodies = {
    "Commission", "Commission on Human Rights", "Commission on the Status of Women",
    "Commission on Crime Prevention and Criminal Justice", "Commission on Narcotic Drugs",
    "Commission on Population and Development", "Commission for Social Development", "Sub-Commission",
    "Environment Assembly", "United Nations Environment Assembly", "World Health Assembly",
    "Parliamentary Assembly", "Governing Council", "Conference", "General Conference",
    "Conference of the Parties", "Conference of the States Parties", "Meeting of the Parties",
    "Meeting of States Parties",
  },

  -- Words after which a number counts something and is no note mark.
  counted = {
    "paragraph", "paragraphs", "para.", "paras.", "article", "articles", "resolution", "resolutions", "section",
    "chapter", "annex", "item", "items", "part", "goal", "goals", "target", "rule", "rules", "no.", "nos.", "of", "and",
    "to", "from", "in", "on", "by", "at", "the", "for", "until", "or", "than", "page", "regulation", "decision",
  },

  -- Words of the clause by which the Security Council closes, for checks.
  closing = { "remain seized", "remain actively seized" },
  -- What ends a paragraph, for checks: a recital, a clause (and an item), the last clause, and one before a list. joins
  -- may follow the mark of the item before the last one.
  ends = { recital = ",", clause = ";", last = ".", list = ":", joins = { "and", "or" } },
  -- How a paragraph of the same text is named, for checks: one of words, numbers with joins between them, one of behind.
  references = {
    words = { "paragraph", "paragraphs" },
    joins = { "and", "or", "to" },
    behind = { "above", "below", "of the present resolution", "of this resolution" },
  },

  -- How paragraphs open, from the UN's own resolutions; the longest phrase that fits is set in italics.
  openings = {
    decided = { "At its", "At the same", "Also at", "At that" },
    preambular = {
      "Acknowledging", "Acknowledging also", "Acknowledging further", "Acknowledging with appreciation", "Acting",
      "Affirming", "Affirming its support", "Affirming once again", "Agreeing", "Alarmed", "Alarmed also",
      "Alarmed and concerned", "Also expressing", "Also expressing its satisfaction", "Also recalling",
      "Also welcoming", "Appreciating", "Aware", "Aware also", "Bearing", "Bearing in mind", "Bearing in mind also",
      "Being gravely concerned", "Believing", "Believing also", "Believing it necessary", "Calling",
      "Calling attention", "Calling attention also", "Calling for", "Calling on", "Calling upon", "Cognizant",
      "Cognizant also", "Commemorating", "Commending", "Commending also", "Committed", "Concerned", "Concerned also",
      "Concerned further", "Concurring", "Condemning", "Condemning also", "Condemning in the strongest possible terms",
      "Condemning in the strongest terms", "Condemning strongly", "Confirming", "Congratulating", "Conscious",
      "Considering", "Considering also", "Continuing", "Continuing to underline", "Convinced", "Convinced also",
      "Convinced further", "Deeply alarmed", "Deeply concerned", "Deeply concerned also", "Deeply concerned further",
      "Deeply convinced", "Deeply deploring", "Deeply disappointed", "Deeply disturbed", "Deeply regretting",
      "Demanding", "Deploring", "Deploring also", "Deploring further", "Deploring in particular", "Desirous",
      "Determined", "Determining", "Disappointed", "Echoing", "Echoing also", "Emphasising", "Emphasizing",
      "Emphasizing also", "Emphasizing further", "Encouraged", "Encouraging", "Endorsing", "Expressing",
      "Expressing again its appreciation", "Expressing alarm", "Expressing also", "Expressing appreciation",
      "Expressing concern", "Expressing concern also", "Expressing continued concern", "Expressing deep appreciation",
      "Expressing deep concern", "Expressing deep concern also", "Expressing deep concern further",
      "Expressing further concern", "Expressing grave alarm", "Expressing grave concern",
      "Expressing grave concern also", "Expressing grave concern further", "Expressing grave concern in particular",
      "Expressing gravest concerns", "Expressing great concern", "Expressing great concern over",
      "Expressing its appreciation", "Expressing its concern", "Expressing its conviction",
      "Expressing its deep appreciation", "Expressing its deep concern", "Expressing its deep concern also",
      "Expressing its determination", "Expressing its full support", "Expressing its gratitude",
      "Expressing its grave concern", "Expressing its grave concern also", "Expressing its grave concern further",
      "Expressing its satisfaction", "Expressing its support", "Expressing its unequivocal support",
      "Expressing once again", "Expressing outrage", "Expressing particular concern", "Expressing profound concern",
      "Expressing profound regret", "Expressing regret", "Expressing regret and concern", "Expressing serious concern",
      "Expressing solidarity", "Expressing support", "Firmly believing", "Firmly convinced", "Further commending",
      "Further condemning", "Further emphasizing", "Further expressing", "Further expressing concern",
      "Further noting", "Further reaffirming", "Further recalling", "Further recognizing", "Further reiterating",
      "Further taking note", "Further welcoming", "Gravely concerned", "Gravely distressed", "Guided", "Guided also",
      "Having also considered", "Having also examined", "Having considered", "Having considered also",
      "Having examined", "Having heard", "Having listened", "Having received", "Having regard", "Having reviewed",
      "Having taken note", "Highlighting", "Highlighting also", "Honouring", "Inviting", "Looking forward",
      "Looking forward also", "Mindful", "Mindful also", "Noting", "Noting again with appreciation", "Noting also",
      "Noting further", "Noting in particular", "Noting in this regard", "Noting with alarm",
      "Noting with appreciation", "Noting with appreciation also", "Noting with concern", "Noting with concern also",
      "Noting with deep concern", "Noting with deep concern also", "Noting with deep regret",
      "Noting with grave concern", "Noting with great concern", "Noting with great concern also",
      "Noting with interest", "Noting with particular interest", "Noting with profound concern", "Noting with regret",
      "Noting with renewed concern", "Noting with satisfaction", "Noting with serious concern",
      "Particularly concerned", "Paying", "Paying tribute", "Reaffirming", "Reaffirming also",
      "Reaffirming also its strong condemnation", "Reaffirming further", "Reaffirming its belief",
      "Reaffirming its call upon", "Reaffirming its commitment", "Reaffirming its concern",
      "Reaffirming its deep concern", "Reaffirming its determination", "Reaffirming its recognition",
      "Reaffirming its serious concern", "Reaffirming its strong commitment", "Reaffirming its strong condemnation",
      "Reaffirming its strong support", "Reaffirming its unwavering commitment", "Reaffirming once more", "Realizing",
      "Recalling", "Recalling also", "Recalling and reaffirming", "Recalling further", "Recalling in particular",
      "Recalling its commitment", "Recalling with appreciation", "Recalling with concern",
      "Recalling with grave concern", "Recalling with satisfaction", "Recalls", "Recognising", "Recognizing",
      "Recognizing also", "Recognizing and affirming", "Recognizing and reaffirming", "Recognizing further",
      "Recognizing with concern", "Recognizing with concern also", "Recognizing with concern further",
      "Recognizing with deep concern", "Recognizing with satisfaction", "Recommitting", "Reconfirming", "Referring",
      "Referring also", "Regretting", "Reiterating", "Reiterating also", "Reiterating and underscoring",
      "Reiterating deep concern", "Reiterating its appreciation", "Reiterating its call for",
      "Reiterating its call upon", "Reiterating its commitment", "Reiterating its concern",
      "Reiterating its condemnation", "Reiterating its continuing support", "Reiterating its conviction",
      "Reiterating its deep concern", "Reiterating its deep concern also", "Reiterating its deep distress",
      "Reiterating its grave concern", "Reiterating its request", "Reiterating its serious concern",
      "Reiterating its strong condemnation", "Reiterating its support", "Remaining", "Remaining concerned",
      "Remaining deeply concerned", "Remaining greatly concerned", "Remaining seriously concerned", "Reminding",
      "Renewing", "Renewing its unwavering commitment", "Resolved", "Responding", "Seized", "Seriously concerned",
      "Sharing the deep concern", "Stressing", "Stressing again", "Stressing again with grave concern",
      "Stressing also", "Stressing further", "Strongly condemning", "Strongly condemning also", "Strongly convinced",
      "Strongly deploring", "Strongly deploring also", "Strongly encouraging", "Strongly urging", "Supporting",
      "Taking", "Taking into account", "Taking into consideration", "Taking note", "Taking note also",
      "Taking note further", "Taking note with appreciation", "Taking note with appreciation also",
      "Taking note with concern", "Taking note with satisfaction", "Trusting", "Underlining", "Underlining also",
      "Underlining further", "Underlining its strong condemnation", "Underscoring", "Urging", "Welcoming",
      "Welcoming also", "Welcoming and encouraging", "Welcoming further", "Welcoming in this regard",
      "Welcoming with appreciation", "Wishing",
      "Affirming also", "Affirming further", "Again taking into account", "Also noting", "Also recognizing",
      "Also taking note", "Appalled", "Applauding", "Approving", "Bearing also in mind", "Categorically rejecting",
      "Commending further", "Confident", "Confirming also", "Conscious also", "Contemplating", "Declaring",
      "Deeply alarmed also", "Deeply appreciating", "Deeply aware", "Deeply committed", "Deeply conscious",
      "Deeply dismayed", "Deeply grieved", "Deeply mindful", "Deeply saddened", "Deeply shocked", "Deploring again",
      "Desiring", "Determined also", "Determined further", "Dismayed", "Emphasizing once again", "Encouraged also",
      "Ever mindful", "Expecting", "Expressing particular concern also", "Expressing serious concern also",
      "Extremely concerned", "Fully aware", "Fully believing", "Fully conscious", "Fully convinced",
      "Further acknowledging", "Further affirming", "Further recognising", "Giving due consideration", "Grateful",
      "Gratified", "Gravely alarmed", "Gravely concerned also", "Gravely concerned further", "Gravely disturbed",
      "Guided further", "Having adopted", "Having also received", "Having concluded", "Having conducted",
      "Having decided", "Having devoted attention", "Having established", "Having further considered", "Having met",
      "Having noted", "Having studied", "Heartened", "Highlighting further", "Inspired", "Invoking", "Keeping in mind",
      "Marking", "Noting again with concern", "Noting again with regret", "Noting also with concern",
      "Noting with dismay", "Noting with grave concern also", "Noting with satisfaction also", "Observing", "Outraged",
      "Pointing out", "Proceeding", "Profoundly concerned", "Profoundly convinced", "Re-emphasizing",
      "Re-emphasizing its unequivocal support", "Reaffirming equally", "Reaffirming once again",
      "Recalling with appreciation also", "Recalling with appreciation further", "Referring further",
      "Regretting also", "Reiterating further", "Reiterating further its grave concern", "Rejecting",
      "Remaining committed", "Remaining determined", "Remaining seized", "Resolute", "Resolving", "Saddened",
      "Saluting", "Seeking", "Seriously disturbed", "Sharing", "Sharing deep concern", "Shocked",
      "Solemnly reaffirming", "Strongly condemning further", "Strongly emphasizing", "Taking further note",
      "Taking into account also", "Thanking", "Underscoring also", "Understanding", "Viewing with appreciation",
      "Welcoming and further encouraging", "Welcoming in this regard also", "While noting",
    },
    operative = {
      "Acknowledges", "Acknowledges and profoundly regrets", "Acknowledges with appreciation",
      "Acknowledges with great appreciation", "Acknowledges with great concern", "Acting", "Adopts", "Affirms",
      "Affirms also", "Affirms further",
      "Affirms its deep commitment", "Affirms its support once again", "Again calls upon", "Agrees",
      "Also acknowledges", "Also affirms", "Also appropriates", "Also approves", "Also authorizes", "Also calls for",
      "Also calls upon", "Also commends", "Also condemns", "Also condemns in the strongest possible terms",
      "Also condemns unequivocally", "Also decides", "Also declares", "Also demands", "Also draws the attention",
      "Also emphasizes", "Also encourages", "Also expresses concern", "Also expresses grave concern",
      "Also expresses its appreciation", "Also expresses serious concern", "Also invites", "Also looks forward",
      "Also notes", "Also notes with appreciation", "Also notes with concern", "Also notes with regret",
      "Also notes with satisfaction", "Also reaffirms", "Also reaffirms its commitment", "Also reaffirms its request",
      "Also recalls", "Also recognizes", "Also recognizes with appreciation", "Also recommends", "Also reiterates",
      "Also reiterates its call upon", "Also reiterates its request", "Also requests", "Also stresses",
      "Also strongly condemns", "Also takes note", "Also takes note with appreciation", "Also underlines",
      "Also underscores", "Also urges", "Also welcomes", "Anticipates", "Appeals", "Appreciates", "Appropriates",
      "Approves", "Authorises", "Authorizes", "Calls", "Calls again", "Calls attention to and reaffirms", "Calls for",
      "Calls on", "Calls once again for", "Calls once again upon", "Calls upon", "Clarifies", "Commends",
      "Commends and strongly supports", "Commends once again", "Commits", "Condemns",
      "Condemns in the strongest possible terms", "Condemns in the strongest terms", "Condemns unequivocally",
      "Condemns without reservation", "Confirms", "Congratulates", "Considers", "Considers it alarming", "Continues",
      "Continues to condemn in the strongest possible terms", "Continues to encourage", "Continues to urge",
      "Continues to welcome", "Decides", "Decides also", "Decides further", "Declares", "Declares its firm opposition",
      "Deeply deplores", "Deeply regrets", "Demands", "Demands also", "Demands once more", "Deplores",
      "Deplores and condemns in the strongest terms", "Deplores and strongly condemns", "Determines",
      "Determines once more", "Directs", "Draws the attention", "Emphasises", "Emphasizes",
      "Emphasizes its utmost concern", "Emphasizes once again", "Emphasizes once again its serious concern",
      "Emphasizes once more", "Encourages", "Encourages also", "Encourages and recognizes", "Endorses", "Expresses",
      "Expresses alarm", "Expresses appreciation", "Expresses concern", "Expresses deep concern",
      "Expresses full support", "Expresses grave concern", "Expresses its appreciation", "Expresses its commitment",
      "Expresses its concern", "Expresses its continued serious concern", "Expresses its conviction",
      "Expresses its deep appreciation", "Expresses its deep concern", "Expresses its deep regret",
      "Expresses its determination", "Expresses its firm belief", "Expresses its firm conviction",
      "Expresses its gratitude", "Expresses its grave concern", "Expresses its intention",
      "Expresses its profound gratitude", "Expresses its satisfaction", "Expresses its serious concern",
      "Expresses its support", "Expresses its very deep concern", "Expresses its very serious concern",
      "Expresses its willingness", "Expresses particular concern", "Expresses serious concern",
      "Expresses special commendation", "Expresses strong concern", "Expresses support", "Expresses the hope",
      "Expresses the view", "Extends", "Firmly condemns", "Fully supports", "Further acknowledges",
      "Further affirms", "Further approves", "Further authorises", "Further authorizes", "Further calls",
      "Further calls for", "Further calls on", "Further calls upon", "Further condemns", "Further decides",
      "Further demands", "Further emphasizes", "Further encourages", "Further expresses", "Further invites",
      "Further notes", "Further notes with satisfaction", "Further reaffirms", "Further recalls", "Further recognizes",
      "Further recognizes with appreciation", "Further reiterates", "Further requests", "Further stresses",
      "Further takes note", "Further underlines", "Further urges", "Further welcomes", "Highlights", "Invites",
      "Invites and encourages", "Looks forward", "Looks forward to", "Maintains", "Notes", "Notes with appreciation",
      "Notes with appreciation and satisfaction", "Notes with concern", "Notes with deep concern",
      "Notes with deep regret", "Notes with grave concern", "Notes with great concern",
      "Notes with increasing concern", "Notes with interest", "Notes with regret", "Notes with satisfaction",
      "Notes with serious concern", "Notes with strong concern", "Once again encourages", "Once again urges",
      "Pays tribute", "Proclaims", "Proposes", "Reaffirms", "Reaffirms also", "Reaffirms its approval",
      "Reaffirms its call upon", "Reaffirms its commitment", "Reaffirms its concern",
      "Reaffirms its condemnation in the strongest possible terms", "Reaffirms its decision",
      "Reaffirms its determination", "Reaffirms its recognition", "Reaffirms its request",
      "Reaffirms its strong support", "Reaffirms its support", "Reaffirms once again", "Realizes", "Recalling",
      "Recalls", "Recalls and reiterates", "Recalls its request", "Recalls with appreciation", "Recalls with concern",
      "Recalls with satisfaction", "Recognises", "Recognizes", "Recognizes and encourages",
      "Recognizes with appreciation", "Recognizes with concern", "Recognizes with deep concern", "Recognizing",
      "Recommends", "Recommits", "Recommits firmly", "Reconfirms", "Regrets", "Reiterates", "Reiterates its appeals",
      "Reiterates its appreciation", "Reiterates its approval", "Reiterates its call", "Reiterates its call for",
      "Reiterates its call on", "Reiterates its call upon", "Reiterates its calls", "Reiterates its commitment",
      "Reiterates its concern", "Reiterates its condemnation", "Reiterates its conviction",
      "Reiterates its deep concern", "Reiterates its demand", "Reiterates its endorsement",
      "Reiterates its grave concern", "Reiterates its invitation", "Reiterates its invitation and encouragement",
      "Reiterates its previous requests", "Reiterates its request", "Reiterates its requests",
      "Reiterates its serious concern", "Reiterates its strong condemnation", "Reiterates its strong support",
      "Reiterates its support", "Rejects", "Solemnly declares", "Solemnly proclaims", "Solemnly reaffirms",
      "Remains concerned", "Remains deeply concerned", "Reminds", "Renews",
      "Renews its call upon", "Renews its commitment", "Renews its decision", "Requests", "Requests also",
      "Requests further", "Requires", "Resolves", "Respects", "Stresses", "Stresses also", "Stresses its commitment",
      "Stresses once again", "Strongly appeals", "Strongly calls upon", "Strongly condemns", "Strongly deplores",
      "Strongly emphasizes", "Strongly encourages", "Strongly objects", "Strongly reaffirms", "Strongly supports",
      "Strongly urges", "Supports", "Supports and encourages", "Takes into account", "Takes note",
      "Takes note once again", "Takes note with appreciation", "Takes note with concern",
      "Takes note with great concern in that regard", "Takes note with interest", "Takes note with satisfaction",
      "Underlines", "Underlines further", "Underlines once again", "Underscores",
      "Underscores its very serious concern", "Understands", "Undertakes", "Urgently calls upon", "Urgently requests",
      "Urges", "Values", "Welcomes", "Welcomes also", "Welcomes and accepts with appreciation",
      "Welcomes and encourages", "Welcomes and supports", "Welcomes and urges", "Welcomes with appreciation",
      "While noting",
      "Abolishes", "Accepts with appreciation", "Accords", "Again encourages", "Also calls", "Also deplores",
      "Also endorses", "Also expresses appreciation", "Also expresses deep concern", "Also expresses its concern",
      "Also re-emphasizes", "Also strongly encourages", "Amends", "Appoints", "Approves also", "Asks", "Asserts",
      "Authorizes also", "Bears in mind", "Brings to the attention", "Calls further upon", "Categorically rejects",
      "Concurs", "Condemns strongly", "Convenes", "Defers", "Demands further", "Demands once again", "Denounces",
      "Deplores also", "Designates", "Elects", "Encourages once again", "Endorses also", "Entrusts", "Exhorts",
      "Expects", "Firmly rejects", "Further commends", "Further directs", "Further endorses", "Further proclaims",
      "Further recommends", "Further resolves", "Further underscores", "Grants", "Greatly appreciates", "Honours",
      "Hopes", "Insists", "Invites also", "Is convinced", "Is deeply concerned", "Is of the view", "Lifts",
      "Notes again", "Notes also", "Once again invites", "Once again requests", "Pledges",
      "Pledges its continued support", "Postpones", "Profoundly regrets", "Re-emphasizes", "Reasserts",
      "Recognizes also", "Recommends also", "Reconstitutes", "Regrets also", "Remains however deeply concerned",
      "Revises", "Salutes", "Solemnly affirms", "Solemnly commits", "Strongly affirms", "Strongly regrets",
      "Strongly rejects", "Suggests", "Suspends", "Takes note also", "Terminates", "Trusts", "Unequivocally condemns",
      "Unequivocally rejects and condemns", "Urgently appeals", "Urges also", "Urges once again",
      "Vigorously condemns",
     
    },
  },

  -- Words that may be torn by text extraction and are mended. Wherever a word here is two words side by side, both are
  -- here as well, so that what is right is not joined.
  words = [[
a abed abilities ability able abler ably about above accelerating accept acceptable accepted accepting accepts
access accessed accesses accessing accession accessioned accessioning accessions accident accidental accidentally
accidents accommodate accommodated accommodates accommodating accommodation accommodations accomplish accomplished
accomplishes accomplishing accomplishment accomplishments accord accordance accorded according accordingly accordion
accordions accords account accountability accountable accounted accounting accounts ace aced aces ached aches
achievable achieve achieved achievement achievements achiever achievers achieves achieving aching acing acknowledge
acknowledged acknowledgement acknowledgements acknowledges acknowledging acquirable acquire acquired acquirement
acquires acquiring acquisition acquisitions acre acres across act acted acting action actionable actions active
actively actives activities activity actor actors acts ada adapt adaptable adapted adapter adapters adapting
adaptive adaptor adaptors adapts add added adder adders adding addition additional additionally additions address
addressable addressed addresses addressing adds adequate adequately adhere adhered adherence adheres adhering adjust
adjustable adjusted adjuster adjusters adjusting adjustment adjustments adjustor adjustors adjusts administer
administered administering administers administration administrations administrative administratively admissible ado
adopt adopted adopting adoption adoptions adoptive adopts ads adv advance advanced advancement advancements advances
advancing advantage advantaged advantages advantaging adverse adversely adverser adversity advice advisable advise
advised advisement adviser advisers advises advising advisor advisors af affect affected affecting affection
affections affects affirm affirmation affirmations affirmed affirming affirms afford affordable afforded affording
affords afraid aft after ag again against age aged ageing agencies agency agenda agendas ages aggression agile
agility aging ago agree agreeable agreed agreeing agreement agreements agrees agricultural agriculture ague ahead ai
aid aided aides aiding aids ail aim aimed aiming aims air aired aires airing airs ak ala alar alarm alarmed alarming
alarms ale alert alerted alerting alertly alertness alerts ales alike all alleviate alleviated alleviates
alleviating alleviation alliance alliances allocate allocated allocates allocating allocation allocations allow
allowable allowed allowing allows ally alone along already also alt alter alternative alternatively alternatives
although always am ambassador ambassadors amen amend amendable amended amending amendment amendments amends among
amount amounted amounting amounts amp ample an analyse analysed analyser analysers analyses analysing analysis
anchor anchored anchoring anchors ancient ancienter ancients and andes anger angered angering angers ann anne annex
annexed annexes annexing anniversaries anniversary announce announced announcement announcements announcer
announcers announces announcing annual annually annuals another answer answerable answered answering answers ant
anted anticipate anticipated anticipates anticipating anticipation anticipations ants any ap apart apartheid
apartment apartments ape aped apes aping app appeal appealed appealing appeals appear appeared appearing appears
applicable application applications applied applies apply applying appoint appointed appointing appointive
appointment appointments appoints appreciate appreciated appreciates appreciating appreciation appreciations
appreciative approach approachable approached approaches approaching appropriate appropriated appropriately
appropriateness appropriates appropriating appropriation appropriations approval approvals approve approved approves
approving apr april aprils apt apter arab arable arc arch arched archer archers arches arching are area areas ares
aries arise arises arising ark arks arm armament armed armies arming arms army around arrange arranged arrangement
arrangements arranger arrangers arranges arranging arrest arrested arresting arrests art article articles artificial
artificiality artificially arts as aside asides ask asked asking asks ass assemble assembled assembler assemblers
assembles assemblies assembling assembly assert asserted asserting assertion assertions assertive assertively
asserts asses assess assessed assesses assessing assessment assessments assessor assessors asset assets assign
assignable assigned assigning assignment assignments assigns assist assistance assisted assisting assists associate
associated associates associating association associations associative assume assumed assumes assuming assurance
assurances assure assured assures assuring aster asters asylum asylums at ate atmosphere atmospheres ats attach
attached attaching attachment attachments attack attacked attacker attackers attacking attacks attain attainable
attained attaining attainment attainments attains attempt attempted attempting attempts attend attended attender
attending attends attention attentions attitude attitudes attract attracted attracting attraction attractions
attractive attractively attracts au august auguster augusts authorities authority authorization authorizations
authorize authorizes av ava avail availability available ave avenue avenues aver avoid avoidable avoided avoiding
avoids award awarded awarding awards aware awareness away awing aws ay aye ayers ba back backed backer backers
background backgrounds backing backs balance balanced balances balancing ban banal banes bank banked banker bankers
banking banks banned banning bans bar bared barer bares baring bark barked barking barks barr barred barrie barrier
barriers barring bars base based basely basemen basement basements baseness baser bases basic basically basics
basing basis bat bate bated bates bating bats batted batting battle battled battlement battlements battles battling
be bear bearable bearer bearers bearing bears became because become becomes becoming bed beds been before beg began
begin beginning begins behalf behaviour behavioural behind behinds being beings belief beliefs believable believe
believed believer believers believes believing bell belled belling belong belonged belonging belongs below
beneficial beneficially benefit benefited benefiting benefits benefitted benefitting berate berated berates berating
beside besides best bested besting bests bette better bettered bettering betterment betters between beyond bi
bilateral bilaterally bile bill billed billing billion billions bills bin bind binding bindings biological
biologically birth birthed birther birthers birthing births bit bits black blacked blacker blacking blackness blacks
bled bling bloc block blocked blocking blocks bo boa boar board boarded boarder boarders boarding boards bodies
bodily body bomb bombed bomber bombers bombing bombs boo book booked booker booking books border bordered bordering
borders born bot both bother bothers bottom bottomed bottoming bottoms bound boundaries boundary bounded bounder
bounders bounding bounds bout br bra brace braced braces bracing bran branch branched branches branching brant
breach breached breaches breaching break breakable breaker breakers breaking breaks bridge bridged bridger bridges
bridging brie brief briefed briefer briefing briefly briefness briefs bring bringing brings broad broader broadly
broadness broads broth brother brotherly brothers bs bud budge budget budgeted budgeting budgets build builder
builders building buildings builds bur burden burdened burdening burdens bureau bureaus business businesses but buts
butt butted butting buy buyer buyers buying buys by ca cal call callable called caller callers calling calls cam
came camp campaign campaigned campaigner campaigners campaigning campaigns camped camper campers camping camps can
canal caned canes caning canned canning cans cap capabilities capability capable capacities capacity capital
capitals capture captured captures capturing car carbon carbons care cared career careers cares caring carly carr
carried carries carry carrying case cased casement casements cases cash cashed cashes cashing casing cat catastrophe
catastrophes cation cations cause caused causes causing caution cautioned cautioning cautions cease ceased ceasefire
ceases ceasing celebrate celebrated celebrates celebrating celebration celebrations cent central centrally centrals
centre centred centres centring centuries century ceremonies ceremony certain certainly certificate certificated
certificates certificating certification certifications cession cessions ch chain chained chaining chains chair
chaired chairing chairs challenge challenged challenger challengers challenges challenging chan chance chanced
chances chancing chang change changeable changed changes changing channel channelled channelling channels chapt
chapter chapters char character characters charge chargeable charged charger chargers charges charging chart charter
chartered chartering charters check checked checker checkers checking checks chemical chemically chemicals chief
chiefer chiefly chiefs child childhood childhoods children choice choicer choices choose chooses choosing ci circle
circled circles circling circumstance circumstanced circumstances circumstancing cite cited cites cities citing
citizen citizens city civil civilian civilians civility civilization civilizations civilly cl claim claimed claiming
claims clare clarification clarifications clarified clarifies clarify clarifying class classed classes classing
claus clause clauses clean cleaned cleaner cleaners cleaning cleanly cleanness cleans clear cleared clearer clearing
clearly clearness clears climate climates cline close closed closely closeness closer closes closing co coast
coastal coasted coaster coasters coasting coasts cod code coded codes coding cognition cohere coherence coherent
coherently cohesion col collaborate collaborated collaborates collaborating collaboration collaborations
collaborative collaborator collaborators colleague colleagues collect collectable collected collecting collection
collections collective collectively collectives collector collectors collects colo colonial colonials colonies
colony com comb combat combated combating combative combats combatted combatting combine combined combines combining
come comely comer comers comes coming comity comm commend commendable commendation commendations commended
commending commends comment commented commenting comments commerce commercial commercially commercials commission
commissioned commissioner commissioners commissioning commissions commit commitment commitments commits committed
committee committees committing commodities commodity common commoner commoners commonly commons communicate
communicated communicates communicating communication communications communicative communicator communicators
communities community companies company comparable compare compared compares comparing comparison comparisons
compensate compensated compensates compensating compensation compensations compete competed competence competences
competent competently competes competing competition competitions complement complemented complementing complements
complete completed completely completeness completer completes completing completion complex complexes complexion
complexions complexity compliance complicate complicated complicates complicating complication complications
complied complies comply complying component components comprehensive comprehensively comprehensiveness
comprehensives comprise comprised comprises comprising compromise compromised compromises compromising con
concentrate concentrated concentrates concentrating concentration concentrations concept conception conceptions
concepts concern concerned concerning concerns concert concerted conciliation conclude concluded concludes
concluding conclusion conclusions concrete concreted concretely concretes concreting condemn condemned condemning
condemns condition conditional conditionally conditioned conditioner conditioners conditioning conditions conduct
conducted conducting conduction conductive conductor conductors conducts conference conferences conferencing
confidence confidences confirm confirmed confirming confirms conflict conflicted conflicting conflicts conform
conformed conforming conformity conforms congratulate congratulated congratulates congratulating congratulation
congratulations congress congresses connect connected connecting connection connections connective connectivity
connector connectors connects cons conscious consciously consciousness consensus consensuses consent consented
consenting consents consequence consequences conservation consider considerable consideration considerations
considered considering considers consist consisted consistent consistently consisting consists consolidate
consolidated consolidates consolidating consolidation consolidations constant constantly constants constitute
constituted constitutes constituting constitution constitutional constitutionally constitutions constrain constraint
constraints construct constructed constructing construction constructions constructive constructively constructor
constructors constructs consul consult consultation consultations consulted consulting consults consumable consume
consumed consumer consumers consumes consuming cont contact contactable contacted contacting contacts contain
contained container containers containing containment contains contemporaries contemporary content contented
contenting contention contentions contentment contents context contexts continent continental continents
continuation continuations continue continued continues continuing continuity contract contracted contracting
contraction contractions contractor contractors contracts contraries contrarily contrary contribute contributed
contributes contributing contribution contributions contributor contributors control controlled controlling controls
convene convened convenes convenient conveniently convening convent convention conventional conventionally
conventions convey conveyed conveyer conveyers conveying conveyor conveyors conveys convict convicted convicting
conviction convictions convicts coo coop cooper cooperate cooperated cooperates cooperating cooperation cooperative
coordinate coordinated coordinates coordinating coordination coordinator coordinators cop copied copies copy copying
cord corded cording cords core cored cores coring corp corporate corporation corporations correct correctable
corrected correcter correcting correction corrections corrective correctly correctness corrector corrects correspond
corresponded corresponding corresponds corrupt corruption corruptions cost costed costing costly costs could council
councils count countable counted counter countered countering counters counting countries country counts coup couple
coupled couples coupling course coursed courser courses coursing court courted courting courtly courts cove cover
covered covering covers cr crease creased creases creasing create created creates creating creation creations
creative creator creators credible crete crime crimes criminal criminally criminals crisis criteria critic critical
critically cross crossed crosser crosses crossing crossly crossness crucial crucially cs ct cu cult cultural
culturally culture cultured cultures culturing cur cure cured curer cures curing currencies currency current
currently currents curs cuss cussed cusses cussing custom customer customers customs cut cute cuter cuts cutting
cyber cybers cybersecurity cybersecuritys cycle cycled cycles cycling da dailies daily dam damage damaged damages
damaging dan dance danger dangerous dangerously dangers dare dared dares daring dat data date dated dates dating
dative day days dd dded dding dds de dead deadline deadlines deal dealer dealers dealing deals death deathly deaths
deb debatable debate debated debater debaters debates debating debt debtor debtors debts dec decade decades december
decembers decent decently decide decided decides deciding decision decisions declaration declarations declare
declared declares declaring decline declined declines declining decolonization decolonizations dedicate dedicated
dedicates dedicating dedication dedications dee deed deep deeper deeply deepness deeps defence defenced defences
defencing defend defended defender defenders defending defends deficit deficits definable define defined definer
definers defines defining definition definitions degree degrees del delay delayed delaying delays delegate delegated
delegates delegating delegation delegations deli deliberate deliberated deliberately deliberates deliberating
deliberation deliberations deliver delivered deliverer deliverers deliveries delivering delivers delivery dem demand
demanded demanding demands democracies democracy democratic democratically demonstrate demonstrated demonstrates
demonstrating demonstration demonstrations demonstrative demonstrator demonstrators den denied denies dens dent
dents deny denying depart departed departing department departmental departments departs depend dependable depended
dependence dependent dependents depending depends deplete depleted depletes depleting depletion deplorable deplore
deplored deplores deploring deploy deployed deploying deployment deployments deploys deposit deposited depositing
deposition depositions depositor depositors deposits dept depth depths deputies deputy derivable derive derived
derives deriving descend descended descender descending descends describable describe described describes describing
desert deserted deserter deserters deserting desertion desertions deserts design designed designer designers
designing designs desirable desire desired desires desiring despite destroy destroyed destroyer destroyers
destroying destroys destruct destruction detail detailed detailing details detain detained detaining detainment
detains detect detectable detected detecting detection detective detector detectors detects detention detentions
deter deteriorate deteriorated deteriorates deteriorating deterioration determinable determination determinations
determine determined determiner determiners determines determining deterred deterring deters develop developed
developer developers developing development developmental developments develops device devices devote devoted
devotees devotes devoting devotion devotions di dialogue dialogues diction did die died dies diff differ differed
difference differences different differently differing differs difficult difficulties difficulty dig digit digital
digitally dignities dignity dimension dimensional dimensions din ding dings dior diploma diplomacy diplomatic
diplomatically dire direct directed directer directing direction directional directions directive directly
directness director directorate directors directs dis disabilities disability disable disappear disappeared
disappearing disappears disarm disarmament disarmed disarming disarms disaster disasters disc disclose disclosed
discloses disclosing discover discovered discoverer discoverers discovering discovers discriminate discriminated
discriminates discriminating discrimination discus discuss discussed discusses discussing discussion discussions
disease diseased diseases dismantle dismantled dismantles dismantling displace displaced displacement displacements
displaces displacing display displayable displayed displaying displays disposable dispose disposed disposes
disposing disputable dispute disputed disputes disputing disrupt disrupted disrupting disruption disruptions
disruptive disrupts dissemination distance distanced distances distancing distinct distincter distinction
distinctions distinctive distinctively distinctly distribute distributed distributes distributing distribution
distributions distributive distributor distributors district districts dive diver divers diverse diversely diversion
diversions diversities diversity divide divided divider dividers divides dividing division divisional divisions do
doc doctor doctoral doctored doctoring doctors document documented documenting documents does doll dollar dollars
domain domains domes domestic domestically domesticity domestics don dona donate donated donates donating donation
donations donor donors door doors double doubled doubles doubling doubt doubted doubter doubters doubting doubts dow
down downed downer downers downing downs dr draft drafted drafting drafts drain drained drainer drainers draining
drains draw drawer drawers drawing draws dress dressed dresses dressing drive driver drivers drives driving drop
dropped dropping drops drought droughts drug drugged drugging drugs duct ducting ducts due dues duly during duties
duty dying ea each ear early earn earned earner earners earning earns ears earth earthed earthing earthly earths
ease eased eases easing east easter eastern easterner easterners easters easts eat eatable eater eaters eating eats
ec eco economic economical economically economics economies economy ecosystem ecosystems edge edged edger edges
edging edible edict edicts eds educate educated educates educating education educational educationally educations
educator educators effect effected effecting effective effectively effectiveness effects efficiencies efficiency
efficient efficiently effort efforts eight eights either eking elaborate elaborated elaborately elaborateness
elaborates elaborating elaboration elaborations elderly elect elected electing election elections elective elector
electoral electors electronic electronically electronics elects element elemental elements elf eliminate eliminated
eliminates eliminating elimination eliminations else elsewhere em embargo embargoed embargoes embargoing embark
embarked embarking embarks embassies embassy ember embers embodied embodies embody embodying embrace embraced
embraces embracing emerge emerged emergencies emergency emerges emerging emission emissions emphasis emphasised
emphasises emphasising emphasize emphasizes empire empires employ employable employed employer employers employing
employment employments employs empower empowered empowering empowerment empowers ems enable enabled enables enabling
encounter encountered encountering encounters encourage encouraged encouragement encouragements encourages
encouraging end endanger endangered endangering endangers endeavour endeavoured endeavouring endeavours ended ending
endive endorse endorsed endorsement endorsements endorser endorsers endorses endorsing ends energies energy enforce
enforceable enforced enforcement enforcer enforcers enforces enforcing eng engage engaged engagement engagements
engages engaging enhance enhanced enhancement enhancements enhancer enhances enhancing enjoy enjoyable enjoyed
enjoying enjoyment enjoyments enjoys enormous enormously enormousness enough ensure ensured ensures ensuring entail
enter entered entering enterprise enterprises enterprising enters entertain entertained entertainer entertainers
entertaining entertainment entertainments entertains entire entirely entities entitle entitled entitlement
entitlements entitles entitling entity entries entrust entrusted entrusting entrusts entry environment environmental
environmentally environments envisage envisaged envisages envisaging envoy envoys epidemic epidemics equal equality
equalled equalling equally equals equate equip equipment equipped equipping equips equitable equities equity
equivocal equivocally era eradicate eradicated eradicates eradicating eradication eras ere err erred erring erse
escalate escalated escalates escalating escalation escalations escalator escalators especially essential essentially
essentials est establish established establishes establishing establishment establishments ester esters estimate
estimated estimates estimating estimation estimations estimator estimators ether ethnic ethnically ethnicity ethnics
evaluate evaluated evaluates evaluating evaluation evaluations eve even evened evener evening evenly evenness evens
event events ever every evidence evidenced evidences evidencing evident evidently evil eviler evilly evils evolve
evolved evolves evolving ewe ewer ewers ewing exam examine examined examiner examiners examines examining example
exampled examples exampling exceed exceeded exceeding exceeds excel excellent excellently except excepted excepting
exception exceptionable exceptional exceptionally exceptions excepts excess excesses excessive excessively exchange
exchangeable exchanged exchanges exchanging exclude excluded excludes excluding exclusive exclusively exclusiveness
exclusives exclusivity exec executable execute executed executes executing execution executions executive executor
executors exercise exercised exercises exercising exert exerted exerting exertion exertions exerts exes exile exiled
exiles exiling exist existed existence existences existing exists expand expandable expanded expanding expands
expansion expansions expect expected expecting expects expel expelled expelling expels expenditure expenditures
expense expenses expensive experience experienced experiences experiencing expert expertise expertly expertness
experts explain explained explaining explains exploit exploitation exploited exploiter exploiters exploiting
exploits explore explored explorer explorers explores exploring explosive explosively explosiveness explosives expo
export exported exporter exporters exporting exports expos expose exposed exposes exposing express expressed
expresses expressing expression expressions expressive expressively expressly extend extendable extended extending
extends extension extensional extensions extensive extensively extensiveness extent extents external externally
externals extra extraordinarily extraordinary extras extreme extremely extremer extremes extremism extremist
extremists extremity eye eyed eyeing eyes eying fa face faced faces facilitate facilitated facilitates facilitating
facilitation facilities facility facing fact faction factions factor factored factoring factors facts fail failed
failing fails failure failures fair fairer fairly fairness fairs faith faiths fall falling falls false falsely
falseness falser falsified falsity families family famine famines far fare fared fares faring farm farmed farmer
farmers farming farms fast fasted faster fasting fastness fasts fat fatal fatality fatally father fathered fathering
fatherly fathers favour favourable favoured favouring favours fe fear feared fearing fears feasible februaries
february fed federal federally federals federation federations fee feed feeder feeders feeding feeds feel feeler
feelers feeling feels fees fell fellow fellows fellowship fellowships fem female females fen fence fenced fences
fencing fend fended fender fenders fending fends fer feral fest fests few fewer field fielded fielder fielders
fielding fields fifth fifths fig fight fighter fighters fighting fights figure figured figures figuring file filed
files filing fill filled filler fillers filling fills fin final finales finality finally finals finance financed
finances financial financially financing find finder finders finding finds fine fined finer fines fining finish
finished fir fire fired fires firing firm firmed firmer firming firmly firmness firms firs first firstly firsts
fiscal fiscally fiscals fish fished fisher fisheries fishers fishes fishing fit fitly fitness fits fitted fitting
five fiver fives fix fixable fixed fixer fixers fixes fixing fixity fl fla flag flagged flagging flags flexible flo
flood flooded flooder flooding floods flow flowed flower flowers flowing flows fly focus focused focuses focusing
focussed focussing follow followed follower followers following follows foo food foods foot footed footing foots for
force forced forces forcing ford forded fording fords fore foreign foreigner foreigners fores forest forested
forester foresters foresting forests forged form formal formality formally formals format formation formations
formed former formerly forming forms formula formulas forth fortunate fortunately forum forums forward forwarded
forwarder forwarding forwardness forwards foster fostered fostering fosters found foundation foundations founded
founder founders founding founds four fours fourth fourthly fourths fr fragile fragiler fragility frame framed
framer framers frames framework frameworks framing free freed freedom freedoms freeing freely freer frees frequent
frequented frequenter frequenting frequently frequents fresh fresher freshly freshness fri friend friended friending
friendly friends fro from front frontal frontally fronted fronting fronts ft fuel fuelled fuelling fuels fulfil
fulfilled fulfilling fulfilment fulfils full fulled fuller fulling fullness fulls fully fulness fun function
functional functionally functioned functioning functions fund fundamental fundamentally fundamentals funded funding
funds furnish furnished furnishes furnishing further furthered furthering furthermore furthers fuse fused fuses
fusing future futures futurity ga gain gained gaines gaining gains gal gals gap gaped gapes gaping gaps gate gates
gather gathered gatherer gatherers gathering gathers ge ged gen gender genders gene genera general generality
generally generals generate generated generates generating generation generations generative generator generators
generous generously genocide gent gentle gentled gentleness gentler gentles gentling gently genuine genuinely
genuineness geo geographic geographical geographically ger get gets getting gin ginning gins give gives giving glob
global globally go goa goal goals goes going gold golding golds good goodly goodness goods govern governable
governance governed governing government governmental governments governor governors governs gr grace graced graces
gracing grad grade graded grader graders grades grading gradual gradually gram gramme grammes grams grant granted
granting grants graphic graphical graphically grass grassed grasses grassing grate grated grateful gratefully
gratefulness grates grating gratitude grave graved gravely graver graves graving gravity great greater greatly
greatness greats greed green greened greener greening greenness greens grid grids gross grossed grosser grosses
grossing grossly grossness ground grounded grounder grounders grounding grounds group grouped grouper groupers
grouping groups grow grower growers growing grows growth growths gs guarantee guaranteed guaranteeing guarantees
guard guarded guarding guards guest guested guesting guests gui guidance guide guided guideline guidelines guides
guiding gus gust gusts ha habit habitable habits had hades hal half halt halted halter halters halting halts han
hand handed handing handle handled handler handlers handles handling hands happen happened happening happens harass
harassed harasses harassing harassment harbour harboured harbouring harbours hard harder harding hardly hardness
harm harmed harming harmonies harmonize harmonizes harmony harms has have haves having hazard hazarded hazarding
hazards he head headed header headers heading headquarters heads heal health hear hearer hearers hearing hears heart
hearts heat heated heater heaters heating heats heavies heavily heavy held help helped helper helpers helping helps
her here heritage heritages herring hers hes hi hid hide hided hides hiding high higher highlight highlighted
highlighter highlighters highlighting highlights highly highness highs him hims hind hinds hines hing hings hip hips
his hiss hissed hissing historic historical historically histories history hit hits hitting ho hod hods hold holder
holders holding holds home homed homely homer homers homes homing hon honour honourable honoured honouring honours
hood hoods hop hope hoped hopes hoping hops hos hospital hospitality hospitals host hostage hostages hosted hostile
hostilely hostiles hostility hosting hosts hot hotly hotness hour hourly hours house housed household householder
householders households houses housing housings how however hows hs ht hum human humaner humanitarian humanitarians
humanities humanity humankind humanly humanness humans hun hundred hundreds hung hunger hungered hungering hungers i
ia ian ice iced ices icing icy ide idea ideal ideally ideals ideas identification identified identifies identify
identifying identities identity ides idly ids ie ied if ignore ignored ignores ignoring ii ike il ill illegal
illegality illegally illegals illicit illicitly illicitness illness illnesses ills image imaged images imaging
immediate immediately immense immensely immensity immigrant immigrants imp impact impacted impacting impacts impair
impaired impairing impairment impairments impairs impartial impartiality impartially impede impeded impedes impeding
imperative imperatively imperatives implement implementable implementation implementations implemented implementer
implementing implements implication implications import importance important importantly imported importer importers
importing imports impose imposed imposes imposing impossible impossibles improvable improve improved improvement
improvements improves improving impunity in inadmissible incapacitate incapacitated incapacitates incapacitating
incentive incentives incident incidental incidentally incidents incite incited incitement incitements incites
inciting include included includes including inclusion inclusions inclusive inclusively income incomes incoming
incorporate incorporated incorporates incorporating incorporation increase increased increases increasing ind indeed
independence independent independently independents index indexed indexes indexing indicate indicated indicates
indicating indication indications indicative indicator indicators indigenous individual individuality individually
individuals indus industrial industrially industries industry inequalities inequality ines infant infants infect
infection infections influence influenced influences influencing info inform informal informally information
informational informed informer informers informing informs infrastructure infrastructures ing inhabit inhabitable
inhabited inhabiting inhabits inhuman inhumanity inhumanly initial initialled initialling initially initials
initiate initiated initiates initiating initiation initiations initiative initiatives initiator initiators injure
injured injures injuries injuring injury ink inking inks inn inning innocent innocently innocents innovate innovated
innovates innovating innovation innovations innovative innovator innovators input inputs inputted inputting
inquiries inquiry ins insecurities insecurity inside insider insiders insides insist insisted insisting insists
inspect inspected inspecting inspection inspections inspector inspectors inspects inspire inspired inspires
inspiring instability instance instanced instances instancing instead institute instituted institutes instituting
institution institutional institutions instruct instructed instructing instruction instructions instructive
instructively instructor instructors instructs instrument instrumental instrumented instrumenting instruments
insufficient insufficiently insure insured insurer insurers insures insuring int integral integrals integrate
integrated integrates integrating integration integrator integrity intellectual intellectually intellectuals
intelligence intend intended intending intends intensified intensifies intensify intensifying intent intention
intentional intentionally intentions inter interact interacted interacting interaction interactions interactive
interactively interacts interdependence interdict interdiction interest interested interesting interests interfere
interfered interference interferes interfering interim interment interments intern internal internally internals
international internationally internationals interne internet internets interpol interpret interpreted interpreter
interpreters interpreting interpretive interprets interred interring inters intervene intervened intervenes
intervening intervention interventions intimidate intimidated intimidates intimidating intimidation into introduce
introduced introduces introducing invade invaded invader invaders invades invading invest invested investigate
investigated investigates investigating investigation investigations investigative investigator investigators
investing investment investments investor investors invests invite invited invites inviting involve involved
involvement involvements involves involving io ion ions ios ip ir irrespective irs is isis island islander islanders
islands ism iso isolate isolated isolates isolating isolation issue issued issues issuing it itch itched itches
itching item items iterate iterated iterates iterating iteration iterations its itself iv ives januaries january jo
job jobbed jobbing jobs join joined joiner joiners joining joins joint jointed jointing jointly joints judge judged
judgement judgemental judgements judges judging judicial judicially julies july jun june junes juries jury just
juster justice justices justifiable justified justifies justify justifying justly justness keep keeper keepers
keeping keeps key keyed keying keys kill killed killer killers killing kills kin kind kinder kindly kindness kinds
king kingly kings knock know knowable knowing knowledge knowledgeable known knows ks la lab labour laboured labourer
labourers labouring labours lace laced laces lacing lack lacked lacking lacks lance lanced lances lancing land
landed lander landing landmine landmines lands language languages large largely largeness larger larges las last
lasted lasting lastly lasts lat late lately lateness later lateral laterally latter latterly launch launched
launcher launchers launches launching law lawful lawfully lawfulness laws lay layer layers laying lays le lea lead
leaded leader leaders leadership leading leads league leagued leagues leaguing lear learn learned learner learners
learning learns leas lease leased leases leasing least leave leaved leaves leaving led ledge left lefter lefts leg
legal legality legally legals legate legates legation legations legislate legislated legislates legislating
legislation legislative legislator legislators legitimate legitimated legitimately legitimates legitimating len lend
lender lenders lending lends lent lents les less lesser lesson lessons lessor lessors let lets letter lettered
lettering letters letting levant level levelled levelling levelness levels li liabilities liability liable liberate
liberated liberates liberating liberation liberator liberators liberties liberty lice licit lid lids lie lied lief
lies life lifer lifers light lighted lighter lighters lighting lightly lightness lights likable like likeable liked
likely likeness liker likes liking lily limit limited limiting limits lin line lineal lineally lined liner liners
lines lining link linked linker linking links lion lions list listed lister listing lists lite literacy literate
literates little littleness littler live liveable lived livelihood livelihoods lively liver liveries livers livery
lives living livings loan loaned loaner loaners loaning loans local locales locality locally locals locate located
locates locating location locations logic logical logically logistic logistical lon lone long longed longer longing
longs look looked looking looks loose loosed loosely looseness looser looses loosing los lose loser losers loses
losing loss losses lost lot lots low lowe lowed lower lowers lowing lowly lowness lows loyal loyaler loyally lp ls
lt lute lutes lying ma mable mac mach machinable machine machined machines machining made madly main mainly mains
mainstream mainstreamed mainstreaming mainstreams maintain maintainable maintained maintainer maintainers
maintaining maintains maintenance maj major majored majoring majority majorly majors make maker makers makes making
malaria male maleness males man manage manageable managed management managements manager managers manages managing
mandate mandated mandates mandating manes mani manifest manifestation manifestations manifested manifesting
manifestly manifests manly mann manned manner mannered mannerly manners manning manor manors mans mantle mantled
mantles mantling manual manually manuals many mar marc march marched marcher marchers marches marching mari marin
marine mariner mariners marines maritime mark marked marker markers market marketable marketed marketer marketers
marketing markets marking marks mary mas mass massacre massacred massacres massacring massed masses massing massive
massively massiveness mat match matched matches matching material materially materials maternal maternally matt
matte matter mattered mattering matters maxim maximize maximizes maximum maximums may mayer mayo mayor mayors mays
mb me meal meals mean meaner meaning meaningful meaningfully meanly meanness means measurable measure measured
measurement measurements measures measuring mechanism mechanisms med media medias mediate mediated mediates
mediating mediation mediator mediators medic medical medically medicals medici medicine medicines medium mediums
meet meeting meetings meets member members membership memberships memories memory men mend mended mending mends
menes mental mentality mentally mention mentioned mentioning mentions mere merely meres mes mess message messages
met method methods mi microcredit microcredits middle middles middling mig might migrant migrants migrate migrated
migrates migrating migration migrations mil militaries militarily military mill million millions min mind minded
minding minds mine mined miner mineral minerals miners mines ming mini minim minimize minimizes minimum minimums
mining minion minions minis minister ministered ministering ministers ministration ministrations ministries ministry
minor minored minoring minorities minority minors minute minuted minutely minuteness minuter minutes minuting miss
missal missed misses missile missiles missing mission missions missive mit mitigate mitigated mitigates mitigating
mitigation mm mn mo mob mobil mobile mobiles mobility mobilize mobilizes mod modality modalitys mode model modelled
modelling models moderate moderated moderately moderates moderating moderation moderator moderators modern modernity
moderns modes modified modifies modify modifying moment moments mon monetarily monetary money moneyed monitor
monitored monitoring monitors mons mont month monthly months moral morales morality morally morals moratorium
moratoriums more moreover mores morn morning mornings morrow morrows mortality most mostly mote motes moth mother
mothered mothering motherly mothers motion motioned motioning motions motivate motivated motivates motivating
motivation motivational motivations motivator motivators motive motives mount mountain mountains mounted mounting
mounts movable move moveable moved movement movements mover movers moves moving mp ms much multi multilateral
multiple multiples mum mums municipal municipality municipally municipals murder murdered murderer murderers
murdering murders muse museum museums music musical musically musics must muster musters musts mutual mutuality
mutually my nam name named namely names naming narcotic narcotics nat nate nation national nationalities nationality
nationally nationals nations native natives nativity natural naturally naturalness naturals nature natures naval ne
neal near neared nearer nearing nearly nearness nears necessaries necessarily necessary necessities necessity ned
need needed needing needs negative negatived negatively negatives negativing negativity neglect neglected neglecting
neglects negotiate negotiated negotiates negotiating negotiation negotiations negotiator negotiators neighbour
neighboured neighbouring neighbourly neighbours neither net nets nett netted netting network networked networking
networks neutral neutrality neutrally neutrals nev never nevertheless new newer newly newness news newses next ni
nigh night nightly nights nine nines no nobodies nobody none nor norm normal normality normally norms north northern
northerner northerners norths not notable notably note noted notes nothing nothingness nothings notice noticeable
noticed notices noticing notified notifies notify notifying noting notion notional notionally notions
notwithstanding nov november novembers now nt nth nuclear numb number numbered numbering numbers nurse nursed nurses
nursing nutrition nutritional nutritionally ny ob object objected objecting objection objections objective
objectively objectiveness objectives objectivity objector objectors objects obligation obligations oblige obliged
obliges obliging observable observance observances observation observational observations observe observed observer
observers observes observing obstacle obstacles obstruct obstructed obstructing obstruction obstructions obstructive
obstructively obstructs obtain obtainable obtained obtaining obtains occasion occasional occasionally occasioned
occasioning occasions occupation occupational occupations occupied occupies occupy occupying occur occurred
occurring occurs ocean oceans october octobers od odd odder oddity oddly oddness odds oder ods of off offal offed
offence offences offend offended offender offenders offending offends offer offered offering offers office officer
officers offices official officially officials offing offs often oftener oil oiled oiling oils ointment ointments ok
oked oking oks ola old older on once one oneal oneness ones ongoing onion onions online only open opened opener
openers opening openly openness opens opera operate operated operates operating operation operational operationally
operations operative operator operators opinion opinions opportunities opportunity oppose opposed opposes opposing
opposition oppress oppressed oppresses oppressing oppression oppressive oppressively oppressor oppressors ops opt
opted optimal optimum optimums opting option optional optionally optioned optioning options opts or ora oral orally
orals orate oration orations order ordered ordering orderly orders ordinaries ordinarily ordinary ordination
ordinations ore ores organ organisation organisations organization organizations organize organizes organs orient
oriental oriented orienting orients origin original originality originally originals origins orly os oses ot other
others otherwise ought ounce ounces our ours out outbreak outbreaks outcome outcomes outed outer outing outline
outlined outlines outlining outlook outlooks output outputs outputted outputting outreach outreached outreaches
outreaching outs outside outsider outsiders outsides outstanding outstandingly ova oval ovals ovation ovations over
overall overalls overcome overcomes overcoming overdue overly overs oversee overseeing overseer overseers oversees
oversight oversights ow owed owing own owned owner owners ownership owning owns oxygen ozone pac pace paced paces
pacing pact pacts page paged pager pagers pages paging paid pain pained paining pains pair paired pairing pairs pal
palace palaces pandemic pandemics pane panel panelled panelling panels pap paper papered papering papers par parable
paragraph paragraphed paragraphing paragraphs pare pared parent parental parented parenting parents pares paring
parity park parked parker parking parks parliament parliaments part parted partial partiality partially partials
participate participated participates participating participation participator participators particular
particularity particularly particulars partied parties parting partly partner partnered partnering partners
partnership partnerships parts party partying pas pass passable passage passages passed passer passes passing
passion passions passive passively past pasted pastes pasting pastor pastors pasts pat path paths patient patienter
patiently patients patrol patrolled patrolling patrols patter pattern patterned patterning patterns pay payable
payed payer payers paying payment payments pays pe pea peace peaceable peacebuilding peacebuildings peaceful
peacefully peacefulness peacekeeper peacekeepers peacekeeping peaces peal pealed pealing peals pear pears peat pen
penal penalties penalty pend pended pendent pendents pending pends pensive people peopled peoples peopling per
percent percentage percentages perform performance performances performed performer performers performing performs
perhaps period periods perm permanent permanently permanents permit permits permitted permitting perpetrate
perpetrated perpetrates perpetrating perpetration perpetrator perpetrators persecute persecuted persecutes
persecuting persecution persecutions persecutor persecutors persist persisted persisting persists person persona
personable personal personality personally personals personnel persons perspective perspectives pert pertain
pertained pertaining pertains pertly pertness pete petition petitions petroleum phase phased phases phasing
phenomenon phenomenons philosophies philosophy physic physical physically physicals pied pies pile piled piles
pilgrim pilgrims piling pill pillar pilot piloted piloting pilots ping piracy pl place placed placement placements
placer placers places placing plague plagued plagues plaguing plain plains plan plane planed planes planet planets
planing planned planning plans plant planted planter planters planting plants play playable played player players
playing plays pled pledge pledged pledges pledging plenaries plenary plied plies plo plot plots plotted plotting
ploy ploys plus pluses ply plying po poi point pointed pointer pointers pointing points poison poisoned poisoner
poisoners poisoning poisons pol police policed polices policies policing policy politic political politically
politics poll pollute polluted polluter polluters pollutes polluting pollution poor poorer poorly popular popularity
popularly population populations port portable portal ported porter porters porting portion portioned portioning
portions portly ports pose posed poser poses posing posit posited positing position positional positioned
positioning positions positive positively positives posits poss posse posses possess possessed possesses possessing
possession possessions possessive possessively possessor possessors possibilities possibility possible possibles
post postal posted poster posters posting posts potential potentiality potentially potentials poverty pow power
powered powering powers pp pr practicable practical practicality practically practicals practice practices practise
practised practises practising pre preamble preambled preambles preambling precede preceded precedes preceding
precious preciously preciousness precise precisely preciseness preciser precises precision preclude precluded
precludes precluding predict predictable predicted predicting prediction predictions predictive predictor predicts
predominant predominantly prefer preferable preferment preferred preferring prefers prejudice prejudiced prejudices
prejudicing preliminaries preliminary premise premised premises premising prep preparation preparations preparatory
prepare prepared preparedness prepares preparing pres presence presences present presentable presentation
presentations presented presenter presenting presently presents preservation preserve preserved preserver preservers
preserves preserving preside presided president presidential presidents presides presiding press pressed presses
pressing pressings pressure pressured pressures pressuring prevail prevailed prevailing prevails prevent preventable
prevented preventing prevention preventive prevents previous previously price priced prices pricing prim primaries
primarily primary prime primed primer primers primes priming primly principal principality principally principals
principle principled principles print printable printed printer printers printing prints prior priorities priority
priors prise prised prises prising prison prisoner prisoners prisons private privateer privateers privately privater
privates privation privations privilege privileged privileges privileging pro problem problems procedure procedures
proceed proceeded proceeding proceeds process processed processes processing procession processions processor
processors proclaim proclaimed proclaiming proclaims procure procured procurement procurer procurers procures
procuring produce produced producer producers produces producing product production productions productive
productively productiveness productivity products prof profess profession professional professionally professionals
professions profile profiled profiles profiling profit profitable profited profiting profits profound profounder
profoundly program programmable programme programmed programmer programmers programmes programming programs progress
progressed progresses progressing progression progressions progressive progressively progressives prohibit
prohibited prohibiting prohibition prohibitions prohibitive prohibitively prohibits project projected projecting
projection projections projector projectors projects proliferate proliferated proliferates proliferating
proliferation prolong prolonged prolonging prolongs prom prominent prominently promise promised promises promising
promo promote promoted promoter promoters promotes promoting promotion promotional promotions prompt prompted
prompter prompters prompting promptly promptness prompts proof proofed proofing proofs prop propaganda proper
properer properly propertied properties property proportion proportional proportionally proportioned proportioning
proportions proposal proposals propose proposed proposer proposes proposing pros prose prosecute prosecuted
prosecutes prosecuting prosecution prosecutions prosecutor prosecutors prospect prospected prospecting prospective
prospector prospectors prospects prosper prospered prospering prosperity prospers protect protected protecting
protection protections protective protectively protector protectors protects protocol protocols proud prouder
proudly provable prove proved proves provide provided provider providers provides providing province provinces
proving provision provisional provisionally provisioned provisioning provisions provo provoke provoked provokes
provoking ps psycho psychological psychologically pt pu public publication publications publicity publicly publish
publishable published publisher publishers publishes publishing punish punishable punished punishes punishing
punishment punishments purchasable purchase purchased purchaser purchasers purchases purchasing pure pureed purees
purely pureness purer purity purpose purposed purposely purposes purposing pursuant pursue pursued pursuer pursuers
pursues pursuing pursuit pursuits put puts putt putted putting qualified qualifies qualify qualifying qualities
quality quantities quantity quart quarter quartered quartering quarterly quarters ques quest quested questing
question questionable questioned questioner questioners questioning questions quests quick quicker quickly quickness
quiet quieted quieter quieting quietly quietness quiets quire quires quo quos quotable quote quoted quotes quoting
ra race raced racer racers races racial racially racing racism racy radical radically radicals radio radioed
radioing radios raid rail railed railing rails rain rained raining rains raise raised raises raising rally ran rang
range ranged ranger rangers ranges ranging rank ranked ranker ranking rankness ranks rant ranted ranting rants rap
rape raped rapes rapid rapider rapidity rapidly rapids raping rapporteur rapporteurs rare rared rarely rareness
rarer rares raring rarity rat rate rated rates rather ratification ratified ratifies ratify ratifying rating ratio
ration rational rationales rationality rationally rationals rations ratios rd rds reach reachable reached reaches
reaching react reacted reacting reaction reactions reactive reactor reactors reacts read readable reader readers
readied readies readily reading reads ready readying reaffirm reaffirmation reaffirmations reaffirmed reaffirming
reaffirms real realer reales realities reality realization realizations realize realizes really reals ream reamed
reamer reamers reaming reams reason reasonable reasonableness reasoned reasoner reasoning reasons rebel rebelled
rebelling rebels rebuild rebuilding rebuilds recall recalled recalling recalls receivable receive received receiver
receivers receives receiving recent recenter recently recess recession recessional recessions recipient recipients
reciprocal reciprocally reciprocals recognises recognising recognition recognize recognizes recommend recommendation
recommendations recommended recommending recommends reconcilable reconcile reconciled reconciles reconciliation
reconciliations reconciling reconstruct reconstructed reconstructing reconstruction reconstructions reconstructs
record recorded recorder recorders recording records recourse recover recoverable recovered recoveries recovering
recovers recovery recruit recruited recruiter recruiters recruiting recruitment recruits rector rectors recur
recurred recurring recurs recyclable recycle recycled recycles recycling red redness redouble redoubled redoubles
redoubling reds reduce reduced reduces reducing reduction reductions reed ref refer reference referenced references
referencing referred referring refers reflect reflected reflecting reflection reflections reflective reflector
reflectors reflects reform reformed reformer reformers reforming reforms refrain refrained refraining refrains
refuge refugee refugees refuse refused refuses refusing regard regarded regarding regardless regards regime regimes
region regional regionally regions register registered registering registers regret regrets regretted regretting
regular regularity regularly regulars regulate regulated regulates regulating regulation regulations regulator
regulators rehabilitate rehabilitated rehabilitates rehabilitating rehabilitation rein reinforce reinforced
reinforcement reinforcements reinforces reinforcing reintegrate reintegrates reiterate reiterated reiterates
reiterating reiteration reiterations reject rejected rejecting rejection rejections rejects relate related relates
relating relation relational relations relationship relationships relative relatively relatives relativity
releasable release released releases releasing relevant relevantly reliability reliable relied relief reliefs relies
relieve relieved relieves relieving religion religions religious religiously reluctant reluctantly rely relying rem
remain remained remaining remains remark remarkable remarked remarking remarks remedied remedies remedy remedying
remember remembered remembering remembers remind reminded reminder reminders reminding reminds remittance
remittances remote remotely remoteness remoter remotes removable removal removals remove removed remover removers
removes removing rend render rendered rendering renders rene renew renewable renewal renewed renewing renews rent
rental rented renting rents rep repair repairable repaired repairing repairs reparation reparations repatriate
repatriated repatriates repatriating repatriation repeat repeatable repeated repeater repeaters repeating repeats
replace replaceable replaced replacement replacements replaces replacing replied replies reply replying report
reported reporter reporters reporting reports represent representation representational representations
representative representatives represented representing represents reprisal reprisals reproduce reproduced
reproduces reproducing republic republics reputation reputations request requested requester requesting requests
require required requirement requirements requires requiring rescue rescued rescuer rescuers rescues rescuing
research researched researcher researchers researches researching resent resented resenting resents reserve reserved
reserves reserving reside resided residence residences resides residing resilience resilient resist resisted
resister resisters resisting resistor resistors resists resolute resolutely resoluteness resolution resolutions
resolve resolved resolver resolves resolving resource resources respect respectable respected respecting respective
respectively respects respond responded responding responds response responses responsibilities responsibility
responsible responsive rest rested resting restive restively restore restored restorer restorers restores restoring
restrain restraint restraints restrict restricted restricting restriction restrictions restrictive restrictively
restricts rests result resulted resulting results resume resumed resumes resuming retain retained retainer retainers
retaining retains retire retired retirees retirement retirements retires retiring return returnable returned
returning returns rev reveal revealed revealing reveals revenue revenues reverse reversed reverses reversing
reversion review reviewed reviewer reviewers reviewing reviews revise revised revises revising revision revisions
revitalize revitalizes revive revived revives reviving reward rewarded rewarding rewards ri rich richer riches
richly richness riff riffs rig right righted righter righting rightly rightness rights rigid rigidity rigidly
rigidness ring rip ripe ripely ripeness riper rise riser risers rises rising risk risked risking risks river rivers
rm rn roach roached roaches roaching road roads robust robuster robustly robustness role roles roll rolled rolling
room roomed roomer roomers rooming rooms root rooted rooter rooting roots ross rot rotate rotated rotates rotating
rotation rotations rough rougher roughly roughness round rounded rounder rounding roundly roundness rounds rout
route routed routeing router routes routing rove roved roves roving row rowe rowed rower rowers rowing rows rr rs ru
rule ruled ruler rulers rules ruling run runes running runs rural ruses sable sac sacred sacredly sacredness
sacrifice sacrificed sacrifices sacrificing safe safeguard safeguarded safeguarding safeguards safely safeness safer
safes safeties safety sag sage sages said sake sal salaried salaries salary sam same sameness sames sanction
sanctioned sanctioning sanctions sand sands sanitation satellite satellited satellites satelliting satisfaction
satisfactions satisfied satisfies satisfy satisfying save saved saver savers saves saving say sayers saying says
scale scaled scales scaling scene scenes schedule scheduled scheduler schedulers schedules scheduling scheme schemed
schemer schemers schemes scheming scholar scholarly scholars school schooled schooling schools science sciences
scientific scientifically scientist scientists scope scoped scopes scoping score scored scores scoring scour scourge
scourged scourges scourging screen screened screening screens scribe scribes se sea seabed seabeds sear search
searched searcher searchers searches searching seas season seasonable seasonal seasonally seasoned seasoning seasons
seat seated seating seats sec second secondaries secondarily secondary seconded seconding secondly seconds secret
secretariat secretariats secretaries secretary secreted secretes secreting secretion secretions secretive
secretively secretly secrets sect section sectional sectioned sectioning sections sector sectoral sectorals sectors
secure secured securely securer secures securing securities security see seed seeing seek seeker seekers seeking
seeks seem seemed seeming seemly seems seer seers sees seize seized seizes seizing select selected selecting
selection selections selective selectively selector selectors selects self selves semen sen send sender senders
sending sends sense sensed senses sensing sensitive sensitively sensitiveness sensitives sensitivity sensor sensors
sent separate separated separately separates separating separation separations separator separators sept september
septembers sequence sequenced sequencer sequencers sequences sequencing series serious seriously seriousness serve
served server servers serves service serviceable serviced services servicing serving session sessions set sets
setting settle settled settlement settlements settler settlers settles settling seven sevens sever several severally
severe severed severely severer severing severity sexual sexuality sexually sh shall shape shaped shapely shapes
shaping sharable share shareable shared shares sharing she shed sheer sheers shelter sheltered sheltering shelters
shes shift shifted shifting shifts ship shipment shipments shipped shipping ships shop shops short shorted shorter
shorting shortly shortness shorts should shoulder shoulders show showed shower showers showing shows si sic sics sid
side sided sides siding sigh sight sights sign signal signalled signalling signally signals signatories signatory
signature signatures signed signer signers significance significant significantly signing signs silent silenter
silently silents similar similarity similarly simple simpleness simpler simultaneous simultaneously sin since sing
single singled singles singling sings sir sire sired sires siring sis sister sisters sit sited siting sits sitting
situation situations six sixes sizable size sizeable sized sizer sizes sizing skill skilled skills slander slanders
slat slate slated slates slating slav slave slaved slaver slavers slavery slaves slaving slow slowed slower slowing
slowly slowness slows sm small smaller smallness smalls smit smuggle smuggled smuggler smugglers smuggles smuggling
so social socially socials societies society soil soiled soiling soils sol soldier soldiered soldiering soldierly
soldiers sole soled solely solemn solemner solemnity solemnly soles solid solidarity solider solidity solidly
solidness solids soling solution solutions solvable solve solved solver solvers solves solving some son sons soon
sooner sort sorted sorter sorters sorting sorts sound sounded sounder sounding soundly soundness sounds source
sourced sources sourcing south southern southerner southerners southerns souths sovereign sovereigns sovereignty
space spaced spaces spacing span spanned spanning spans speak speaker speakers speaking speaks special speciality
specialize specializes specially specials specific specifically specifics spend spender spenders spending spends
sphere spheres spire spires spirit spirited spiriting spirits spite splay splayed splaying splays sponsor sponsored
sponsoring sponsors sport sported sporting sportive sports spread spreader spreaders spreading spreads ss stab
stability stabilization stabilizations stabilize stabilizes stable stabled stabler stables stabling staff staffed
staffer staffers staffing staffs stag stage staged stages staging stake stakeholder stakeholders stan stance stances
stand standard standards standing stands star start started starter starters starting starts stat state stated
stately statement statements stater states stating station stationed stationer stationers stationing stations
statistic statistical statistically statistics status statuses statute statutes statutory stay stayed staying stays
stead steadied steadies steadily steady steadying steal stealing steals stem stemmed stemming stems step stepped
stepping steps stern sterner sterns stile stiles still stilled stiller stilling stillness stills sting stock stocked
stocking stockpile stockpiled stockpiles stockpiling stocks stop stopped stopping stops store stored stores stories
storing story strain strategic strategically strategies strategy stream streamed streamer streamers streaming
streams street streets strengthen strengthened strengthening strengthens stress stressed stresses stressing strict
stricter strictly strictness strike striker strikers strikes striking strive strived strives striving strong
stronger strongly structure structured structures structuring struggle struggled struggles struggling stu stud
student students studied studies study studying sty style styled styles styling sub subbed subbing subject subjected
subjecting subjection subjective subjectively subjects submission submissions submit submits submitted submitting
subregion subregional subregionals subregions subs subsequent subsequently subsidiaries subsidiary subsidies subsidy
substance substances substantial substantially substantive substantives succeed succeeded succeeding succeeds
success successes successful successfully succession successions successive successively successor successors such
sudden suddenly suddenness sue sued sues suffer suffered sufferer sufferers suffering suffers sufficient
sufficiently suggest suggested suggester suggesting suggestion suggestions suggestive suggestively suggests sui
suing suit suitable sum summaries summarily summary summed summing summit summits sums sup super supervise
supervised supervises supervising supervision supervisions supervisor supervisors supple supplement supplemental
supplemented supplementing supplements supplied supplies supply supplying support supportable supported supporter
supporters supporting supportive supports suppose supposed supposes supposing suppress suppressed suppresses
suppressing suppression supreme supremely sure surely sureness surer surf surface surfaced surfaces surfacing surge
surged surges surging surly surplus surplused surpluses surplusing surplussed surplussing surround surrounded
surrounding surrounds surveillance survey surveyed surveying surveyor surveyors surveys survive survived survives
surviving survivor survivors susceptible suspect suspected suspecting suspects suspend suspended suspender
suspenders suspending suspends suspension suspensions suspicious suspiciously sustain sustainability sustainabilitys
sustainable sustained sustaining sustains sw switch switchable switched switcher switches switching symbol symbols
sympathies sympathy system systematic systematically systems ta tab table tabled tables tabling tack tacked tacking
tackle tackled tackler tacklers tackles tackling tacks tact tail tailed tailing tails take taker takers takes taking
takings talk talked talker talkers talking talks tally tangible tangibles tar target targeted targeting targets
tariff tariffs task tasked tasking tasks tax taxable taxed taxes taxing tea teach teachable teacher teachers teaches
teaching team teamed teaming teams tech technical technicality technically technique techniques techno technological
technologically technologies technology ted tee tees tel tell teller tellers telling tells temp temporaries
temporarily temporary tempt tempted tempting tempts ten tenable tend tended tender tenders tending tends tenor
tenors tens tension tensions tent tented tenth tenths tenting tents term termed terminable terminate terminated
terminates terminating termination terminations terminator terminators terming termly terms tern terns terr terri
territorial territorials territories territory terror terrorism terrorist terrorists terrors test testable tested
tester testers testes testing tests tex text texted texting texts th than thank thanked thanking thanks that the
thees their theirs them themes themselves then there thereby therefore therein thereof these theses they thin thing
things think thinker thinkers thinking thinks third thirdly thirds thirties thirty this tho thor thorough thorougher
thoroughly thoroughness those thou though thought thoughts thous thousand thousands threat threaten threatened
threatening threatens threats three threes through throughout thus tic tics tie tied tieing tier tiers ties tile
tiles tim time timed timely timer timers times timetable timetabled timetables timetabling timing ting tire tired
tires tiring to tod today tog together togetherness tolerance tolerances tolerant tolerantly tom tomorrow tomorrows
toms too tool tooled tooling tools top topped topping tops tor tories tors torture tortured torturer torturers
tortures torturing tory tot total totality totalled totalling totally totals touch touched touches touching tour
tourism toward towards town townes towns toxic toxicity track tracked tracker trackers tracking tracks tract
traction tractor tractors tracts trade traded trader traders trades trading tradition traditional traditionally
traditions traffic traffics train trained trainer trainers training trains tran trans transboundary transboundarys
transfer transferable transferal transferred transferring transfers transform transformation transformations
transformed transformer transformers transforming transforms transit transited transiting transition transitional
transitioned transitioning transitions transitive transitively transits transitted transitting translate translated
translates translating translation translations translator translators transmission transmissions transmit transmits
transmitted transmitting transnational transnationals transparencies transparency transparent transparently
transport transportable transportation transported transporter transporters transporting transports travel travelled
travelling travels treat treatable treated treaties treating treatment treatments treats treaty tremendous
tremendously trend trended trending trends trial trialled trialling trials tribe tribes tribunal tribunals tribute
tributes tried tries troll trolled trolling tropic tropical trouble troubled troubles troubling true trued trueing
truer trues truing truly trust trusted trusting trusts truth truther truthers truths try trying ts turing turn
turned turner turners turning turns twelve twelves twenties twenty twice two twos ty tying type typed types typical
typically typing ugh ultimate ultimately un unable unacceptable unanimous unanimously uncertain uncertainly under
undergo undergoes undergoing underground undergrounds underline underlined underlines underlining underlying
undermine undermined undermines undermining underscore underscored underscores underscoring understand
understandable understanding understands undertake undertaker undertakers undertakes undertaking undertakings
underway underways undue unduly unemployment unequivocal unequivocally unfinished unfortunate unfortunately
unfortunates uniform uniformed uniforming uniformity uniformly uniforms unilateral unilaterally union unions unique
uniquely uniqueness uniquer unit unite united unites unities uniting units unity universal universality universally
universals universities university unjustifiable unlawful unlawfully unless unlike unlikely unlimited unpaid
unprecedented until unto up update updated updater updates updating uphold upholding upholds upon upper uppers ur
ural urals urban urbaner urbanity urge urged urgency urgent urgently urges urging us usa usable usage usages use
useable used useful usefully usefulness user users uses using uss usual usually ut ute utilization utilizations
utilize utilizes utmost va vaccine vaccines vacuum vacuumed vacuuming vacuums vader val valid validity validly
validness valuable valuables value valued values valuing vance vantage vantages var variant variants varied varies
varieties variety various variously vary varying vast vaster vastly vastness vasts veal vehicle vehicles vent venue
venues verification verified verifies verify verifying verity vern verse versed verses versing version versions very
vessel vessels vest vested vesting vestment vestments vests vi via viable vibrant vibrantly vic vice viced vices
vicing victim victims video videos vie view viewed viewer viewers viewing views villa village villager villagers
villages vince viol viola violate violated violates violating violation violations violator violators violence
violent violently virtue virtues virus viruses vise vised vises vising vision visioned visioning visions visit
visited visiting visitor visitors visits visor visors visual visually visuals vital vitality vitally vitals voice
voiced voices voicing void voided voiding voids volume volumes voluntaries voluntarily voluntary volunteer
volunteered volunteering volunteers vote voted voter voters votes voting votive vulnerabilities vulnerability
vulnerable wa wag wage waged wager wagers wages waging wait waite waited waiter waiters waiting waits wan want
wanted wanting wants war ward warded warder warding wards ware wares warfare waring warm warmed warmer warmers
warming warmly warms warn warned warner warning warns warrant warranted warranting warrants warred warring wars was
waste wasted waster wasters wastes wasting watch watched watcher watchers watches watching water watered watering
waters wave waved waver wavers waves waving way ways we weak weaker weakly weakness weal wealth weapon weapons
weather weathered weathering weathers wed wee week weekly weeks weigh weighed weighing weighs weight weighted
weighting weights welcome welcomed welcomes welcoming welfare well welled weller welles welling wells were west
western westerner westerners westerns wests what whats when whenever whens where whereas whereby wheres wherever
whet whether which while whiled whiles whiling whit white whiteness whiter whites whiting who whole wholeness wholes
wholly whom whomsoever whose why whys wi wide widely wideness wider widespread will willed willing willingly
willingness wills win wind winded winding window windowed windowing windows winds wined wines wing wining winning
wins wis wise wish wished wisher wishers wishes wishing wit with withal withdraw withdrawal withdrawals withdrawing
withdraws wither withers within without withstand withstanding witness witnessed witnesses witnessing woman womanly
women word worded wording words work workable worked worker workers workforce working works workshop workshops world
worldly worlds worldwide worth would woulds wound wounded wounder wounding wounds writ writable write writer writers
writes writing wrong wronged wronger wronging wrongly wrongness wrongs xes yea year yearly years yes yeses yessed
yessing yesterday yesterdays yet yield yielded yielding yields yo you young younger your yours youth youths zed zero
zeroed zeroes zeroing zeros zing zone zoned zones zoning
]],
}
