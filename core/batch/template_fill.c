/* SPDX-License-Identifier: MIT
 *
 * A name is filled in one string, piece by piece, and then gone through by its
 * parts: those that came out empty or as "." are dropped, those that are too
 * long refused. Where a path comes from an input ({dir} behind other text), it
 * is made a path below that text: without its first slash, and never with "..".
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "harmless.h"
#include "template_piece.h"

enum { COMPONENT_MOST = 255, PATH_MOST = 4095, HASH_DIGITS = 16 };

struct filling {
	struct gavel_job *job;
	const struct batch_input *input;
	struct gavel_output *path;
	int from_root;
};

static int refuse(const struct filling *f, const char *why)
{
	return gavel_fail(f->job, GAVEL_UNWRITABLE, "output-name", NULL, "its output has no name: %s", why);
}

static const char *last_part(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/* The parts of a folder that are names. */
static int write_below(struct filling *f, const char *path, size_t len)
{
	size_t n, written = 0;

	for (size_t at = 0; at < len; at += n + 1) {
		for (n = 0; at + n < len && path[at + n] != '/'; )
			n++;
		if (!n || (n == 1 && path[at] == '.'))
			continue;
		if (n == 2 && memcmp(path + at, "..", 2) == 0)
			return refuse(f, f->input->foreign ? "\"..\" in its folder would lead out of that of the outputs" :
			              "\"..\" in its folder would lead out of that of the outputs; let --out begin with {dir}");
		if (written++)
			gavel_puts(f->path, "/");
		gavel_write(f->path, path + at, n);
	}
	return 0;
}

/* The folder of the input: as it stands where the template begins with it, and it is not a stranger's word. */
static int write_folder(struct filling *f, int first)
{
	const char *name = f->input->name;
	size_t len = (size_t)(last_part(name) - name);

	if (!first || f->input->foreign)
		return write_below(f, name, len);
	f->from_root = *name == '/';
	if (len)
		gavel_write(f->path, name, len - 1);
	else
		gavel_puts(f->path, ".");
	return 0;
}

/* The folder below the one that was named. A stream is that folder: what its entries stand in is all below it. */
static int write_between(struct filling *f)
{
	if (f->input->foreign)
		return write_folder(f, 0);
	return write_below(f, f->input->below, strlen(f->input->below));
}

static int write_stem(struct filling *f, const struct template *t)
{
	const char *last = last_part(f->input->name);

	if (!*last || strcmp(last, ".") == 0 || strcmp(last, "..") == 0)
		return refuse(f, "the input's own is that of a folder");
	gavel_write(f->path, last, extensions_stem(t->extensions, last));
	return 0;
}

static void write_hash(struct gavel_output *to, const char *hash)
{
	char digits[HASH_DIGITS + 1];

	snprintf(digits, sizeof digits, "%s", hash);
	write_harmless(to, digits, "no-hash");
}

static int write_piece(struct filling *f, const struct template *t, const struct piece *piece, const char *ext,
                       const struct template_late *late)
{
	switch (piece->what) {
	case DIR: return write_folder(f, piece == t->pieces);
	case BELOW: return write_between(f);
	case STEM: return write_stem(f, t);
	case EXT: write_harmless(f->path, ext, ""); return 0;
	case SYMBOL: write_harmless(f->path, late->symbol, "no-symbol"); return 0;
	case LANG: write_harmless(f->path, late->lang, "und"); return 0;
	case HASH: write_hash(f->path, late->hash); return 0;
	default: gavel_puts(f->path, piece->text); return 0;
	}
}

/* The path without parts that are empty, or "." behind the first. */
static char *tidy(const struct filling *f)
{
	const char *raw = gavel_output_bytes(f->path);
	char *path = must_alloc(gavel_output_len(f->path) + 2);
	size_t at = 0, n, first;

	if (f->from_root)
		path[at++] = '/';
	for (first = at; *raw; raw += n + (raw[n] != 0)) {
		n = strcspn(raw, "/");
		if (n > COMPONENT_MOST) {
			refuse(f, "a part of the name would be longer than 255 bytes");
			free(path);
			return NULL;
		}
		if (!n || (n == 1 && *raw == '.' && (at > first || f->from_root)))
			continue;
		if (at > first)
			path[at++] = '/';
		memcpy(path + at, raw, n);
		at += n;
	}
	return path;
}

/* A name whose last part came out empty, or as dots, would be that of a folder; no system opens one that is too long. */
static int names_file(const struct filling *f)
{
	const char *last = last_part(gavel_output_bytes(f->path));

	if (!*last || strcmp(last, ".") == 0 || strcmp(last, "..") == 0)
		return refuse(f, "--out comes out as a folder");
	return gavel_output_len(f->path) > PATH_MOST ? refuse(f, "it would be longer than 4095 bytes") : 0;
}

char *template_fill(struct gavel_job *job, const struct template *t, const struct batch_input *input, const char *ext,
                    const struct template_late *late)
{
	struct filling f = { .job = job, .input = input, .path = gavel_output_new() };
	char *path = NULL;
	int result = 0;

	f.from_root = t->pieces[0].what == TEXT && t->pieces[0].text[0] == '/';
	for (size_t i = 0; i < t->count && result == 0; i++)
		result = write_piece(&f, t, &t->pieces[i], ext, late);
	if (result == 0 && names_file(&f) == 0)
		path = tidy(&f);
	gavel_output_free(f.path);
	return path;
}
