/* SPDX-License-Identifier: MIT
 *
 * The furniture of a page as text: page numbers "2/5" with the job number on
 * either side, job lines "17-02174 (E)    130217", barcode lines "*1702174*",
 * running heads (the symbol, with or without a short title). Page numbers and
 * job numbers have the same shape in all languages.
 */
#include <string.h>

#include "context.h"

static size_t digits(const char *s)
{
	return strspn(s, "0123456789");
}

/* "2/5": its length, 0 if there is none. */
static size_t page_number(const char *s)
{
	size_t a = digits(s), b;

	if (!a || a > 4 || s[a] != '/')
		return 0;
	b = digits(s + a + 1);
	return b && b <= 4 ? a + 1 + b : 0;
}

/* "17-02174" or "GE.18-02016": its length. */
static size_t job_number(const char *s)
{
	size_t ge = strncmp(s, "GE.", 3) == 0 ? 3 : 0;

	return digits(s + ge) == 2 && s[ge + 2] == '-' && digits(s + ge + 3) == 5 ? ge + 8 : 0;
}

static int is_page_line(const char *s)
{
	size_t n = page_number(s), j;

	if (n) {
		j = n + blanks_len(s + n);
		return !s[j] || (j > n && job_number(s + j) && !s[j + job_number(s + j)]);
	}
	n = job_number(s);
	if (!n)
		return 0;
	j = n + blanks_len(s + n);
	return !s[j] || (j > n && page_number(s + j) && !s[j + page_number(s + j)]);
}

static int is_barcode(const char *s)
{
	size_t n = *s == '*' ? digits(s + 1) : 0;

	return n >= 6 && n <= 9 && s[n + 1] == '*' && !s[n + 2];
}

/* "17-02174 (E)    130217": the job and, where it is printed, the production date. */
static int take_job_line(struct recogniser *r, const char *s)
{
	size_t n = job_number(s), at, end;

	if (!n)
		return 0;
	at = n + blanks_len(s + n);
	if (s[at] != '(' || !s[at + 1] || s[at + 2] != ')')
		return 0;
	end = at + 3 + blanks_len(s + at + 3);
	if (s[end] && (digits(s + end) != 6 || s[end + 6]))
		return 0;
	because_of(r, "job", LINE, "\"%s\" has the shape of a job line", s);
	if (!gavel_field(r->doc, "job"))
		gavel_field_put(r->doc, "job", gavel_copy(r->doc, s, at + 3), NULL);
	if (s[end] && !gavel_field(r->doc, "job_date"))
		gavel_field_put(r->doc, "job_date", s + end, NULL);
	return 1;
}

int is_page_mark(struct recogniser *r, const char *text)
{
	if (is_page_line(text) || is_barcode(text))
		return 1;
	return take_job_line(r, text);
}

int is_symbol_alone(const char *text)
{
	struct gavel_symbol symbol = { .size = sizeof symbol };

	return gavel_symbol_parse(text, strlen(text), &symbol) == 0;
}
