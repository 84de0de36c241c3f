/* SPDX-License-Identifier: MIT
 *
 * The words that open a paragraph are set in italics on the page; where a text
 * has no formatting they are found by the pack's phrases and emphasised: the
 * organ in the formula, the participle or verb in recitals and clauses. A
 * letter of another script that looks Latin is folded for this, kept, and
 * warned about.
 */
#include <string.h>

#include "context.h"

/* Scripts without italics set their openings bold. */
static int is_strong(const struct recogniser *r)
{
	const struct value *face = value_of(r->pack, "opening_face");

	return face->kind == VALUE_STRING && strcmp(face->string, "strong") == 0;
}

static void emphasise(struct recogniser *r, struct gavel_node *block, size_t len)
{
	struct gavel_node *text = block->first;

	if (len && text && text->kind == GAVEL_TEXT && len <= text->len)
		wrap_text(r, text, 0, len, is_strong(r) ? GAVEL_STRONG : GAVEL_EMPHASIS);
}

/* A word that mixes ASCII letters with one that only looks like them. */
static void warn_homoglyph(struct recogniser *r, const struct gavel_node *block, const char *s, size_t len)
{
	int ascii = 0, cyrillic = 0;

	for (size_t i = 0; i < len; i++) {
		ascii |= (s[i] >= 'A' && s[i] <= 'Z') || (s[i] >= 'a' && s[i] <= 'z');
		cyrillic |= (unsigned char)s[i] == 0xd0 || (unsigned char)s[i] == 0xd1;
	}
	if (ascii && cyrillic)
		gavel_report_at(r->doc, GAVEL_LEVEL_WARNING, "homoglyph", block,
		                "\"%.*s\" has a Cyrillic letter that looks Latin; it is kept", (int)len, s);
}

static void mark_paragraph(struct recogniser *r, struct gavel_node *node, enum opening_list list)
{
	struct gavel_node *p = node->first;
	size_t len;

	if (!p || p->kind != GAVEL_PARAGRAPH || !p->first || p->first->kind != GAVEL_TEXT)
		return;
	len = pack_opening(r, list, p->first->text);
	if (!len)
		return;
	if (!r->quiet)
		warn_homoglyph(r, node, p->first->text, len);
	emphasise(r, p, len);
}

static size_t organ_len(const char *s)
{
	static const char *const commas[] = { ",", "\xd8\x8c", "\xef\xbc\x8c", NULL };
	size_t len = strlen(s);

	for (size_t i = 0; commas[i]; i++)
		if (strstr(s, commas[i]) && (size_t)(strstr(s, commas[i]) - s) < len)
			len = (size_t)(strstr(s, commas[i]) - s);

	while (len && s[len - 1] == ' ')
		len--;
	return len;
}

/* An annex that is a resolution of its own. */
static int has_preamble(const struct gavel_node *annex)
{
	const struct gavel_node *n = annex->first;

	while (n && n->kind != GAVEL_PREAMBLE)
		n = n->next;
	return n != NULL;
}

void mark_openings(struct recogniser *r)
{
	struct gavel_node *root = r->doc->root, *next;

	for (struct gavel_node *n = root; n; n = next) {
		int passed = n->kind == GAVEL_CONCLUSION || (n->kind == GAVEL_ANNEX && !has_preamble(n));

		if (r->from_lines && n->kind == GAVEL_FORMULA && n->first && n->first->kind == GAVEL_TEXT)
			emphasise(r, n, organ_len(n->first->text));
		else if (r->from_lines && n->kind == GAVEL_RECITAL)
			mark_paragraph(r, n, OPENS_PREAMBULAR);
		else if (r->from_lines && n->kind == GAVEL_CLAUSE)
			mark_paragraph(r, n, OPENS_OPERATIVE);
		next = passed ? gavel_next_beyond(n, root) : gavel_next(n, root);
	}
}
