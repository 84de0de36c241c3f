/* SPDX-License-Identifier: MIT
 *
 * Makes the lexicon of a language pack. What its lists hold is as it was: here
 * it is only put where the question that a list is asked finds it, a text in a
 * table of words, the opening of a paragraph in a tree of phrases. Nothing of
 * the pack is copied; what is odd (a phrase that is no UTF-8) keeps its place
 * in the pack's own list and is tried there.
 */
#include <string.h>

#include "arena.h"
#include "context.h"

#define X(NAME, key) key,
static const char *const WORD_KEYS[] = { GAVEL_WORD_LISTS(X) };
static const char *const OPENING_KEYS[] = { GAVEL_OPENING_LISTS(X) };
static const char *const LEAD_KEYS[] = { GAVEL_LEAD_LISTS(X) };
static const char *const SHAPE_KEYS[] = { GAVEL_SHAPE_LISTS(X) };
#undef X

struct making {
	struct recogniser r;            /* enough of one for those who ask for its pack and lexicon */
	struct lexicon *l;
	struct arena *arena;
};

static const char *string_at(const struct value *list, size_t i)
{
	return list->items[i].kind == VALUE_STRING ? list->items[i].string : NULL;
}

/* ---- marks ---- */

static void make_marks(struct making *m)
{
	struct spelling_marks *marks = &m->l->marks;

	marks->list = value_of(m->r.pack, "passed_over");
	for (size_t i = 0; i < marks->list->count; i++) {
		const unsigned char *s = (const unsigned char *)string_at(marks->list, i);
		int whole = s && *s >= 0x80 && (s[1] & 0xc0) == 0x80;

		if (!s || *s < 0x80)
			continue;
		marks->second[*s - 0x80] |= whole ? (uint64_t)1 << (s[1] - 0x80) : UINT64_MAX;
		add_byte(&marks->leads, *s);
		add_byte(&marks->ends, s[marks->list->items[i].len - 1]);
	}
	m->l->marked = marks->list->count > 0;
	m->r.marks = m->l->marked ? marks : NULL;
	m->r.spaceless = m->l->spaceless = value_flag(m->r.pack, "spaceless", 0);
}

/* ---- lists of words ---- */

static size_t count_spellings(const struct value *list)
{
	size_t count = 0;

	for (size_t i = 0; i < list->count; i++)
		count += string_at(list, i) ? spellings_of(string_at(list, i)) : 0;
	return count;
}

static void make_words(struct making *m, enum word_list which)
{
	const struct value *list = value_of(m->r.pack, WORD_KEYS[which]);
	struct word_set *set = &m->l->words[which];

	word_set_init(set, m->arena, count_spellings(list));
	for (size_t i = 0; i < list->count; i++)
		if (string_at(list, i))
			word_set_add(set, string_at(list, i), i);
	word_set_close(set, &m->r);
}

/* Their names, and the forms that these have inside a sentence. */
static void make_organs(struct making *m)
{
	const struct value *organs = value_of(m->r.pack, WORD_KEYS[WORDS_ORGANS]);
	struct word_set *set = &m->l->words[WORDS_ORGANS];
	size_t count = 0;

	for (size_t i = 0; i < organs->count; i++)
		count += spellings_of(value_string(&organs->items[i], "name", ""))
			+ count_spellings(value_of(&organs->items[i], "forms"));
	word_set_init(set, m->arena, count);
	for (size_t i = 0; i < organs->count; i++) {
		const struct value *forms = value_of(&organs->items[i], "forms");

		word_set_add(set, value_string(&organs->items[i], "name", ""), i);
		for (size_t k = 0; k < forms->count; k++)
			if (string_at(forms, k))
				word_set_add(set, string_at(forms, k), i);
	}
	word_set_close(set, &m->r);
}

/* ---- openings ---- */

/* A mark or a letter that is cut off would be compared in another way than whole ones are. */
static int is_whole(const char *s)
{
	for (size_t n; *s; s += n) {
		unsigned char c = (unsigned char)*s;

		if (c >= 0x80 && c < 0xc0)
			return 0;
		n = c < 0xc0 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
		for (size_t i = 1; i < n; i++)
			if ((s[i] & 0xc0) != 0x80)
				return 0;       /* the end, too */
	}
	return 1;
}

static void make_openings(struct making *m, enum opening_list which)
{
	struct openings *o = &m->l->openings[which];
	const char *s;

	o->list = value_of(value_of(m->r.pack, "openings"), OPENING_KEYS[which]);
	tree_init(&o->tree, m->arena, o->list->count);
	for (size_t i = 0; i < o->list->count; i++)
		if ((s = string_at(o->list, i)) && *s) {
			o->odd |= !is_whole(s);
			tree_add(&o->tree, s, strlen(s), i);
		}
}

/* ---- words inside a text ---- */

static void leads_init(struct making *m, struct leads *leads, const struct value *rows, size_t most)
{
	leads->rows = rows;
	leads->list = arena_alloc(m->arena, (most + 1) * sizeof *leads->list);
}

static void add_lead(struct leads *leads, const char *word, const char *as)
{
	leads->list[leads->count++] = (struct lead){ word, as };
}

static void close_leads(struct making *m, struct leads *leads)
{
	struct byte_set second = { { 0 } };

	tree_init(&leads->tree, m->arena, leads->count);
	for (size_t i = 0; i < leads->count; i++) {
		const char *s = leads->list[i].word;
		char *folded = s && *s ? arena_alloc(m->arena, strlen(s)) : NULL;
		size_t len = 0, n;

		if (!folded)
			continue;
		add_openers(&leads->opens, &second, s);
		if (*s == ' ')
			add_blanks(&leads->opens);
		for (; *s; s += n) {
			leads->odd |= *s != ' ' && blank_len(s);
			len += folded_bytes(s, &n, folded + len);
		}
		tree_add(&leads->tree, folded, len, i);
	}
}

static void make_leads(struct making *m, enum lead_list which)
{
	const struct value *list = value_of(m->r.pack, LEAD_KEYS[which]);
	struct leads *leads = &m->l->leads[which];

	leads_init(m, leads, list, list->count + 1);
	if (list->kind == VALUE_STRING && which <= LEAD_COUNTED)
		add_lead(leads, list->string, NULL);
	for (size_t i = 0; i < list->count; i++)
		add_lead(leads, which == LEAD_SESSIONS ? value_string(&list->items[i], "printed", "?") : string_at(list, i), NULL);
	close_leads(m, leads);
}

static void add_names(struct leads *leads, const struct value *names, const char *as)
{
	for (size_t i = 0; i < names->count; i++)
		if (string_at(names, i))
			add_lead(leads, string_at(names, i), as ? as : string_at(names, i));
}

/* Organs by all that they are called; a short form may be several organs': then it is its own name. */
static void make_bodies(struct making *m)
{
	const struct value *organs = value_of(m->r.pack, "organs"), *bodies = value_of(m->r.pack, LEAD_KEYS[LEAD_BODIES]);
	struct leads *leads = &m->l->leads[LEAD_BODIES];
	size_t most = bodies->count;

	for (size_t i = 0; i < organs->count; i++)
		most += 1 + value_of(&organs->items[i], "forms")->count + value_of(&organs->items[i], "short")->count;
	leads_init(m, leads, bodies, most);
	for (size_t i = 0; i < organs->count; i++) {
		const char *name = value_string(&organs->items[i], "name", "");

		add_lead(leads, name, name);
		add_names(leads, value_of(&organs->items[i], "forms"), name);
		add_names(leads, value_of(&organs->items[i], "short"), NULL);
	}
	add_names(leads, bodies, NULL);
	close_leads(m, leads);
}

/* The first two letters of a word, where both are ASCII. */
static void add_pair(struct lexicon *l, const char *word)
{
	unsigned first = (unsigned char)((*word | 0x20) - 'a'), second = *word ? (unsigned char)((word[1] | 0x20) - 'a') : 0;

	if (first < 26)
		l->cite_pairs[first] |= second < 26 ? (uint32_t)1 << second : UINT32_MAX;
}

/* Where next_citation() has to look closer. */
static void make_cites(struct making *m)
{
	static const enum lead_list met[] = { LEAD_BEFORE, LEAD_WORDS, LEAD_STOPS, LEAD_SESSIONS, LEAD_BODIES };
	struct byte_set *cites = &m->l->cites;

	for (size_t i = 0; i < sizeof met / sizeof *met; i++) {
		const struct leads *leads = &m->l->leads[met[i]];

		add_set(cites, &leads->opens);
		for (size_t k = 0; k < leads->count; k++)
			if (leads->list[k].word)
				add_pair(m->l, leads->list[k].word);
	}
	add_range(cites, 'A', 'Z');             /* a symbol */
	add_range(cites, '0', '9');
	add_byte(cites, 'h');
	add_byte(cites, 'w');
	add_pair(m->l, "http");
	add_pair(m->l, "www");
	m->l->cites_inside = m->l->spaceless || m->l->leads[LEAD_BEFORE].count;
}

/* ---- labels ---- */

/* A sign may be spelled in several ways, parted by bars ("a|A"). */
static void add_sign(struct lexicon *l, const char *spellings, size_t sign)
{
	for (const char *at = spellings; *at; at += strcspn(at, "|"), at += *at == '|')
		if (strcspn(at, "|"))
			tree_add(&l->sign_tree, at, strcspn(at, "|"), sign);
}

static void make_labels(struct making *m)
{
	const struct value *rows = value_of(m->r.pack, "labels");
	size_t most = 0, count = 0;

	m->l->label_quotes = value_of(m->r.pack, "label_quotes");
	m->l->label_ends = value_of(m->r.pack, "label_ends");
	for (size_t i = 0; i < rows->count; i++)
		most += count_spellings(value_of(&rows->items[i], "signs"));
	tree_init(&m->l->sign_tree, m->arena, most);
	m->l->signs = arena_alloc(m->arena, (most + 1) * sizeof *m->l->signs);
	for (size_t i = 0; i < rows->count; i++) {
		const struct value *signs = value_of(&rows->items[i], "signs");

		for (size_t k = 0; k < signs->count; k++)
			if (string_at(signs, k)) {
				m->l->signs[count] = (struct label_sign){ &rows->items[i], (long)k + 1 };
				add_sign(m->l, string_at(signs, k), count++);
			}
	}
}

const void *lexicon_make(const struct value *pack, struct arena *arena)
{
	struct lexicon *l = arena_alloc(arena, sizeof *l);
	struct making m = { .r = { .pack = pack, .lexicon = l, .arena = arena }, .l = l, .arena = arena };

	make_marks(&m);
	for (int i = 0; i < WORD_LISTS; i++)
		if (i != WORDS_ORGANS)
			make_words(&m, (enum word_list)i);
	make_organs(&m);
	for (int i = 0; i < OPENING_LISTS; i++)
		make_openings(&m, (enum opening_list)i);
	for (int i = 0; i < LEAD_LISTS; i++)
		if (i != LEAD_BODIES)
			make_leads(&m, (enum lead_list)i);
	make_bodies(&m);
	make_cites(&m);
	make_labels(&m);
	for (int i = 0; i < SHAPE_LISTS; i++)
		shapes_init(&l->shapes[i], &m.r, arena, value_of(pack, SHAPE_KEYS[i]),
		            i > SHAPE_MEETINGS ? IN_ROWS : i == SHAPE_MEETINGS ? WITH_SLOTS : ALL);
	template_init(&l->date, &m.r, arena, "{date}");
	template_init(&l->meeting, &m.r, arena, "{meeting}");
	template_init(&l->adopted, &m.r, arena, "{adopted}");
	return l;
}
