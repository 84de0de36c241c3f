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

int manifest_ask(const char *path, const char *extension)
{
	struct gavel_input in;
	const char *why;
	enum input_end end = input_take(path, SANE, &in, &why);
	int claims;

	if (end == INPUT_FAILED)
		die_if_spent();
	if (end != INPUT_READ)
		return -1;
	claims = manifest_claims((const char *)in.bytes, in.len, extension);
	input_close(&in);
	return claims;
}
