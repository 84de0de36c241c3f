/* SPDX-License-Identifier: MIT
 *
 * A line of a report. Its members and their order are an interface: gavel-batch(1)
 * lists them, report_read.c reads them back. Names of files are bytes and JSON
 * is Unicode: a name that is no UTF-8 is shown as far as it is, and stands
 * beside it in hexadecimal digits, which every reader of JSON takes.
 */
#include <string.h>

#include <utf8proc.h>

#include <gavel/gavel.h>

#include "json_text.h"
#include "report.h"
#include "report_read.h"

const char *const REPORT_LEVELS[] = { "note", "loss", "warning", "error" };

static void member(struct gavel_output *to, const char *name, const char *value)
{
	gavel_printf(to, ",\"%s\":", name);
	write_quoted(to, value ? value : "");
}

static void optional(struct gavel_output *to, const char *name, const char *value)
{
	if (value && *value)
		member(to, name, value);
}

static void number(struct gavel_output *to, const char *name, uint64_t value)
{
	gavel_printf(to, ",\"%s\":%llu", name, (unsigned long long)value);
}

static void seconds(struct gavel_output *to, const char *name, uint64_t micro)
{
	gavel_printf(to, ",\"%s\":%llu.%06llu", name, (unsigned long long)(micro / MICRO),
	             (unsigned long long)(micro % MICRO));
}

static int is_utf8(const char *s)
{
	utf8proc_int32_t c;

	for (utf8proc_ssize_t len; *s; s += len)
		if ((len = utf8proc_iterate((const utf8proc_uint8_t *)s, -1, &c)) < 1)
			return 0;
	return 1;
}

/* "input": and, where it is needed, "input_bytes": */
static void file_name(struct gavel_output *to, const char *name, const char *value)
{
	gavel_printf(to, "\"%s\":", name);
	write_quoted(to, value);
	if (is_utf8(value))
		return;
	gavel_printf(to, ",\"%s_bytes\":\"", name);
	for (; *value; value++)
		gavel_printf(to, "%02x", (unsigned)(unsigned char)*value);
	gavel_write(to, "\"", 1);
}

static void print_outputs(struct gavel_output *to, const struct result *result)
{
	gavel_puts(to, ",\"outputs\":[");
	for (size_t i = 0; i < result->output_count; i++) {
		const struct result_output *o = &result->outputs[i];

		gavel_puts(to, i ? ",{" : "{");
		file_name(to, "file", o->file);
		member(to, "format", o->format);
		number(to, "bytes", o->bytes);
		member(to, "sha256", o->hash);
		gavel_puts(to, "}");
	}
	gavel_puts(to, "]");
}

static void print_losses(struct gavel_output *to, const struct result *result)
{
	gavel_puts(to, ",\"losses\":[");
	for (const struct result_loss *l = result->losses; l; l = l->next) {
		gavel_puts(to, l == result->losses ? "{\"stage\":" : ",{\"stage\":");
		write_quoted(to, l->stage ? l->stage : "");
		optional(to, "format", l->format);
		member(to, "code", l->code);
		member(to, "text", l->text);
		number(to, "count", l->count);
		gavel_puts(to, "}");
	}
	gavel_puts(to, "]");
}

static void print_messages(struct gavel_output *to, const struct result *result)
{
	gavel_puts(to, ",\"messages\":[");
	for (const struct result_message *m = result->messages; m; m = m->next) {
		gavel_printf(to, "%s{\"level\":\"%s\"", m == result->messages ? "" : ",", REPORT_LEVELS[m->level]);
		member(to, "code", m->code);
		optional(to, "part", m->at.part);
		if (m->at.line)
			number(to, "line", m->at.line);
		if (m->at.column)
			number(to, "column", m->at.column);
		optional(to, "label", m->at.label);
		member(to, "text", m->text);
		gavel_puts(to, "}");
	}
	gavel_puts(to, "]");
	if (result->messages_dropped)
		number(to, "messages_dropped", result->messages_dropped);
}

void result_print(struct gavel_output *to, const struct result *result, const struct report_run *run)
{
	gavel_puts(to, "{");
	file_name(to, "input", result->input);
	number(to, "number", result->number);
	if (run->of)
		number(to, "of", run->of);
	if (run->shards)
		gavel_printf(to, ",\"shard\":\"%u/%u\"", run->shard, run->shards);
	gavel_printf(to, ",\"status\":%d", result->status);
	member(to, "result", result->status <= GAVEL_BAD ? "converted" : "failed");
	member(to, "format", result->format);
	member(to, "kind", result->kind);
	member(to, "symbol", result->symbol);
	member(to, "language", result->language);
	number(to, "bytes", result->bytes);
	member(to, "sha256", result->hash);
	print_outputs(to, result);
	seconds(to, "seconds", result->wall);
	seconds(to, "cpu", result->cpu);
	number(to, "peak", result->peak);
	print_losses(to, result);
	print_messages(to, result);
	member(to, "gavel", GAVEL_VERSION);
	member(to, "run", run->key);
	gavel_puts(to, "}\n");
}
