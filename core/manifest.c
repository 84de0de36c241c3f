/* SPDX-License-Identifier: MIT
 *
 * The manifest of a plugin (NAME.manifest beside its object): words parted by
 * white space, each an extension. Where the file cannot be read, or has no end,
 * there is none, and the plugin itself is asked.
 */
#include <string.h>
#include <strings.h>

#include "arena.h"
#include "input.h"
#include "manifest.h"

enum { SANE = 65536 };

static size_t word_len(const char *text, size_t len)
{
	size_t n = 0;

	while (n < len && text[n] && !strchr(" \t\r\n", text[n]))
		n++;
	return n;
}

int manifest_claims(const char *text, size_t len, const char *extension)
{
	size_t wanted = strlen(extension), n;

	for (size_t at = 0; wanted && at < len; at += n + 1) {
		n = word_len(text + at, len - at);
		if (n == wanted && strncasecmp(text + at, extension, n) == 0)
			return 1;
	}
	return 0;
}

/* The whole file: 0, or -1 if there is none of a sane size. */
static int take(const char *path, struct gavel_input *in)
{
	const char *why;
	enum input_end end = input_take(path, SANE, in, &why);

	if (end == INPUT_FAILED)
		die_if_spent();
	return end == INPUT_READ ? 0 : -1;
}

int manifest_ask(const char *path, const char *extension)
{
	struct gavel_input in;
	int claims;

	if (take(path, &in))
		return -1;
	claims = manifest_claims((const char *)in.bytes, in.len, extension);
	input_close(&in);
	return claims;
}

int manifest_each(const char *path, const char *format,
                  void (*each)(void *closure, const char *format, const char *extension), void *closure)
{
	struct gavel_input in;
	struct arena *words = arena_new();
	int there = take(path, &in) == 0;
	size_t n;

	for (size_t at = 0; there && at < in.len; at += n + 1) {
		const char *word = (const char *)in.bytes + at;

		n = word_len(word, in.len - at);
		if (n)
			each(closure, format, arena_copy(words, word, n));
	}
	if (there)
		input_close(&in);
	arena_free(words);
	return there ? 0 : -1;
}
