/* SPDX-License-Identifier: MIT
 *
 * Style sheets, as far as formatting hangs on them: word processors and book
 * makers set italics by a class. Rules for one element or one class are read
 * ("i", ".italic", "span.italic"), in the order of CSS; selectors that depend
 * on what is around, and rules for some media only, are not.
 *
 * What a sheet says of a paragraph is its style, as in a word processor, and
 * no formatting of its words.
 */
#include <stdint.h>
#include <stdlib.h>

#include "html/reader_parts.h"

static size_t skip_comment(const char *s)
{
	const char *end = strncmp(s, "/*", 2) == 0 ? strstr(s + 2, "*/") : NULL;

	if (strncmp(s, "/*", 2) != 0)
		return 0;
	return end != NULL ? (size_t)(end - s) + 2 : strlen(s);
}

/* An at-rule, with its block if it has one. */
static size_t skip_at_rule(const char *s)
{
	size_t n = strcspn(s, ";{");
	int depth = 0;

	if (s[n] != '{')
		return n + (s[n] == ';');
	for (; s[n] != '\0'; n++) {
		depth += s[n] == '{';
		depth -= s[n] == '}';
		if (depth == 0)
			return n + 1;
	}
	return n;
}

static int is_name(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (strchr(" \t\r\n\f.:>+~[]#*()\\\"'", s[i]) != NULL)
			return 0;
	return len > 0;
}

/* An element, a class, or both: what a sheet says of it. */
struct rule {
	const char *tag, *class;        /* interned, or NULL */
	struct css css;
	size_t order;
};

static void add_rule(struct html_reader *r, const char *selector, size_t len, const struct css *css)
{
	const char *dot;
	struct rule *rule;
	size_t tag;

	while (len > 0 && strchr(" \t\r\n\f", *selector) != NULL)
		selector++, len--;
	while (len > 0 && strchr(" \t\r\n\f", selector[len - 1]) != NULL)
		len--;
	dot = memchr(selector, '.', len);
	tag = dot != NULL ? (size_t)(dot - selector) : len;
	if ((tag > 0 && !is_name(selector, tag)) || (dot != NULL && !is_name(dot + 1, len - tag - 1)) || len == 0)
		return;
	r->rules = more(r->doc, r->rules, r->rule_count, &r->rule_room, sizeof *rule);
	rule = &r->rules[r->rule_count];
	rule->tag = tag > 0 ? gavel_intern(r->doc, selector, tag) : NULL;
	rule->class = dot != NULL ? gavel_intern(r->doc, dot + 1, len - tag - 1) : NULL;
	rule->css = *css;
	rule->order = r->rule_count++;
}

/* One rule: its selectors up to the brace, its declarations up to the next. */
static size_t read_rule(struct html_reader *r, const char *s)
{
	size_t head = strcspn(s, "{"), body;
	struct css css;

	if (s[head] == '\0')
		return head;
	body = strcspn(s + head + 1, "}");
	css_read(r->doc, gavel_copy(r->doc, s + head + 1, body), &css);
	for (size_t at = 0, n; at < head; at += n + 1) {
		n = strcspn(s + at, ",{");
		add_rule(r, s + at, n, &css);
	}
	return head + 1 + body + (s[head + 1 + body] == '}');
}

static void sheet_read(struct html_reader *r, const char *s)
{
	while (*s != '\0') {
		size_t n = skip_comment(s);

		if (n == 0 && strchr(" \t\r\n\f};", *s) != NULL)
			n = 1;
		if (n == 0 && strncmp(s, "<!--", 4) == 0)
			n = 4;
		if (n == 0 && strncmp(s, "-->", 3) == 0)
			n = 3;
		if (n == 0)
			n = *s == '@' ? skip_at_rule(s) : read_rule(r, s);
		s += n;
	}
}

/* ---- what holds for an element ---- */

static int compare_keys(const struct rule *rule, const char *class, const char *tag)
{
	if (rule->class != class)
		return (uintptr_t)rule->class < (uintptr_t)class ? -1 : 1;
	return rule->tag == tag ? 0 : (uintptr_t)rule->tag < (uintptr_t)tag ? -1 : 1;
}

static int compare(const void *a, const void *b)
{
	const struct rule *x = a, *y = b;
	int order = compare_keys(x, y->class, y->tag);

	return order != 0 ? order : x->order < y->order ? -1 : x->order > y->order;
}

/* Sorts the rules; those of one key become one, so that a sheet costs each element the same however long it is. */
static void settle_rules(struct html_reader *r)
{
	size_t count = 0;

	if (r->rule_count == 0)
		return;
	qsort(r->rules, r->rule_count, sizeof *r->rules, compare);
	for (size_t i = 0; i < r->rule_count; i++) {
		struct rule *last = count > 0 ? &r->rules[count - 1] : NULL;

		if (last != NULL && compare_keys(&r->rules[i], last->class, last->tag) == 0)
			css_over(&r->rules[i].css, &last->css);
		else
			r->rules[count++] = r->rules[i];
		r->rules[count - 1].order = 0;          /* before all that a later sheet adds */
	}
	r->rule_count = count;
}

/* ---- which rules hold ---- */

void sheets_forget(struct html_reader *r)
{
	gavel_output_cut(r->sheets, 0);
	r->rules_hold = 0;
}

static void sheet_add(struct html_reader *r, const char *bytes)
{
	gavel_write(r->sheets, bytes, strlen(bytes) + 1);
}

/* The chapters of a book share their sheets: rules are made of those that the chapter before did not have. */
static void make_rules(struct html_reader *r)
{
	const char *sheets = gavel_output_bytes(r->sheets);
	size_t len = gavel_output_len(r->sheets), had = gavel_output_len(r->rules_from);

	if (r->rules_hold && had == len)
		return;
	if (!r->rules_hold && (had > len || memcmp(sheets, gavel_output_bytes(r->rules_from), had) != 0)) {
		gavel_output_cut(r->rules_from, 0);
		r->rule_count = had = 0;
	}
	r->rules_hold = 1;
	if (had == len)
		return;
	gavel_write(r->rules_from, sheets + had, len - had);
	for (; had < len; had += strlen(sheets + had) + 1)
		sheet_read(r, sheets + had);
	settle_rules(r);
}

static void apply(const struct html_reader *r, const char *class, const char *tag, struct css *css)
{
	size_t low = 0, high = r->rule_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (compare_keys(&r->rules[middle], class, tag) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < r->rule_count && compare_keys(&r->rules[low], class, tag) == 0)
		css_over(&r->rules[low].css, css);
}

void sheet_apply(struct html_reader *r, const struct start *start, int block, struct css *css)
{
	const char *class = attribute(start, "class");

	make_rules(r);
	if (r->rule_count == 0)
		return;
	apply(r, NULL, start->open->name, css);
	while (class != NULL && *class != '\0') {
		size_t n = strcspn(class, " \t\r\n\f");

		if (n > 0) {
			const char *name = gavel_intern(r->doc, class, n);

			apply(r, name, NULL, css);
			apply(r, name, start->open->name, css);
		}
		class += n + strspn(class + n, " \t\r\n\f");
	}
	if (block)
		css->set = css->marks = 0;
}

/* ---- where sheets stand ---- */

static int is_for_screens(const struct start *start)
{
	const char *media = attribute(start, "media"), *type = attribute(start, "type");

	if (type != NULL && *type != '\0' && !same_start(type, "text/css"))
		return 0;
	return media == NULL || *media == '\0' || strstr(media, "all") != NULL || strstr(media, "screen") != NULL;
}

void start_style(struct html_reader *r, const struct start *start)
{
	skip_content(r);
	if (!is_for_screens(start))
		return;
	start->open->flags |= OPEN_SHEET;
	r->skip = 0;
	collect(r);
}

void end_style(struct html_reader *r, struct open *open)
{
	if (!(open->flags & OPEN_SHEET))
		return;
	r->collecting = 0;
	sheet_add(r, gavel_output_bytes(r->piece));
}

void start_link(struct html_reader *r, const struct start *start)
{
	const char *address = attribute(start, "href");
	int result;

	if (address == NULL || !has_word(attribute(start, "rel"), "stylesheet") ||
	    has_word(attribute(start, "rel"), "alternate") || !is_for_screens(start))
		return;
	gavel_output_cut(r->piece, 0);
	result = r->source.sheet != NULL ? r->source.sheet(r->source.closure, r->part, address, r->piece) : 1;
	if (result < 0)
		r->failed = 1;
	else if (result > 0)
		lose(r, LOSS_SHEET, NULL);
	else
		sheet_add(r, gavel_output_bytes(r->piece));
}
