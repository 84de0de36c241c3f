/* SPDX-License-Identifier: MIT
 *
 * The one sink of diagnostics. A message has a level, a code, a file, a part,
 * a line (and column) and the label of the paragraph, as far as they are
 * known; it is printed as text ("file: part:line: level: text [code]") or as
 * a JSON line. What was said decides the exit status (design, section 6).
 */
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "diagnostic.h"
#include "job.h"
#include "json_text.h"
#include "loss.h"

static const char *const LEVELS[] = { "note", "loss", "warning", "error" };

/* Those of ISO 6429's second set, which are two bytes in UTF-8. */
static int is_late_control(const char *s)
{
	return (unsigned char)s[0] == 0xC2 && (unsigned char)s[1] >= 0x80 && (unsigned char)s[1] < 0xA0;
}

/* Control characters would let a hostile file write to the reader's terminal. */
void print_plain(FILE *to, const char *s)
{
	for (; *s; s++) {
		int late = is_late_control(s);

		s += late;
		fputc(late || (unsigned char)*s < 0x20 || *s == 0x7f ? '?' : *s, to);
	}
}

static void print_json(FILE *to, const char *name, const char *s)
{
	fprintf(to, ",\"%s\":", name);
	print_quoted(to, s);
}

static void say_text(FILE *to, const struct gavel_job *job, enum gavel_level level, const char *code,
                     const struct gavel_position *at, const char *text)
{
	print_plain(to, job->file ? job->file : "gavel");
	fputs(": ", to);
	if (at->part) {
		print_plain(to, at->part);
		fputs(at->line ? ":" : ": ", to);
	}
	if (at->column)
		fprintf(to, "%u:%u: ", at->line, at->column);
	else if (at->line)
		fprintf(to, "%u: ", at->line);
	if (at->label) {
		fputs("paragraph ", to);
		print_plain(to, at->label);
		fputs(": ", to);
	}
	fprintf(to, "%s: ", LEVELS[level]);
	print_plain(to, text);
	fputs(" [", to);
	print_plain(to, code);
	fputs("]\n", to);
}

static void say_json(FILE *to, const struct gavel_job *job, enum gavel_level level, const char *code,
                     const struct gavel_position *at, const char *text)
{
	fprintf(to, "{\"level\":\"%s\"", LEVELS[level]);
	print_json(to, "code", code);
	if (job->file)
		print_json(to, "file", job->file);
	if (at->part)
		print_json(to, "part", at->part);
	if (at->line)
		fprintf(to, ",\"line\":%u", at->line);
	if (at->column)
		fprintf(to, ",\"column\":%u", at->column);
	if (at->label)
		print_json(to, "label", at->label);
	print_json(to, "text", text);
	fputs("}\n", to);
}

/* A message is one write, so that those of many processes do not mingle. */
static void print(const struct gavel_job *job, const struct message *m)
{
	char *line = NULL;
	size_t len = 0;
	FILE *to = open_memstream(&line, &len);

	if (!to)
		die_out_of_memory();
	(job->json ? say_json : say_text)(to, job, m->level, m->code, m->at, m->text);
	if (fclose(to))
		die_out_of_memory();
	fwrite(line, 1, len, job->log);
	if (job->caged)         /* what ends a worker shall not end its last words */
		fflush(job->log);
	free(line);
}

/* A text that was cut at its last byte ends with a whole character. */
static void end_whole(char *text, size_t room)
{
	size_t len = strlen(text), back = len;

	while (len == room && back > 0 && ((unsigned char)text[back - 1] & 0xC0) == 0x80)
		back--;
	if (len == room && back > 0 && (unsigned char)text[back - 1] >= 0xC0)
		text[back - 1] = '\0';
}

void diagnostic_tell(struct gavel_job *job, enum gavel_level level, const char *code, const struct gavel_position *at,
                     const char *text)
{
	static const struct gavel_position nowhere;
	struct message message = { .level = level, .code = code, .text = text, .at = at ? at : &nowhere };

	job->told++;
	if ((int)level > job->worst)
		job->worst = (int)level;
	if (job->listen && job->listen(job->listener, &message))
		return;
	print(job, &message);
}

static void say(struct gavel_job *job, enum gavel_level level, const char *code, const struct gavel_position *at,
                const char *format, va_list list)
{
	char text[1024];

	vsnprintf(text, sizeof text, format, list);
	end_whole(text, sizeof text - 1);
	if (level == GAVEL_LEVEL_LOSS)
		losses_add(job, level, code, text, at, NULL)->told++;
	diagnostic_tell(job, level, code, at, text);
}

void gavel_report(struct gavel_job *job, enum gavel_level level, const char *code, const struct gavel_position *at,
                  const char *format, ...)
{
	va_list list;

	va_start(list, format);
	say(job, level, code, at, format, list);
	va_end(list);
}

int gavel_fail(struct gavel_job *job, enum gavel_status status, const char *code, const struct gavel_position *at,
               const char *format, ...)
{
	va_list list;

	va_start(list, format);
	say(job, job->trying ? GAVEL_LEVEL_WARNING : GAVEL_LEVEL_ERROR, code, at, format, list);
	va_end(list);
	if (!job->status && !job->trying)
		job->status = status;
	return -1;
}

/* The label of the nearest paragraph above (and including) the node that has one. */
static const char *label_above(const struct gavel_node *node)
{
	for (; node; node = node->parent) {
		const char *label = gavel_attr(node, "label");

		if (label && node->kind != GAVEL_NOTE_REF)
			return label;
	}
	return NULL;
}

/* Where a node stands, or what is around it. */
static struct gavel_position position_of(const struct gavel_document *doc, const struct gavel_node *node)
{
	struct gavel_position at = { .label = label_above(node) };

	while (node && !node->line)
		node = node->parent;
	if (node) {
		at.line = node->line;
		at.part = node->part ? gavel_part_name(doc, node->part) : NULL;
	}
	return at;
}

void gavel_report_at(const struct gavel_document *doc, enum gavel_level level, const char *code,
                     const struct gavel_node *node, const char *format, ...)
{
	struct gavel_position at = position_of(doc, node);
	va_list list;

	va_start(list, format);
	say(doc->job, level, code, &at, format, list);
	va_end(list);
}

void gavel_lose(struct gavel_job *job, enum gavel_level level, const char *code, const struct gavel_position *at,
                const char *text, const char *detail)
{
	struct loss *loss = losses_add(job, level, code, text, at, detail);
	char line[1024];

	job->told++;
	if (!detail || loss->told == LOSS_PLACES)
		return;
	snprintf(line, sizeof line, "%s%s%s", text, *detail ? ": " : "", detail);
	end_whole(line, sizeof line - 1);
	loss->told++;
	diagnostic_tell(job, level, code, at, line);
}

void gavel_lose_at(const struct gavel_document *doc, enum gavel_level level, const char *code,
                   const struct gavel_node *node, const char *text, const char *detail)
{
	struct gavel_position at = position_of(doc, node);

	gavel_lose(doc->job, level, code, &at, text, detail);
}
