/* SPDX-License-Identifier: MIT
 *
 * Where the tags of a markup stand.
 */
#ifndef GAVEL_FUZZ_TAGS_H
#define GAVEL_FUZZ_TAGS_H

#include "random.h"

enum { TAGS_MAX = 8192 };

enum tag_kind { TAG_OPEN, TAG_CLOSE, TAG_EMPTY, TAG_OTHER };

struct tag {
	enum tag_kind kind;
	size_t start, end;      /* of the tag, with its brackets */
	size_t name_end;        /* of the name, behind the bracket */
	size_t until;           /* of an element: the end of its closing tag */
};

struct tags {
	struct tag tag[TAGS_MAX];
	size_t count;
};

/* name="value" in a tag: value is what stands between the quotes. */
struct attribute {
	size_t name, name_end, value, value_end;
};

void tags_find(struct tags *tags, const struct bytes *text);
/* An element by chance, NULL if there is none. */
const struct tag *tags_element(const struct tags *tags, struct chance *c);
/* An attribute of the tag by chance: 0, or -1 if it has none. */
int tags_attribute(const struct bytes *text, const struct tag *tag, struct chance *c, struct attribute *found);

#endif
