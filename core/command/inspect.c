/* SPDX-License-Identifier: MIT
 *
 * gavel inspect: the fields, then one line a block, indented by depth: line,
 * kind, role or label, and how the text opens. With --explain each is followed
 * by the reasons for which it was taken for that, with their weights; as JSON
 * each is one object a line.
 */
#include <stdlib.h>
#include <string.h>

#include "cage/worker.h"
#include "command.h"
#include "explain.h"
#include "json_text.h"
#include "loss_report.h"
#include "outline.h"

struct view {
	struct command *command;
	struct gavel_document *doc;
	struct ledger *ledger;          /* NULL: no reasons are wanted */
	struct explained explained;     /* of the line that is being printed */
	struct gavel_output *opening;
};

/* Control characters would let a hostile file write to the reader's terminal. */
static void print_plain(const char *before, const char *s)
{
	fputs(before, stdout);
	for (; *s; s++)
		putchar((unsigned char)*s < 0x20 || *s == 0x7f ? ' ' : *s);
}

/* ---- as text ---- */

static void print_reasons(const struct explained *e, int indent)
{
	for (int i = 0; i < e->count; i++) {
		const struct reason *n = e->list[i];

		printf("%*s%+3d  %-9s ", indent, "", n->weight, n->code);
		if (n->reading)
			printf("for %s: ", n->reading);
		print_plain("", n->words);
		putchar('\n');
	}
	if (e->other)
		printf("%*s     next best: %s, with %d to %d\n", indent, "", e->other, e->other_weight, e->weight);
}

static void print_head(struct view *v)
{
	const struct gavel_document *doc = v->doc;

	printf("%s, language %s\n", doc->stage == GAVEL_RESOLUTION ? "resolution" : "document",
	       *doc->lang ? doc->lang : "unknown");
	if (!v->ledger)
		return;
	explain_line(v->ledger, doc->root, &v->explained);
	if (explain_needed(v->ledger))
		printf("        evidence %d, a resolution from %d on\n", v->explained.weight, explain_needed(v->ledger));
	print_reasons(&v->explained, 12);
	explain_field(v->ledger, "language", &v->explained);
	printf("        language %s\n", *doc->lang ? doc->lang : "unknown");
	print_reasons(&v->explained, 12);
}

static void print_field(struct view *v, const struct gavel_field *f)
{
	print_plain("        ", f->key);
	print_plain(": ", f->printed);
	putchar('\n');
	if (!v->ledger)
		return;
	explain_field(v->ledger, f->key, &v->explained);
	print_reasons(&v->explained, 12);
}

static void print_block(struct view *v, const struct gavel_node *n)
{
	const char *label = gavel_attr(n, "label"), *role = gavel_attr(n, "role");
	int indent = 2 * outline_depth(n);

	printf("%6u  %*s%s", n->line, indent, "", gavel_kind_name(n->kind));
	if (role)
		print_plain(" ", role);
	if (label)
		print_plain(" ", label);
	outline_opening(n, v->opening);
	if (gavel_output_len(v->opening))
		printf("  %s", gavel_output_bytes(v->opening));
	putchar('\n');
	if (!v->ledger)
		return;
	explain_line(v->ledger, n, &v->explained);
	print_reasons(&v->explained, indent + 12);
}

/* ---- as JSON ---- */

static void print_member(const char *name, const char *value)
{
	if (!value || !*value)
		return;
	printf(",\"%s\":", name);
	print_quoted(stdout, value);
}

static void print_reasons_json(const struct view *v)
{
	const struct explained *e = &v->explained;

	for (int i = 0; v->ledger && i < e->count; i++) {
		printf("%s{\"weight\":%d", i ? "," : ",\"reasons\":[", e->list[i]->weight);
		print_member("code", e->list[i]->code);
		print_member("for", e->list[i]->reading);
		print_member("words", e->list[i]->words);
		putchar('}');
	}
	if (v->ledger && e->count)
		putchar(']');
	if (v->ledger && e->other) {
		printf(",\"next_best\":{\"weight\":%d", e->other_weight);
		print_member("kind", e->other);
		putchar('}');
	}
	puts("}");
}

static void print_head_json(struct view *v)
{
	printf("{\"stage\":\"%s\"", v->doc->stage == GAVEL_RESOLUTION ? "resolution" : "document");
	if (v->ledger)
		explain_line(v->ledger, v->doc->root, &v->explained);
	if (v->ledger && explain_needed(v->ledger))
		printf(",\"evidence\":%d,\"needed\":%d", v->explained.weight, explain_needed(v->ledger));
	print_reasons_json(v);
	printf("{\"language\":");
	print_quoted(stdout, v->doc->lang);
	if (v->ledger)
		explain_field(v->ledger, "language", &v->explained);
	print_reasons_json(v);
}

static void print_field_json(struct view *v, const struct gavel_field *f)
{
	printf("{\"field\":");
	print_quoted(stdout, f->key);
	print_member("value", f->value);
	print_member("printed", f->printed);
	if (v->ledger)
		explain_field(v->ledger, f->key, &v->explained);
	print_reasons_json(v);
}

static void print_block_json(struct view *v, const struct gavel_node *n)
{
	printf("{\"line\":%u,\"depth\":%d,\"kind\":\"%s\"", n->line, outline_depth(n), gavel_kind_name(n->kind));
	print_member("role", gavel_attr(n, "role"));
	print_member("label", gavel_attr(n, "label"));
	outline_opening(n, v->opening);
	print_member("text", gavel_output_bytes(v->opening));
	if (v->ledger)
		explain_line(v->ledger, n, &v->explained);
	print_reasons_json(v);
}

static void print_all(struct view *v, int json)
{
	const struct gavel_node *root = v->doc->root;

	(json ? print_head_json : print_head)(v);
	for (const struct gavel_field *f = v->doc->fields; f; f = f->next)
		(json ? print_field_json : print_field)(v, f);
	for (const struct gavel_node *n = outline_next(root, root); n; n = outline_next(n, root)) {
		gavel_output_cut(v->opening, 0);
		(json ? print_block_json : print_block)(v, n);
	}
}

/* The exit status. */
static int inspect(void *view)
{
	struct view *v = view;
	struct command *c = v->command;
	int status;

	c->job->ledger = v->ledger = c->explain ? ledger_new() : NULL;
	v->doc = gavel_read(c->job, c->words[0], &status);
	if (v->doc) {
		v->opening = gavel_output_new();
		print_all(v, c->json);
		gavel_output_free(v->opening);
		gavel_document_free(v->doc);
		status = job_status(c->job);
	}
	c->job->ledger = NULL;
	ledger_free(v->ledger);
	return status;
}

int command_inspect(struct command *c)
{
	struct view v = { .command = c };
	int status;

	if (c->count == 0)
		return command_usage(c, "inspect wants an input%s", "");
	if (c->count > 1)
		return command_usage(c, "one input at a time: \"%s\" is one too many", c->words[1]);
	if (command_scripts(c))
		return -1;
	if (loss_report_open(c->job, c->words[0], NULL))
		return -1;
	status = worker_run(c->job, c->words, inspect, &v);
	loss_report_close(c->job, c->words[0], NULL);
	return c->job->status ? (int)c->job->status : status;
}
