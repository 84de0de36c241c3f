/* SPDX-License-Identifier: MIT
 *
 * The part of gavel-lua(3) that lists: functions, fields and kinds, in mdoc.
 * The rest of the page is text, and stands in man/gavel-lua.3 around it.
 */
#include <string.h>

#include "api.h"
#include "names.h"
#include "reference.h"
#include "signature.h"

/* Text, a line a sentence: what mdoc would take for a request or an escape is not one. */
static void put_text(struct gavel_output *out, const char *text)
{
	if (*text == '.' || *text == '\'')
		gavel_puts(out, "\\&");
	for (; *text; text++) {
		int ends = strncmp(text, ". ", 2) == 0 && text[2] >= 'A' && text[2] <= 'Z';

		gavel_write(out, *text == '\\' ? "\\e" : text, *text == '\\' ? 2 : 1);
		if (ends) {
			gavel_puts(out, "\n");
			text++;
		}
	}
	gavel_puts(out, "\n");
}

/* A term of the list, as one literal argument: a quotation mark is doubled in it. */
static void put_term(struct gavel_output *out, const char *before, const char *name, const char *rest, size_t len)
{
	gavel_printf(out, ".It Li \"%s%s", before, name);
	for (; len > 0; len--, rest++)
		if (*rest == '"')
			gavel_puts(out, "\"\"");
		else
			gavel_write(out, rest, 1);
	gavel_puts(out, "\"\n");
}

static const struct {
	const char *where, *title, *before;
} sections[] = {
	{ "node", "NODES", "n:" },
	{ "document", "THE DOCUMENT", "doc:" },
	{ "gavel", "THE TABLE GAVEL", "gavel." },
	{ "input", "THE INPUT OF A READER", "input:" },
	{ "output", "THE OUTPUT OF A WRITER", "out:" },
	{ "layout", "THE LAYOUT", "layout:" },
};

static void put_calls(struct gavel_output *out, const char *where, const char *before)
{
	for (size_t i = 0; i < script_call_count; i++) {
		const struct script_call *call = &script_calls[i];
		const char *rest = call->signature, *from = rest;
		struct form form;

		if (strcmp(call->where, where) != 0)
			continue;
		for (; next_form(&rest, &form); from = rest)
			put_term(out, before, call->name, from, (size_t)(rest - from) - (*rest ? 3 : 0));
		put_text(out, call->help);
	}
}

static void put_fields(struct gavel_output *out)
{
	gavel_puts(out, ".Pp\nThe fields of a node are:\n.Bl -tag -width rowspan\n");
	for (size_t i = 0; i < node_field_count; i++) {
		gavel_printf(out, ".It Va %s\n", node_fields[i].name);
		put_text(out, node_fields[i].help);
		if (!node_fields[i].write)
			put_text(out, "(read only)");
	}
	gavel_puts(out, ".El\n");
}

static void put_document(struct gavel_output *out)
{
	gavel_puts(out, ".Pp\nOf the document:\n.Bl -tag -width distribution\n");
	for (size_t i = 0; i < document_part_count; i++) {
		gavel_printf(out, ".It Va %s\n", document_parts[i].name);
		put_text(out, document_parts[i].help);
	}
	for (size_t i = 0; field_keys[i].key; i++) {
		gavel_printf(out, ".It Va %s\n", field_keys[i].key);
		put_text(out, field_keys[i].help);
	}
	gavel_puts(out, ".El\n");
}

static void put_symbol(struct gavel_output *out)
{
	gavel_puts(out, ".Pp\nThe parts are strings, each there only if the symbol has it:\n.Bl -tag -width subsidiary\n");
	for (size_t i = 0; i < symbol_part_count; i++) {
		gavel_printf(out, ".It Va %s\n", symbol_parts[i].name);
		put_text(out, symbol_parts[i].help);
	}
	gavel_puts(out, ".El\n");
}

static void put_kinds(struct gavel_output *out)
{
	gavel_puts(out, ".Sh KINDS\n.Bl -tag -width superscript\n");
	for (int kind = 0; kind < GAVEL_KIND_COUNT; kind++) {
		gavel_printf(out, ".It Cm %s\n", gavel_kind_name((enum gavel_kind)kind));
		put_text(out, kind_words[kind].help);
		if (*kind_words[kind].fields)
			gavel_printf(out, "(%s)\n", kind_words[kind].fields);
	}
	gavel_puts(out, ".El\n");
}

/* The tables in the table gavel, each where the list has its first function. */
static void put_tables(struct gavel_output *out)
{
	const char *last = "";
	char before[64];

	for (size_t i = 0; i < script_call_count; i++) {
		const char *where = script_calls[i].where;

		if (strncmp(where, "gavel.", 6) != 0 || strcmp(where, last) == 0)
			continue;
		last = where;
		snprintf(before, sizeof(before), "%s.", where);
		gavel_printf(out, ".Ss %s\n.Bl -tag -width Ds\n", where);
		put_calls(out, where, before);
		gavel_puts(out, ".El\n");
		if (strcmp(where, "gavel.symbol") == 0)
			put_symbol(out);
	}
}

static void put_constructors(struct gavel_output *out)
{
	gavel_puts(out, ".Ss gavel.new\n.Bl -tag -width Ds\n");
	for (int kind = GAVEL_DOCUMENT + 1; kind < GAVEL_KIND_COUNT; kind++)
		gavel_printf(out, ".It Li \"gavel.new.%s(...: content): node\"\n", gavel_kind_name((enum gavel_kind)kind));
	gavel_puts(out, "Make a node of that kind.\nThe first argument may be a table of attributes and children:\n"
	                ".Li gavel.new.clause { label = \\(dq1.\\(dq, \\(dqtext\\(dq } .\n.El\n");
}

void reference_manual(struct gavel_output *out)
{
	for (size_t i = 0; i < sizeof(sections) / sizeof(sections[0]); i++) {
		gavel_printf(out, ".Sh %s\n.Bl -tag -width Ds\n", sections[i].title);
		put_calls(out, sections[i].where, sections[i].before);
		gavel_puts(out, ".El\n");
		if (i == 0)
			put_fields(out);
		if (i == 1)
			put_document(out);
	}
	put_tables(out);
	put_constructors(out);
	gavel_puts(out, ".Ss Global functions\n.Bl -tag -width Ds\n");
	put_calls(out, "_G", "");
	gavel_puts(out, ".El\n");
	put_kinds(out);
}
