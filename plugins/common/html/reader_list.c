/* SPDX-License-Identifier: MIT
 *
 * Lists: their numbers are resolved to labels as a browser prints them, on
 * paragraphs that are indented by their depth; definition lists are paragraphs
 * with indented ones below. A label waits for the first paragraph of its item.
 */
#include <stdlib.h>

#include "html/reader_parts.h"

enum { INDENT = 720, HANG = 360, ALPHABET = 26 };

/* HTML's type (its case counts), CSS's list-style-type, and the numeral or the bullet. */
static const struct { const char *type, *css, *numeral, *bullet; } forms[] = {
	{ "1", "decimal", "decimal", NULL }, { "a", "lower-alpha", "lowerLetter", NULL },
	{ "A", "upper-alpha", "upperLetter", NULL }, { "i", "lower-roman", "lowerRoman", NULL },
	{ "I", "upper-roman", "upperRoman", NULL }, { "a", "lower-latin", "lowerLetter", NULL },
	{ "A", "upper-latin", "upperLetter", NULL }, { "", "decimal-leading-zero", "decimalZero", NULL },
	{ "", "cjk-ideographic", "chineseCounting", NULL }, { "", "simp-chinese-informal", "chineseCounting", NULL },
	{ "", "trad-chinese-informal", "taiwaneseCounting", NULL }, { "", "cjk-decimal", "ideographDigital", NULL },
	{ "", "cjk-heavenly-stem", "ideographTraditional", NULL }, { "", "devanagari", "hindiNumbers", NULL },
	{ "disc", "disc", NULL, "\xE2\x80\xA2" }, { "circle", "circle", NULL, "\xE2\x97\xA6" },
	{ "square", "square", NULL, "\xE2\x96\xAA" }, { "none", "none", NULL, "" },
};

static int take_form(struct list *list, const char *type, int by_css)
{
	for (size_t i = 0; type != NULL && i < sizeof forms / sizeof *forms; i++) {
		int known;

		if (by_css ? strcmp(forms[i].css, type) != 0 : strcmp(forms[i].type, type) != 0)
			continue;
		list->numeral = forms[i].numeral != NULL ? numeral_find(forms[i].numeral, &known) : NULL;
		list->bullet = forms[i].bullet != NULL ? forms[i].bullet : "";
		return 1;
	}
	return 0;
}

static int bullets_around(const struct list *list)
{
	int count = 0;

	for (; list != NULL; list = list->outer)
		count += list->numeral == NULL && *list->bullet != '\0';
	return count;
}

static long number_of(const struct start *start, const char *key, long fallback)
{
	const char *value = attribute(start, key);
	char *end;
	long number = value != NULL ? strtol(value, &end, 10) : 0;

	return value == NULL || end == value || number > 1000000000 || number < -1000000000 ? fallback : number;
}

/* "list-style: none outside" gives its words one by one: the last that is a form counts. */
static void form_of(struct html_reader *r, const struct start *start, struct list *list)
{
	static const char *const usual[] = { "\xE2\x80\xA2", "\xE2\x97\xA6", "\xE2\x96\xAA" };
	int depth = bullets_around(list->outer), known;
	const char *type = attribute(start, "type");
	int book = strcmp(start->name, "list") == 0;
	struct css css;

	list->bullet = "";
	if (book && same(type, "pl"))
		return;         /* its labels are text */
	if (strcmp(start->name, "ol") == 0 || (book && same(type, "ol")))
		list->numeral = numeral_find("decimal", &known);
	else
		list->bullet = usual[depth < 2 ? depth : 2];
	css_read(r->doc, attribute(start, "style"), &css);
	if (!take_form(list, css.list, 1))
		take_form(list, book ? attribute(start, "enum") : type, 0);
}

void start_list(struct html_reader *r, const struct start *start)
{
	struct list *list = gavel_alloc(r->doc, sizeof *list);

	settle_label(r);
	memset(list, 0, sizeof *list);
	list->outer = r->list;
	list->depth = list->outer != NULL ? list->outer->depth + 1 : 1;
	list->step = attribute(start, "reversed") != NULL ? -1 : 1;
	list->next = number_of(start, "start", 1);
	list->unknown = list->step < 0 && attribute(start, "start") == NULL;
	form_of(r, start, list);
	r->list = list;
	start->open->flags |= OPEN_LIST;
	r->now.style = NULL;
	r->now.first = 0;
}

static void print(struct html_reader *r, const struct list *list, long value, struct gavel_output *out)
{
	if (list->numeral == NULL) {
		gavel_puts(out, list->bullet);
		return;
	}
	if (value <= 0 && strcmp(list->numeral->scheme, "decimal") != 0)
		gavel_printf(out, "%ld", value);
	else
		list->numeral->print(list->numeral, value, out);
	(void)r;
	gavel_puts(out, ".");
}

/* A list that counts down to 1 gets its numbers when its items are known. */
static void relabel(struct html_reader *r, const struct list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		long value = (long)(list->count - i);

		gavel_output_cut(r->scratch, 0);
		print(r, list, value, r->scratch);
		if (list->items[i] == NULL)
			continue;
		gavel_attr_put(r->doc, list->items[i], "label", gavel_output_bytes(r->scratch));
		gavel_attr_put_number(r->doc, list->items[i], "number", value);
	}
}

void end_list(struct html_reader *r, struct open *open)
{
	if (!(open->flags & OPEN_LIST) || r->list == NULL)
		return;
	if (r->list->unknown)
		relabel(r, r->list);
	r->list = r->list->outer;
}

void put_label(struct html_reader *r, struct gavel_node *paragraph)
{
	if (!r->has_label)
		return;
	r->has_label = 0;
	gavel_attr_put(r->doc, paragraph, "label", gavel_output_bytes(r->label));
	gavel_attr_put_number(r->doc, paragraph, "number", r->number);
	gavel_attr_put(r->doc, paragraph, "scheme", r->scheme);
	if (r->now.first == 0)
		r->now.first = -r->hang;
	r->hang = 0;
	if (r->list != NULL && r->list->unknown && r->list->count > 0)
		r->list->items[r->list->count - 1] = paragraph;
}

void settle_label(struct html_reader *r)
{
	if (!r->has_label)
		return;
	paragraph_node(r);
	end_paragraph(r);
}

static void count_item(struct html_reader *r, const struct start *start, struct list *list)
{
	list->next = number_of(start, "value", list->next);
	gavel_output_cut(r->label, 0);
	print(r, list, list->next, r->label);
	r->number = list->numeral != NULL ? list->next : 0;
	r->scheme = list->numeral != NULL ? list->numeral->scheme : "bullet";
	r->has_label = gavel_output_len(r->label) > 0;
	r->hang = HANG;
	list->next += list->step;
	if (!list->unknown)
		return;
	list->items = more(r->doc, list->items, list->count, &list->room, sizeof *list->items);
	list->items[list->count++] = NULL;
}

void start_item(struct html_reader *r, const struct start *start)
{
	start_division(r, start);
	r->has_label = 0;
	if (r->list == NULL || (start->open->flags & OPEN_NOTE))
		return;
	start->open->flags |= OPEN_ITEM;
	count_item(r, start, r->list);
	r->now.indent = INDENT * r->list->depth;
	r->now.first = 0;
}

void end_item(struct html_reader *r, struct open *open)
{
	if (open->flags & OPEN_ITEM)
		r->has_label = 0;
}

void start_definition(struct html_reader *r, const struct start *start)
{
	start_division(r, start);
	r->now.indent += INDENT;
}

/* ---- labels that were printed ---- */

static int is_roman(const char *s, size_t len, int upper)
{
	return strspn(s, upper ? "IVXLCM" : "ivxlcm") >= len;
}

static long roman_value(const char *s, size_t len)
{
	static const char digits[] = "ivxlcm";
	static const long worth[] = { 1, 5, 10, 50, 100, 1000 };
	long total = 0, last = 0;

	for (size_t i = len; i-- > 0;) {
		long w = worth[strchr(digits, s[i] | 0x20) - digits];

		total += w < last ? -w : w;
		last = w > last ? w : last;
	}
	return total;
}

static int all_same(const char *s, size_t len)
{
	for (size_t i = 1; i < len; i++)
		if (s[i] != s[0])
			return 0;
	return len <= 3;
}

/* The last number counts: "1.2." is the second. */
const char *label_scheme(const char *label, long *number)
{
	size_t end = strlen(label), len = 0;
	int upper;

	*number = 0;
	while (end > 0 && strchr(".) -]", label[end - 1]) != NULL)
		end--;
	while (end > len && label[end - 1 - len] >= '0' && label[end - 1 - len] <= '9')
		len++;
	if (len > 0 && len < 10) {
		*number = strtol(label + end - len, NULL, 10);
		return "decimal";
	}
	while (end > len && ((label[end - 1 - len] | 0x20) >= 'a' && (label[end - 1 - len] | 0x20) <= 'z'))
		len++;
	if (len == 0 || len > 15)
		return "bullet";
	label += end - len;
	upper = *label < 'a';
	if (all_same(label, len)) {
		*number = ALPHABET * (long)(len - 1) + ((*label | 0x20) - 'a' + 1);
		return upper ? "upper-alpha" : "alpha";
	}
	if (!is_roman(label, len, upper))
		return "sign";
	*number = roman_value(label, len);
	return upper ? "upper-roman" : "roman";
}
