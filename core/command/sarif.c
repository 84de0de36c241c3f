/* SPDX-License-Identifier: MIT
 *
 * Messages as one SARIF log, written as they come. The file is the artifact; a
 * line is its region where the message is of the file itself, and not of a
 * part of a package. The label of the paragraph, and the part with its line,
 * are the logical location.
 */
#include "sarif.h"

#include <string.h>

#include <gavel/gavel.h>

#include "json_text.h"

void sarif_open(struct sarif *log, FILE *to)
{
	*log = (struct sarif){ .to = to };
	fputs("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\n"
	      "\"tool\":{\"driver\":{\"name\":\"gavel\",\"version\":\"" GAVEL_VERSION "\",\"rules\":[", to);
}

void sarif_rule(struct sarif *log, const char *code, const char *sentence)
{
	fputs(log->rules++ ? ",\n{\"id\":" : "\n{\"id\":", log->to);
	print_quoted(log->to, code);
	fputs(",\"shortDescription\":{\"text\":", log->to);
	print_quoted(log->to, sentence);
	fputs("}}", log->to);
}

void sarif_results(struct sarif *log)
{
	fputs("]}},\n\"columnKind\":\"unicodeCodePoints\",\"results\":[", log->to);
}

/* A path as a URI: what is no character of one is a byte in hexadecimal. */
static void print_uri(FILE *to, const char *path)
{
	static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

	fputs(*path == '/' ? "\"file://" : "\"", to);
	for (; *path; path++)
		fprintf(to, strchr(plain, *path) ? "%c" : "%%%02X", (unsigned char)*path);
	fputc('"', to);
}

static void print_physical(FILE *to, const char *file, const struct gavel_position *at)
{
	fputs("\"physicalLocation\":{\"artifactLocation\":{\"uri\":", to);
	print_uri(to, file);
	fputc('}', to);
	if (!at->part && at->line)
		fprintf(to, ",\"region\":{\"startLine\":%u", at->line);
	if (!at->part && at->line && at->column)
		fprintf(to, ",\"startColumn\":%u", at->column);
	fputs(!at->part && at->line ? "}}" : "}", to);
}

static void print_logical(FILE *to, const struct gavel_position *at)
{
	char place[512];

	fputs("\"logicalLocations\":[{", to);
	if (at->label) {
		fputs("\"name\":", to);
		print_quoted(to, at->label);
	}
	if (at->part) {
		snprintf(place, sizeof place, at->line ? "%s:%u" : "%s", at->part, at->line);
		fputs(at->label ? ",\"fullyQualifiedName\":" : "\"fullyQualifiedName\":", to);
		print_quoted(to, place);
	}
	fputs("}]", to);
}

void sarif_result(struct sarif *log, const char *file, const struct message *message)
{
	static const char *const levels[] = { "note", "note", "warning", "error" };
	const struct gavel_position *at = message->at;
	int logical = at->label || at->part;

	fputs(log->results++ ? ",\n{\"ruleId\":" : "\n{\"ruleId\":", log->to);
	print_quoted(log->to, message->code);
	fprintf(log->to, ",\"level\":\"%s\",\"message\":{\"text\":", levels[message->level]);
	print_quoted(log->to, message->text);
	fputs("},\"locations\":[", log->to);
	if (file || logical)
		fputc('{', log->to);
	if (file)
		print_physical(log->to, file, at);
	if (file && logical)
		fputc(',', log->to);
	if (logical)
		print_logical(log->to, at);
	fputs(file || logical ? "}]}" : "]}", log->to);
}

void sarif_close(struct sarif *log, int status)
{
	fprintf(log->to, "],\n\"invocations\":[{\"executionSuccessful\":%s,\"exitCode\":%d}]}]}\n",
	        status <= GAVEL_BAD ? "true" : "false", status);
}
