/* SPDX-License-Identifier: MIT
 *
 * The shape of a tag, as XML Schema has it (xs:language); whether a language of
 * that name is registered is not asked.
 */
#include "language.h"

enum { SUBTAG_MAX = 8 };

/* Subtags of up to eight letters, or letters and digits from the second on. */
int language_is_tag(const char *lang)
{
	size_t run = 0, subtag = 0;

	for (const char *s = lang; *s; s++) {
		int letter = (*s >= 'a' && *s <= 'z') || (*s >= 'A' && *s <= 'Z');
		int digit = subtag > 0 && *s >= '0' && *s <= '9';

		if (*s == '-' ? run == 0 : !(letter || digit) || run == SUBTAG_MAX)
			return 0;
		subtag += *s == '-';
		run = *s == '-' ? 0 : run + 1;
	}
	return run > 0;
}

const char *language_said(const struct gavel_document *doc, const struct gavel_node *node)
{
	const char *lang = gavel_attr(node, "lang");

	if (!lang || !lang[0] || language_is_tag(lang))
		return lang && lang[0] ? lang : NULL;
	gavel_lose_at(doc, GAVEL_LEVEL_LOSS, "language", node, "what is no tag of a language is left out", lang);
	return NULL;
}
