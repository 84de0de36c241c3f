/* SPDX-License-Identifier: MIT
 *
 * The commands, and the options that each takes: parsing, refusing and --help
 * come from these tables (line.c). What the options mean is gavel(1).
 */
#include <stdio.h>

#include "options.h"

const struct command_row COMMANDS[] = {
	{ "", "IN [-o OUT] [-f FORMAT] [-t FORMAT] [-s SCRIPT]...", "convert", command_convert, CONVERT },
	{ "inspect", "IN [--explain]", "outline: kinds, labels, openings, reasons", command_inspect, INSPECT },
	{ "check", "FILE... [--check NAME]...", "report what breaks editorial rules", command_check, CHECK },
	{ "formats", "", "what can be read and written", command_formats, FORMATS },
	{ "lua", "-i IN | -e CODE IN | --describe [NAME]", "a prompt over a document; what scripts can call", command_lua, LUA },
	{ "lua", "--init [FOLDER] | --types", "the configuration and the definitions for an editor", command_lua, LUA },
	{ "batch", "[-t FORMAT,...] --out TEMPLATE IN...", "convert many documents", command_batch, BATCH },
	{ "test", "FOLDER [WORD]...", "run the tests of your scripts", command_test, TEST },
	{ "report", "merge REPORT... [-o OUT] [--from LIST]", "one report of many; says what is missing", command_report, REPORT },
	{ "report", "summary REPORT... [--html]", "counts, times, losses, failures", command_report, REPORT },
	{ NULL, NULL, NULL, NULL, 0 }
};

#define AT(member) NULL, offsetof(struct command, member)

/* A flag of the job stands as NAME=VALUE. Of two with one name, the command's own is meant where the command came first. */
const struct option OPTIONS[] = {
	{ "-o", "--output", "FILE", AT(out), CONVERT | REPORT, "write to FILE; - is standard output" },
	{ "-f", "--from", "FORMAT", "from", 0, READS & ~BATCH, "format of the input (else by its name, then by its content)" },
	{ "-f", "--format", "FORMAT", "from", 0, BATCH, "batch: format of the inputs" },
	{ NULL, "--from", "LIST", AT(batch.list), BATCH | REPORT, "batch, report merge: names of documents, one a line; - is standard input" },
	{ "-0", "--null", NULL, AT(batch.zero), BATCH | REPORT, "names in lists end with NUL bytes" },
	{ "-t", "--to", "FORMAT", "to", 0, CONVERT, "format of the output (else by its name)" },
	{ "-t", "--to", "FORMAT[,FORMAT]...", AT(batch.targets), BATCH, "batch: formats of the outputs" },
	{ NULL, "--out", "TEMPLATE", AT(batch.out), BATCH, "batch: names of outputs: {dir} {below} {stem} {ext} {symbol} {lang} {hash}" },
	{ NULL, "--recursive", NULL, AT(batch.recursive), BATCH, "batch: folders with all that is below them" },
	{ NULL, "--pattern", "GLOB[,GLOB]...", AT(batch.pattern), BATCH, "batch: which files of folders (else those that can be read)" },
	{ "-j", "--jobs", "N", AT(batch.jobs), BATCH, "batch: worker processes (else as many as there are cores)" },
	{ NULL, "--report", "FILE", AT(batch.report), BATCH, "batch: a line of JSON for each document" },
	{ NULL, "--resume", NULL, AT(batch.resume), BATCH, "batch: leave out what the report says is done and has not changed" },
	{ NULL, "--ordered", NULL, AT(batch.ordered), BATCH, "batch: results and messages in the order of the inputs" },
	{ NULL, "--dry-run", NULL, AT(batch.dry_run), BATCH, "batch: print which outputs would be made, and make none" },
	{ NULL, "--fail-fast", NULL, AT(batch.fail_fast), BATCH, "batch: begin no more documents when one has failed" },
	{ NULL, "--shard", "K/N|auto[/N]", AT(batch.shard), BATCH, "batch: only that part of the documents; auto: as the job array says" },
	{ NULL, "--shard-by-size", NULL, AT(batch.by_size), BATCH, "batch: shards of like size in bytes" },
	{ NULL, "--stdin-tar", NULL, AT(batch.stdin_tar), BATCH, "batch: documents from a tar stream" },
	{ NULL, "--stdout-tar", NULL, AT(batch.stdout_tar), BATCH, "batch: outputs as a tar stream" },
	{ "-q", "--quiet", NULL, AT(batch.quiet), BATCH, "batch: say nothing of how far it is" },
	{ "-s", "--script", "FILE[:NAME=VALUE,...]", "script", 0, CHANGES, "run a transform; may be repeated, in order" },
	{ NULL, "--with", "FILE", "with", 0, READS, "another document that scripts use; may be repeated" },
	{ NULL, "--allow", "read:PATH|env:NAME", "allow", 0, JOB, "let scripts read below a path, or that variable" },
	{ NULL, "--layout", "NAME", "layout", 0, WRITES, "the page to set (else by the symbol); a path with / is a file" },
	{ NULL, "--lang", "CODE", "lang", 0, READS, "the language of the document (else recognised)" },
	{ NULL, "--emblem", "FILE", "emblem", 0, WRITES, "image for the masthead; none is supplied" },
	{ NULL, "--no-mend", NULL, "mend=no", 0, READS, "leave damage from text extraction as it is" },
	{ NULL, "--no-recognise", NULL, "recognise=no", 0, READS, "convert as an ordinary document" },
	{ "-O", "--option", "[FORMAT:]NAME=VALUE", "option", 0, READS, "an option of a format; see gavel formats" },
	{ NULL, "--check", "NAME", "check", 0, CHECK, "check: only this one; may be repeated; a path with / is a file" },
	{ NULL, "--list", NULL, AT(list), CHECK, "check: the checks, and what they ask" },
	{ NULL, "--limit", "NAME=N", "limit", 0, JOB & ~BATCH, "raise or lower a limit; 0 is none" },
	{ NULL, "--limit", "NAME=N|N", "limit", offsetof(struct command, batch.most), BATCH, "batch: the same, or how many documents" },
	{ NULL, "--fail-on", "LEVEL", "fail-on", 0, JOB, "exit 1 from this level on: note loss warning error" },
	{ NULL, "--diagnostics", "text|json|sarif", "diagnostics", 0, JOB, "how messages are printed; sarif: of check" },
	{ NULL, "--loss-report", "json[:FILE]", "loss-report", 0, CONVERT | INSPECT, "what was lost, as JSON, to standard error or FILE" },
	{ NULL, "--no-sandbox", NULL, "sandbox=no", 0, READS, "read documents in this process, not in a caged worker" },
	{ NULL, "--plugins", "FOLDER", "plugins", 0, JOB, "look here for formats first" },
	{ NULL, "--explain", NULL, AT(explain), INSPECT, "inspect: with the reasons of the recogniser, and their weights" },
	{ NULL, "--json", NULL, AT(json), INSPECT | FORMATS, "formats: as JSON; inspect: as JSON lines" },
	{ "-i", "--interactive", NULL, AT(prompt), LUA, "lua: read statements from standard input; doc is the document" },
	{ "-e", "--execute", "CODE", AT(code), LUA, "lua: run CODE, or print the value of an expression" },
	{ NULL, "--describe", NULL, AT(describe), LUA, "lua: what a function, a kind of node or a script does" },
	{ NULL, "--init", NULL, AT(furnish), LUA, "lua: write .luarc.json, .gavel/gavel.lua and a first script" },
	{ NULL, "--force", NULL, AT(force), LUA | REPORT, "lua --init: replace a .luarc.json; report merge: join other runs" },
	{ NULL, "--force", NULL, AT(batch.force), BATCH, "batch: replace outputs and a report that are there" },
	{ NULL, "--types", NULL, AT(types), LUA, "lua: print the definitions for the Lua language server" },
	{ NULL, "--manual", NULL, AT(manual), LUA, "lua: print the lists of gavel-lua(3), in mdoc" },
	{ NULL, "--accept", NULL, AT(accept), TEST, "test: take what comes out for what shall come out" },
	{ NULL, "--missing", "FILE", AT(missing), REPORT, "report merge: write the names that have no line, as a list" },
	{ NULL, "--html", NULL, AT(html), REPORT, "report summary: a page with plots" },
	{ "-h", "--help", NULL, AT(help), ALL, "this text" },
	{ NULL, "--version", NULL, AT(version), ALL, "the version, and what the sandbox is made of here" },
	{ NULL, NULL, NULL, NULL, 0, 0, NULL }
};

void command_help(void)
{
	puts("gavel converts United Nations resolutions and sets them in the official page.\n");
	for (int i = 0; COMMANDS[i].name; i++) {
		char left[64];

		snprintf(left, sizeof left, "%s%s%s", COMMANDS[i].name, *COMMANDS[i].name ? " " : "", COMMANDS[i].usage);
		printf("  gavel %-51s  %s\n", left, COMMANDS[i].help);
	}
	puts("\nIN or OUT may be - for standard input or output.\n");
	for (int i = 0; OPTIONS[i].name; i++) {
		const struct option *o = &OPTIONS[i];
		char left[64];

		snprintf(left, sizeof left, "%s%s%s%s%s", o->flag ? o->flag : "", o->flag ? ", " : "    ", o->name,
		         o->value ? " " : "", o->value ? o->value : "");
		printf("  %-36s %s\n", left, o->help);
	}
	puts("\nLimits:");
#define X(name, value, what) printf("  %-13s %11llu  %s\n", #name, (unsigned long long)value, what);
	GAVEL_LIMITS(X)
#undef X
	puts("\nExit status: 0 done; 1 a message reached --fail-on; 2 wrong use; 3 input unreadable;\n"
	     "4 output unwritable; 5 a script failed; 6 a limit was hit; 7 a worker crashed.");
}
