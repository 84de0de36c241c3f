/* SPDX-License-Identifier: MIT
 *
 * Signatures: types hold commas and colons of their own, in parentheses, angle
 * brackets and braces, so each cut is made where none of these is open.
 */
#include <string.h>

#include "signature.h"

/* The first of the marks outside all brackets, or the end. */
static const char *outside(const char *s, const char *end, const char *marks)
{
	int open = 0;

	for (; s < end; s++) {
		if (open == 0 && strchr(marks, *s))
			return s;
		if (*s == '"') {
			const char *close = memchr(s + 1, '"', (size_t)(end - s - 1));

			s = close ? close : end - 1;
		}
		open += strchr("({<[", *s) ? 1 : strchr(")}>]", *s) ? -1 : 0;
	}
	return end;
}

static struct slice trimmed(const char *from, const char *to)
{
	while (from < to && *from == ' ')
		from++;
	while (from < to && to[-1] == ' ')
		to--;
	return (struct slice){ from, (size_t)(to - from) };
}

int next_form(const char **rest, struct form *form)
{
	const char *s = *rest, *end, *close;

	if (*s != '(')
		return 0;
	end = strstr(s, " | (");
	end = end ? end : s + strlen(s);
	close = outside(s + 1, end, ")");
	form->params = trimmed(s + 1, close);
	form->results = trimmed(close + (end - close > 2 ? 2 : end - close), end);
	*rest = *end ? end + 3 : end;
	return 1;
}

static void take_off(struct slice *list, const char *to)
{
	size_t taken = (size_t)(to - list->at) + (to < list->at + list->len);

	list->at += taken;
	list->len -= taken;
}

int next_type(struct slice *types, struct slice *type)
{
	const char *comma;

	if (types->len == 0)
		return 0;
	comma = outside(types->at, types->at + types->len, ",");
	*type = trimmed(types->at, comma);
	take_off(types, comma);
	return 1;
}

int next_parameter(struct slice *params, struct parameter *p)
{
	struct slice whole;
	const char *colon, *end;

	if (!next_type(params, &whole))
		return 0;
	end = whole.at + whole.len;
	colon = outside(whole.at, end, ":");
	p->name = trimmed(whole.at, colon);
	p->type = colon < end ? trimmed(colon + 1, end) : (struct slice){ "any", 3 };
	p->optional = p->name.len > 0 && p->name.at[p->name.len - 1] == '?';
	p->name.len -= (size_t)p->optional;
	return 1;
}

/* Types of our own, by their short names. */
static int is_ours(const char *name, size_t len)
{
	static const char *const ours[] = { "node", "document", "kind", "handlers", "content", "position",
		                           "field", "extra", "parts", "input", "output", "layout", "style" };

	for (size_t i = 0; i < sizeof(ours) / sizeof(ours[0]); i++)
		if (strlen(ours[i]) == len && memcmp(ours[i], name, len) == 0)
			return 1;
	return 0;
}

static size_t word_length(const char *s, size_t room)
{
	size_t n = 0;

	while (n < room && (strchr("_.", s[n]) ? s[n] != '\0' : (s[n] | 32) >= 'a' && (s[n] | 32) <= 'z'))
		n++;
	return n;
}

void put_type(struct gavel_output *out, struct slice type)
{
	while (type.len > 0) {
		size_t len = word_length(type.at, type.len);
		int name = type.len > len && (type.at[len] == ':' || (type.at[len] == '?' && type.at[len + 1] == ':'));

		if (is_ours(type.at, len) && !name)
			gavel_puts(out, "gavel.");
		len += len == 0;
		gavel_write(out, type.at, len);
		type.at += len;
		type.len -= len;
	}
}
