/* SPDX-License-Identifier: MIT
 *
 * Data that reader and writer share: the classes that the UN's Word template
 * gives to headings, and the codes of languages.
 */
#include "akn.h"

#include <string.h>

/* loose: anything may follow the name, else only a digit or the mark of a language variant. */
static const struct { const char *name; int loose, level; } headings[] = {
	{ "HM", 0, 1 }, { "HCh", 0, 2 }, { "HCH", 0, 2 }, { "H1", 0, 3 }, { "H23", 0, 4 }, { "H2", 0, 4 },
	{ "H3", 0, 4 }, { "H4", 0, 5 }, { "H56", 0, 6 }, { "TitleH", 1, 3 }, { "Heading", 1, 3 },
	{ "BLUEHeading", 1, 3 }, { "BlueHeading", 1, 3 },
};

static int is_variant(const char *rest)
{
	if (rest[0] >= '0' && rest[0] <= '9')
		rest++;
	else if (rest[0] == 'G')
		rest += rest[1] == 'A' || rest[1] == 'C' ? 2 : 1;
	return *rest == '\0';
}

int heading_level(const char *style)
{
	if (!style)
		return 0;
	for (size_t i = 0; i < sizeof(headings) / sizeof(headings[0]); i++) {
		size_t len = strlen(headings[i].name);

		if (strncmp(style, headings[i].name, len) == 0 && (headings[i].loose || is_variant(style + len)))
			return headings[i].level;
	}
	return 0;
}

static const struct { const char *iso, *tag; } languages[] = {
	{ "ara", "ar" }, { "zho", "zh" }, { "chi", "zh" }, { "cmn", "zh" }, { "eng", "en" }, { "fra", "fr" },
	{ "fre", "fr" }, { "rus", "ru" }, { "spa", "es" }, { "deu", "de" }, { "ger", "de" },
};

const char *language_tag(const char *iso)
{
	for (size_t i = 0; i < sizeof(languages) / sizeof(languages[0]); i++) {
		if (strcmp(languages[i].iso, iso) == 0)
			return languages[i].tag;
	}
	return NULL;
}

const char *language_iso(const char *tag)
{
	for (size_t i = 0; i < sizeof(languages) / sizeof(languages[0]); i++) {
		if (strncmp(languages[i].tag, tag, 2) == 0 && (tag[2] == '\0' || tag[2] == '-'))
			return languages[i].iso;
	}
	return NULL;
}

static int number(const char *digits, int len)
{
	int value = 0;

	for (int i = 0; i < len; i++) {
		if (digits[i] < '0' || digits[i] > '9')
			return -1;
		value = value * 10 + digits[i] - '0';
	}
	return value;
}

int is_day(const char *date)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	int year, month, day;

	if (!date || strlen(date) != 10 || date[4] != '-' || date[7] != '-')
		return 0;
	year = number(date, 4);
	month = number(date + 5, 2);
	day = number(date + 8, 2);
	if (year < 2 || month < 1 || month > 12 || day < 1)
		return 0;
	if (month == 2 && day == 29)
		return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
	return day <= days[month - 1];
}
