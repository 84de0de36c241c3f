/* SPDX-License-Identifier: MIT
 *
 * gavel inspect: the fields, then one line a block, indented by depth: line,
 * kind, role or label, and how the text opens. gavel formats: the formats and
 * their options.
 */
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "convert.h"
#include "inspect.h"
#include "plugin.h"

enum { OPENING_LEN = 56 };

/* The first characters of a block's own text, cut at a character, never inside one. */
static void print_opening(const struct gavel_node *node)
{
	struct gavel_output *out = gavel_output_new();
	const char *s;
	size_t len;

	gavel_text_of(node, out);
	s = gavel_output_bytes(out);
	len = gavel_output_len(out);
	if (len > OPENING_LEN) {
		len = OPENING_LEN;
		while (len && ((unsigned char)s[len] & 0xc0) == 0x80)
			len--;
	}
	for (size_t i = 0; i < len; i++)
		putchar((unsigned char)s[i] < 0x20 || s[i] == 0x7f ? ' ' : s[i]);
	if (len < gavel_output_len(out))
		fputs("...", stdout);
	gavel_output_free(out);
}

static int depth_of(const struct gavel_node *node)
{
	int depth = -1;

	for (; node->parent; node = node->parent)
		depth++;
	return depth;
}

/* A paragraph that only carries the text of its clause or cell is shown with it. */
static int is_shown(const struct gavel_node *n)
{
	int inline_kind = gavel_kind_class(n->kind) == GAVEL_CLASS_INLINE || n->kind == GAVEL_DOCUMENT;
	int carried = n->kind == GAVEL_PARAGRAPH && !n->prev && n->parent
		&& (n->parent->kind == GAVEL_CLAUSE || n->parent->kind == GAVEL_ITEM || n->parent->kind == GAVEL_RECITAL
		    || n->parent->kind == GAVEL_CELL || n->parent->kind == GAVEL_NOTE);

	return !inline_kind && !carried;
}

static void print_block(const struct gavel_node *n)
{
	const char *label = gavel_attr(n, "label"), *role = gavel_attr(n, "role");
	const struct gavel_node *carrier = gavel_kind_class(n->kind) == GAVEL_CLASS_PART ? NULL : n;

	printf("%6u  %*s%s", n->line, 2 * depth_of(n), "", gavel_kind_name(n->kind));
	if (role)
		printf(" %s", role);
	if (label)
		printf(" %s", label);
	if (carrier && carrier->first && (gavel_kind_class(carrier->first->kind) == GAVEL_CLASS_INLINE))
		printf("  "), print_opening(carrier);
	else if (carrier && carrier->first && carrier->first->kind == GAVEL_PARAGRAPH)
		printf("  "), print_opening(carrier->first);
	putchar('\n');
}

int inspect(struct gavel_job *job, const char *name)
{
	int status;
	struct gavel_document *doc = gavel_read(job, name, &status);

	if (!doc)
		return status;
	printf("%s, language %s\n", doc->stage == GAVEL_RESOLUTION ? "resolution" : "document",
	       *doc->lang ? doc->lang : "unknown");
	for (const struct gavel_field *f = doc->fields; f; f = f->next)
		printf("        %s: %s\n", f->key, f->printed);
	for (const struct gavel_node *n = doc->root; n; n = gavel_next(n, doc->root))
		if (is_shown(n))
			print_block(n);
	gavel_document_free(doc);
	return job_status(job);
}

static void print_strings(const char *const *list, const char *quote, const char *between)
{
	for (size_t i = 0; list && list[i]; i++)
		printf("%s%s%s%s", i ? between : "", quote, list[i], quote);
}

static void print_json(const struct gavel_format *f, int first)
{
	printf("%s\n {\"name\":\"%s\",\"title\":\"%s\",\"read\":%s,\"write\":%s,\"extensions\":[", first ? "[" : ",", f->name,
	       f->title, f->read ? "true" : "false", f->write ? "true" : "false");
	print_strings(f->extensions, "\"", ",");
	printf("],\"types\":[");
	print_strings(f->mime_types, "\"", ",");
	printf("],\"keeps\":");
	printf(f->keeps ? "[" : "true");
	print_strings(f->keeps, "\"", ",");
	printf(f->keeps ? "]}" : "}");
}

static void print_option(const struct gavel_format *f, const struct gavel_option *o)
{
	printf("           -O %s:%s=", f->name, o->name);
	switch (o->kind) {
	case GAVEL_OPTION_CHOICE: print_strings(o->choices, "", "|"); break;
	case GAVEL_OPTION_FLAG: printf("yes|no"); break;
	case GAVEL_OPTION_NUMBER: printf("N"); break;
	case GAVEL_OPTION_TEXT: printf("TEXT"); break;
	}
	printf("  %s (default: %s)\n", o->help, o->fallback);
}

static void print_row(const struct gavel_format *f)
{
	int width = 0;

	printf("%-8s %-5s %-6s ", f->name, f->read ? "read" : "", f->write ? "write" : "");
	for (size_t i = 0; f->extensions[i]; i++)
		width += printf("%s%s", i ? " " : "", f->extensions[i]);
	printf("%*s %s\n", width < 12 ? 12 - width : 0, "", f->title);
	for (const struct gavel_option *const *o = f->options; o && *o; o++)
		print_option(f, *o);
}

int list_formats(struct gavel_job *job, int json)
{
	const struct gavel_format **all;

	if (plugin_check(job))
		return job_status(job);
	all = plugin_all(job);
	for (size_t i = 0; all[i]; i++)
		if (json)
			print_json(all[i], i == 0);
		else
			print_row(all[i]);
	if (json)
		puts(all[0] ? "\n]" : "[]");
	free(all);
	return job_status(job);
}
