-- SPDX-License-Identifier: MIT
--
-- phrases: the words that transforms write into a document, in its language.
--
--     local phrases = require "phrases" (doc.lang)
--     print(phrases.contents)
--
-- A language that is not here gets the English ones.

local all = {
	ar = {
		contents = "المحتويات",
		abbreviations = "المختصرات",
		abbreviation = "المختصر",
		meaning = "المعنى",
		draft = "مشروع القرار",
		committee = "اللجنة",
		topic = "الموضوع",
		sponsors = "المقدمون",
		signatories = "الموقعون",
	},
	de = {
		contents = "Inhalt",
		abbreviations = "Abkürzungen",
		abbreviation = "Abkürzung",
		meaning = "Bedeutung",
		draft = "Resolutionsentwurf",
		committee = "Gremium",
		topic = "Thema",
		sponsors = "Einbringer",
		signatories = "Unterzeichner",
	},
	en = {
		contents = "Contents",
		abbreviations = "Abbreviations",
		abbreviation = "Abbreviation",
		meaning = "Meaning",
		draft = "Draft resolution",
		committee = "Committee",
		topic = "Topic",
		sponsors = "Sponsors",
		signatories = "Signatories",
	},
	es = {
		contents = "Índice",
		abbreviations = "Siglas",
		abbreviation = "Sigla",
		meaning = "Significado",
		draft = "Proyecto de resolución",
		committee = "Comité",
		topic = "Tema",
		sponsors = "Patrocinadores",
		signatories = "Signatarios",
	},
	fr = {
		contents = "Table des matières",
		abbreviations = "Sigles et acronymes",
		abbreviation = "Sigle",
		meaning = "Signification",
		draft = "Projet de résolution",
		committee = "Comité",
		topic = "Sujet",
		sponsors = "Auteurs",
		signatories = "Signataires",
	},
	ru = {
		contents = "Содержание",
		abbreviations = "Сокращения",
		abbreviation = "Сокращение",
		meaning = "Значение",
		draft = "Проект резолюции",
		committee = "Комитет",
		topic = "Тема",
		sponsors = "Авторы",
		signatories = "Подписавшие",
	},
	zh = {
		contents = "目录",
		abbreviations = "缩略语",
		abbreviation = "缩略语",
		meaning = "全称",
		draft = "决议草案",
		committee = "委员会",
		topic = "议题",
		sponsors = "提案国",
		signatories = "附议国",
	},
}

return function(lang)
	return all[lang:match("^%a*")] or all.en
end
