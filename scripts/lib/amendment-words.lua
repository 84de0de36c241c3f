-- SPDX-License-Identifier: MIT
--
-- amendment-words: the words that amendments are written in, by language.
--
--     local words = require "amendment-words".fr
--     print(words.delete)      -- "supprimer"
--
-- Behind each of our words (amendment-sentence.lua) stand those of the language;
-- behind noise those that say nothing about what is to be done. Ordinals
-- count from the first; endings, where there are any, are what each of them
-- may end in. Behind tens stand ordinals and parts of such that are not in the
-- row, by their value; "+1" always joins the number before it.

return {
	en = {
		after = "after", before = "before", ["in"] = "in", ["end"] = "end", insert = "insert add inserted added",
		delete = "delete remove deleted removed", replace = "replace amend replaced amended", by = "by with",
		renumber = "renumber renumbered", paragraph = "paragraph paragraphs", preambular = "preambular preamble",
		operative = "operative", title = "title", annex = "annex", last = "last final", ["and"] = "and", ["to"] = "to",
		item = "subparagraph subparagraphs item items", read = "read reads",
		noise = "the a an new following word words text phrase reading as follows of at be should shall existing "
			.. "subsequent remaining accordingly sub that which is are",
		ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
			.. "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
		tens = { twenty = 20, thirty = 30 },
	},
	fr = {
		after = "après", before = "avant", ["in"] = "au aux dans", ["end"] = "fin", insert = "insérer ajouter",
		delete = "supprimer", replace = "remplacer modifier", by = "par", renumber = "renuméroter",
		paragraph = "paragraphe paragraphes alinéa alinéas", preambular = "préambule", operative = "dispositif", title = "titre",
		annex = "annexe", last = "dernier", ["and"] = "et", to = "à",
		read = "lire lit",
		noise = "le la les l un une nouveau nouvel nouveaux nouvelle suivant suivante suivants mot mots texte membre phrase "
			.. "libellé libellés ainsi comme suit de du des d qui se doit conséquence en restants suivants",
		ordinals = "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième "
			.. "douzième treizième quatorzième quinzième seizième",
		tens = { second = 2, ["unième"] = "+1", dix = 10, vingt = 20, trente = 30 },
	},
	es = {
		after = "después continuación", before = "antes", ["in"] = "en", ["end"] = "final fin",
		insert = "insértese insertar añádase añadir agréguese agregar insértense añádanse",
		delete = "suprímase suprimir suprímanse elimínese eliminar", replace = "sustitúyase sustitúyanse sustituir reemplácese reemplazar",
		by = "por", renumber = "reenumérense renumérense reenumerar renumerar", paragraph = "párrafo párrafos",
		preambular = "preámbulo preambular", operative = "dispositiva dispositivo", title = "título", annex = "anexo",
		last = "último", ["and"] = "y", to = "a", item = "apartado apartados inciso", read = "decir dirá",
		noise = "el la los las l un una nuevo nuevos nueva siguiente siguientes palabra palabras texto frase que diga digan dice lo "
			.. "como sigue de del al parte restantes consecuencia",
		ordinals = "primer segund tercer cuart quint sext séptim octav noven décim undécim duodécim decimotercer decimocuart "
			.. "decimoquint decimosext decimoséptim decimoctav decimonoven vigésim",
		endings = "o a",
		tens = { primer = 1, tercer = 3, decimotercer = 13 },
	},
	ru = {
		after = "после", before = "перед", ["in"] = "в", ["end"] = "конце",
		insert = "включить добавить вставить дополнить", delete = "исключить снять удалить", replace = "заменить изменить изложить",
		by = "на словами словом следующим", renumber = "перенумеровать нумерацию",
		paragraph = "пункт пункта пункте пункты пунктов абзац абзаца абзаце", preambular = "преамбулы преамбуле",
		operative = "постановляющей части", title = "названии название", annex = "приложения приложении",
		last = "последний последнего последнем", ["and"] = "и", to = "по", item = "подпункт подпункта подпункте",
		noise = "новый нового новые следующий следующего следующей следующее следующие содержания слова слов слово слова текст текстом редакции "
			.. "соответствующим образом соответственно остальных последующих остальные последующие",
		ordinals = "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат "
			.. "пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат",
		endings = "ый ого ом ой ий ьего ьем",
		tens = { ["двадцать"] = 20, ["тридцать"] = 30 },
	},
}
