/* SPDX-License-Identifier: MIT
 *
 * Which script a letter is of, by ranges: those of the languages of the United
 * Nations and of their neighbours. Only letters count; what many scripts share
 * (digits, punctuation, marks) is of none.
 */
#include <utf8proc.h>

#include "text.h"

/* In order. The names of one script are one string: they are compared by address. */
enum script_name {
	LATIN, GREEK, COPTIC, CYRILLIC, ARMENIAN, HEBREW, ARABIC, SYRIAC, THAANA, NKO, DEVANAGARI, BENGALI,
	GURMUKHI, GUJARATI, ORIYA, TAMIL, TELUGU, KANNADA, MALAYALAM, SINHALA, THAI, LAO, TIBETAN, MYANMAR,
	GEORGIAN, HANGUL, ETHIOPIC, CHEROKEE, KHMER, MONGOLIAN, HIRAGANA, KATAKANA, BOPOMOFO, HAN,
};

static const char *const names[] = {
	"Latin", "Greek", "Coptic", "Cyrillic", "Armenian", "Hebrew", "Arabic", "Syriac", "Thaana", "Nko",
	"Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Oriya", "Tamil", "Telugu", "Kannada", "Malayalam",
	"Sinhala", "Thai", "Lao", "Tibetan", "Myanmar", "Georgian", "Hangul", "Ethiopic", "Cherokee", "Khmer",
	"Mongolian", "Hiragana", "Katakana", "Bopomofo", "Han",
};

static const struct {
	int from, to;
	enum script_name script;
} ranges[] = {
	{ 0x41, 0x5A, LATIN }, { 0x61, 0x7A, LATIN }, { 0xAA, 0xAA, LATIN }, { 0xBA, 0xBA, LATIN },
	{ 0xC0, 0x2B8, LATIN }, { 0x2E0, 0x2E4, LATIN }, { 0x370, 0x373, GREEK }, { 0x376, 0x3E1, GREEK },
	{ 0x3E2, 0x3EF, COPTIC }, { 0x3F0, 0x3FF, GREEK }, { 0x400, 0x52F, CYRILLIC }, { 0x531, 0x58A, ARMENIAN },
	{ 0x591, 0x5F4, HEBREW }, { 0x600, 0x6FF, ARABIC }, { 0x700, 0x74F, SYRIAC }, { 0x750, 0x77F, ARABIC },
	{ 0x780, 0x7BF, THAANA }, { 0x7C0, 0x7FF, NKO }, { 0x860, 0x86F, SYRIAC }, { 0x870, 0x8FF, ARABIC },
	{ 0x900, 0x97F, DEVANAGARI }, { 0x980, 0x9FF, BENGALI }, { 0xA00, 0xA7F, GURMUKHI },
	{ 0xA80, 0xAFF, GUJARATI }, { 0xB00, 0xB7F, ORIYA }, { 0xB80, 0xBFF, TAMIL }, { 0xC00, 0xC7F, TELUGU },
	{ 0xC80, 0xCFF, KANNADA }, { 0xD00, 0xD7F, MALAYALAM }, { 0xD80, 0xDFF, SINHALA }, { 0xE00, 0xE7F, THAI },
	{ 0xE80, 0xEFF, LAO }, { 0xF00, 0xFFF, TIBETAN }, { 0x1000, 0x109F, MYANMAR }, { 0x10A0, 0x10FF, GEORGIAN },
	{ 0x1100, 0x11FF, HANGUL }, { 0x1200, 0x139F, ETHIOPIC }, { 0x13A0, 0x13FF, CHEROKEE },
	{ 0x1780, 0x17FF, KHMER }, { 0x1800, 0x18AF, MONGOLIAN }, { 0x1C80, 0x1C8F, CYRILLIC },
	{ 0x1C90, 0x1CBF, GEORGIAN }, { 0x1D00, 0x1D25, LATIN }, { 0x1D26, 0x1D2A, GREEK },
	{ 0x1D2B, 0x1D2B, CYRILLIC }, { 0x1D2C, 0x1D5C, LATIN }, { 0x1D5D, 0x1D61, GREEK },
	{ 0x1D62, 0x1D65, LATIN }, { 0x1D66, 0x1D6A, GREEK }, { 0x1D6B, 0x1D77, LATIN },
	{ 0x1D78, 0x1D78, CYRILLIC }, { 0x1D79, 0x1DBE, LATIN }, { 0x1DBF, 0x1DBF, GREEK },
	{ 0x1E00, 0x1EFF, LATIN }, { 0x1F00, 0x1FFF, GREEK }, { 0x2071, 0x209C, LATIN }, { 0x212A, 0x212B, LATIN },
	{ 0x2C60, 0x2C7F, LATIN }, { 0x2C80, 0x2CFF, COPTIC }, { 0x2D00, 0x2D2F, GEORGIAN },
	{ 0x2D80, 0x2DDF, ETHIOPIC }, { 0x2DE0, 0x2DFF, CYRILLIC }, { 0x2E80, 0x2FD5, HAN },
	{ 0x3005, 0x3005, HAN }, { 0x3007, 0x3007, HAN }, { 0x3021, 0x3029, HAN }, { 0x3038, 0x303B, HAN },
	{ 0x3041, 0x309F, HIRAGANA }, { 0x30A1, 0x30FA, KATAKANA }, { 0x30FD, 0x30FF, KATAKANA },
	{ 0x3105, 0x312F, BOPOMOFO }, { 0x3131, 0x318E, HANGUL }, { 0x31A0, 0x31BF, BOPOMOFO },
	{ 0x31F0, 0x31FF, KATAKANA }, { 0x3400, 0x4DBF, HAN }, { 0x4E00, 0x9FFF, HAN },
	{ 0xA640, 0xA69F, CYRILLIC }, { 0xA722, 0xA787, LATIN }, { 0xA78B, 0xA7FF, LATIN },
	{ 0xAB01, 0xAB2F, ETHIOPIC }, { 0xAB30, 0xAB64, LATIN }, { 0xAB65, 0xAB65, GREEK },
	{ 0xAB70, 0xABBF, CHEROKEE }, { 0xAC00, 0xD7FB, HANGUL }, { 0xF900, 0xFAFF, HAN },
	{ 0xFB00, 0xFB06, LATIN }, { 0xFB13, 0xFB17, ARMENIAN }, { 0xFB1D, 0xFB4F, HEBREW },
	{ 0xFB50, 0xFDFF, ARABIC }, { 0xFE70, 0xFEFC, ARABIC }, { 0xFF21, 0xFF3A, LATIN },
	{ 0xFF41, 0xFF5A, LATIN }, { 0xFF66, 0xFF9D, KATAKANA }, { 0xFFA0, 0xFFDC, HANGUL },
	{ 0x10780, 0x107BA, LATIN }, { 0x1E030, 0x1E06D, CYRILLIC }, { 0x1EE00, 0x1EEFF, ARABIC },
	{ 0x20000, 0x323AF, HAN },
};

/* Numbers that look like letters (Roman ones, the ideograph 〇) count as such. */
static int is_letter(int c)
{
	utf8proc_category_t category = utf8proc_category(c);

	return category == UTF8PROC_CATEGORY_NL || (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO);
}

const char *script_of(int c)
{
	size_t low = 0, high = sizeof(ranges) / sizeof(ranges[0]);

	if (c < 'A' || !is_letter(c))
		return NULL;
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (c > ranges[middle].to)
			low = middle + 1;
		else if (c < ranges[middle].from)
			high = middle;
		else
			return names[ranges[middle].script];
	}
	return NULL;
}
