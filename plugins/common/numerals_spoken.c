/* SPDX-License-Identifier: MIT
 *
 * Numbers in words and with endings: "Twenty-first", "Vingt et un", "21-й".
 * They depend on the language of the document, so each language has a row:
 * its words as data, and two functions that put them together, since no two
 * languages do it alike. Forms that a language lacks here are told apart, as
 * those of numerals.c are. Word begins such a label with a capital.
 */
#include <stdio.h>
#include <string.h>

#include "numerals.h"

enum { SPOKEN_MAX = 9999, ROOM = 256 };

/* Words of a phrase that is being put together; what does not fit falls away (nothing below SPOKEN_MAX is that long). */
struct phrase {
	char text[ROOM];
	size_t len;
};

static void add(struct phrase *p, const char *word)
{
	size_t n = strlen(word);

	if (n >= ROOM - p->len)
		return;
	memcpy(p->text + p->len, word, n + 1);
	p->len += n;
}

static void add_word(struct phrase *p, const char *word)
{
	if (p->len > 0)
		add(p, " ");
	add(p, word);
}

/* ---- English ---- */

static const char *const en_ones[] = {
	"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
	"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
};
static const char *const en_tens[] = {
	"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
};

static void say_en(struct phrase *p, long value)
{
	if (value >= 1000)
		add_word(p, en_ones[value / 1000]), add_word(p, "thousand");
	if (value % 1000 >= 100)
		add_word(p, en_ones[value % 1000 / 100]), add_word(p, "hundred");
	if (value % 100 >= 20) {
		add_word(p, en_tens[value % 100 / 10]);
		if (value % 10 > 0)
			add(p, "-"), add(p, en_ones[value % 10]);
	} else if (value % 100 > 0 || value == 0) {
		add_word(p, en_ones[value % 100]);
	}
}

/* "one" is first; "twenty" is twentieth; what is not in the list takes "th". */
static void rank_en(struct phrase *p, long value)
{
	static const char *const ends[][2] = {
		{ "one", "first" }, { "two", "second" }, { "three", "third" }, { "five", "fifth" }, { "eight", "eighth" },
		{ "nine", "ninth" }, { "twelve", "twelfth" }, { "y", "ieth" },
	};

	say_en(p, value);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		size_t n = strlen(ends[i][0]);

		if (p->len < n || strcmp(p->text + p->len - n, ends[i][0]) != 0)
			continue;
		p->len -= n;
		add(p, ends[i][1]);
		return;
	}
	add(p, "th");
}

/* ---- French ---- */

static const char *const fr_ones[] = {
	"zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
	"quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
};
static const char *const fr_tens[] = {
	"", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt",
};

static void say_fr(struct phrase *p, long value)
{
	long hundreds = value % 1000 / 100, rest = value % 100, tens = rest / 10;
	long ones = tens == 7 || tens == 9 ? rest % 20 : rest % 10;

	if (value >= 2000)
		add_word(p, fr_ones[value / 1000]);
	if (value >= 1000)
		add_word(p, "mille");
	if (hundreds > 1)
		add_word(p, fr_ones[hundreds]);
	if (hundreds > 0)
		add_word(p, hundreds > 1 && rest == 0 ? "cents" : "cent");
	if (rest < 20) {
		if (rest > 0 || value == 0)
			add_word(p, fr_ones[rest]);
		return;
	}
	add_word(p, fr_tens[tens]);
	if (rest == 80)
		add(p, "s");
	else if (ones > 0)
		add(p, ones % 10 == 1 && tens < 8 ? " et " : "-"), add(p, fr_ones[ones]);
}

static void rank_fr(struct phrase *p, long value)
{
	if (value == 1) {
		add(p, "premier");
		return;
	}
	say_fr(p, value);
	if (p->text[p->len - 1] == 'e' || (p->text[p->len - 1] == 's' && (value % 100 == 0 || value % 100 == 80)))
		p->len--;
	else if (p->text[p->len - 1] == 'f')
		p->text[p->len - 1] = 'v';
	else if (p->text[p->len - 1] == 'q')
		add(p, "u");
	add(p, "ième");
}

/* ---- German ---- */

static const char *const de_ones[] = {
	"null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn",
	"vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
};
static const char *const de_tens[] = {
	"", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig",
};

static void say_de(struct phrase *p, long value)
{
	long thousands = value / 1000, hundreds = value % 1000 / 100, rest = value % 100, ones = rest % 10;

	if (thousands > 0)
		add(p, thousands == 1 ? "ein" : de_ones[thousands]), add(p, "tausend");
	if (hundreds > 0)
		add(p, hundreds == 1 ? "ein" : de_ones[hundreds]), add(p, "hundert");
	if (rest < 20 && (rest > 0 || value == 0))
		add(p, de_ones[rest]);
	if (rest < 20)
		return;
	if (ones > 0)
		add(p, ones == 1 ? "ein" : de_ones[ones]), add(p, "und");
	add(p, de_tens[rest / 10]);
}

static void rank_de(struct phrase *p, long value)
{
	static const struct { long value; size_t drop; const char *end; } odd[] = {
		{ 1, 4, "erste" }, { 3, 4, "dritte" }, { 7, 2, "te" }, { 8, 0, "e" },
	};
	long rest = value % 100;

	say_de(p, value);
	for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
		if (odd[i].value != rest)
			continue;
		p->len -= odd[i].drop;
		add(p, odd[i].end);
		return;
	}
	add(p, rest > 0 && rest < 20 ? "te" : "ste");
}

/* ---- Spanish ---- */

static const char *const es_ones[] = {
	"cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece",
	"catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidós",
	"veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve",
};
static const char *const es_tens[] = {
	"", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa",
};
static const char *const es_hundreds[] = {
	"", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos",
	"ochocientos", "novecientos",
};
static const char *const es_ranks[] = {
	"", "primero", "segundo", "tercero", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno",
};
static const char *const es_rank_tens[] = {
	"", "décimo", "vigésimo", "trigésimo", "cuadragésimo", "quincuagésimo", "sexagésimo", "septuagésimo", "octogésimo",
	"nonagésimo",
};
static const char *const es_rank_hundreds[] = {
	"", "centésimo", "ducentésimo", "tricentésimo", "cuadringentésimo", "quingentésimo", "sexcentésimo",
	"septingentésimo", "octingentésimo", "noningentésimo",
};

static void say_es(struct phrase *p, long value)
{
	long rest = value % 100;

	if (value >= 2000)
		add_word(p, es_ones[value / 1000]);
	if (value >= 1000)
		add_word(p, "mil");
	if (value % 1000 >= 100)
		add_word(p, value % 1000 == 100 ? "cien" : es_hundreds[value % 1000 / 100]);
	if (rest < 30) {
		if (rest > 0 || value == 0)
			add_word(p, es_ones[rest]);
		return;
	}
	add_word(p, es_tens[rest / 10]);
	if (rest % 10 > 0)
		add_word(p, "y"), add_word(p, es_ones[rest % 10]);
}

/* From 11 to 29 tens and ones are one word, without the accent of the tens. */
static void rank_es(struct phrase *p, long value)
{
	static const char *const joined[] = { "", "decimo", "vigesimo" };
	long tens = value % 100 / 10, ones = value % 10;

	if (value >= 2000)
		add_word(p, es_ones[value / 1000]);
	if (value >= 1000)
		add_word(p, "milésimo");
	if (value % 1000 >= 100)
		add_word(p, es_rank_hundreds[value % 1000 / 100]);
	if (tens > 0)
		add_word(p, tens < 3 && ones > 0 ? joined[tens] : es_rank_tens[tens]);
	if (tens > 0 && tens < 3 && ones > 0)
		add(p, es_ranks[ones]);
	else if (ones > 0)
		add_word(p, es_ranks[ones]);
	if (value == 0)
		add(p, es_ones[0]);
}

/* ---- Russian ---- */

static const char *const ru_ones[] = {
	"ноль", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "одиннадцать",
	"двенадцать", "тринадцать", "четырнадцать", "пятнадцать", "шестнадцать", "семнадцать", "восемнадцать",
	"девятнадцать",
};
static const char *const ru_tens[] = {
	"", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто",
};
static const char *const ru_hundreds[] = {
	"", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот",
};
static const char *const ru_ranks[] = {
	"нулевой", "первый", "второй", "третий", "четвёртый", "пятый", "шестой", "седьмой", "восьмой", "девятый", "десятый",
	"одиннадцатый", "двенадцатый", "тринадцатый", "четырнадцатый", "пятнадцатый", "шестнадцатый", "семнадцатый",
	"восемнадцатый", "девятнадцатый",
};
static const char *const ru_rank_tens[] = {
	"", "", "двадцатый", "тридцатый", "сороковой", "пятидесятый", "шестидесятый", "семидесятый", "восьмидесятый",
	"девяностый",
};
static const char *const ru_before[] = {        /* "двухсотый", "двухтысячный" */
	"", "", "двух", "трёх", "четырёх", "пяти", "шести", "семи", "восьми", "девяти",
};

/* Thousands and hundreds, where something comes after them or the number is not a rank. */
static void begin_ru(struct phrase *p, long value)
{
	static const char *const feminine[] = { "", "одна", "две" };
	long thousands = value / 1000;

	if (thousands > 0) {
		add_word(p, thousands < 3 ? feminine[thousands] : ru_ones[thousands]);
		add_word(p, thousands == 1 ? "тысяча" : thousands < 5 ? "тысячи" : "тысяч");
	}
	if (value % 1000 >= 100)
		add_word(p, ru_hundreds[value % 1000 / 100]);
}

static void say_ru(struct phrase *p, long value)
{
	long rest = value % 100;

	begin_ru(p, value);
	if (rest >= 20) {
		add_word(p, ru_tens[rest / 10]);
		rest %= 10;
		if (rest == 0)
			return;
	}
	if (rest > 0 || value == 0)
		add_word(p, ru_ones[rest]);
}

static void rank_ru(struct phrase *p, long value)
{
	long rest = value % 100, hundreds = value % 1000 / 100;

	if (rest > 0 || value == 0) {
		begin_ru(p, value);
		if (rest >= 20)
			add_word(p, rest % 10 == 0 ? ru_rank_tens[rest / 10] : ru_tens[rest / 10]);
		if (rest < 20 || rest % 10 > 0)
			add_word(p, ru_ranks[rest < 20 ? rest : rest % 10]);
	} else if (hundreds > 0) {
		begin_ru(p, value - hundreds * 100);
		add_word(p, ru_before[hundreds]), add(p, "сотый");
	} else {
		add_word(p, ru_before[value / 1000]), add(p, "тысячный");
	}
}

/* ---- the forms ---- */

static const struct tongue {
	const char *lang;
	const char *first, *other;      /* endings of the ordinal in digits */
	void (*say)(struct phrase *p, long value);
	void (*rank)(struct phrase *p, long value);
} tongues[] = {
	{ "en", NULL, NULL, say_en, rank_en },
	{ "fr", "er", "e", say_fr, rank_fr },
	{ "de", ".", ".", say_de, rank_de },
	{ "es", ".º", ".º", say_es, rank_es },
	{ "ru", "-й", "-й", say_ru, rank_ru },
	{ "it", "º", "º", NULL, NULL },
	{ "pt", ".º", ".º", NULL, NULL },
	{ "nl", "e", "e", NULL, NULL },
	{ "pl", ".", ".", NULL, NULL },
	{ "cs", ".", ".", NULL, NULL },
	{ "da", ".", ".", NULL, NULL },
	{ "nb", ".", ".", NULL, NULL },
	{ "fi", ".", ".", NULL, NULL },
	{ "hu", ".", ".", NULL, NULL },
};

static const struct tongue *tongue_of(const char *lang)
{
	for (size_t i = 0; i < sizeof tongues / sizeof *tongues; i++)
		if (strncmp(lang, tongues[i].lang, 2) == 0 && strchr("-_", lang[2]) != NULL)
			return &tongues[i];
	return NULL;
}

static void capitalise(char *text)
{
	unsigned char *u = (unsigned char *)text;

	if (u[0] >= 'a' && u[0] <= 'z')
		u[0] = (unsigned char)(u[0] - 32);
	else if (u[0] == 0xD0 && u[1] >= 0xB0)          /* а to п */
		u[1] = (unsigned char)(u[1] - 0x20);
	else if (u[0] == 0xD1 && u[1] <= 0x8F)          /* р to я */
		u[0] = 0xD0, u[1] = (unsigned char)(u[1] + 0x20);
}

static const char *english_end(long value)
{
	static const char *const ends[] = { "th", "st", "nd", "rd" };
	long last = value % 10, teens = value % 100;

	return ends[last > 3 || last < 0 || (teens > 10 && teens < 14) ? 0 : last];
}

int numeral_speak(enum numeral_spoken form, const char *lang, long value, struct gavel_output *out)
{
	const struct tongue *tongue = tongue_of(lang[0] != '\0' ? lang : "en");
	struct phrase phrase = { .len = 0 };

	if (form == NUMERAL_ORDINAL && tongue != NULL) {
		const char *end = value == 1 ? tongue->first : tongue->other;

		gavel_printf(out, "%ld%s", value, end != NULL ? end : english_end(value));
		return 0;
	}
	if (form == NUMERAL_ORDINAL || tongue == NULL || tongue->say == NULL || value < 0 || value > SPOKEN_MAX) {
		gavel_printf(out, "%ld", value);
		return -1;
	}
	(form == NUMERAL_CARDINAL_TEXT ? tongue->say : tongue->rank)(&phrase, value);
	capitalise(phrase.text);
	gavel_write(out, phrase.text, phrase.len);
	return 0;
}
