/* SPDX-License-Identifier: MIT
 *
 * tree: the model as text, read and written. It shows a person what a reader
 * made of a file, and is the ground that every test stands on.
 *
 *     gavel-tree 1
 *     stage resolution
 *     lang "en"
 *     field symbol "S/RES/2341 (2017)"
 *     field date "2017-02-13" "13 February 2017"
 *     extra akn meta "<meta/>"
 *     front
 *       title role="number"
 *         "Resolution 2341 (2017)"
 *
 * One node a line, two blanks a level, attributes as key="value", a text in
 * quotes on its own line. In quotes \n \t \" \\ and \u{XX} are escapes. The
 * source line follows a node as @12 with -O tree:lines=yes.
 */
#include <string.h>

#include "tree.h"

static const char *const EXTENSIONS[] = { "tree", NULL };
static const char *const TYPES[] = { "text/x-gavel-tree", NULL };
static const char *const YES_NO[] = { "yes", "no", NULL };
static const struct gavel_option LINES = {
	.size = sizeof LINES, .name = "lines", .kind = GAVEL_OPTION_CHOICE, .fallback = "no", .choices = YES_NO,
	.help = "write the source line of each node",
};
static const struct gavel_option *const OPTIONS[] = { &LINES, NULL };

static int tree_probe(const struct gavel_input *in)
{
	static const char magic[] = TREE_MAGIC;

	return in->len >= sizeof magic - 1 && !memcmp(in->bytes, magic, sizeof magic - 1) ? 100 : 0;
}

GAVEL_FORMAT = {
	.size = sizeof(struct gavel_format),
	.name = "tree",
	.title = "Dump of the document model, for tests and for looking",
	.extensions = EXTENSIONS,
	.mime_types = TYPES,
	.options = OPTIONS,
	.probe = tree_probe,
	.read = tree_read,
	.write = tree_write,
};
