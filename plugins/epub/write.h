/* SPDX-License-Identifier: MIT
 *
 * What the files of the EPUB writer share: the book while it is made. Content
 * documents come first, for they tell which media are shown; the package
 * document lists what there is; then all is packed.
 */
#ifndef GAVEL_EPUB_WRITE_H
#define GAVEL_EPUB_WRITE_H

#include <stdint.h>

#include "epub.h"
#include "html/render.h"

#define FOLDER "EPUB/"

/* A file of the text: all parts from first up to the one before end. */
struct page {
	char name[48];
	const struct gavel_node *first, *end;
	struct gavel_output *bytes;
};

/* The page that a part stands in. */
struct place {
	uintptr_t part;
	size_t page;
};

struct picture {
	char name[48];                  /* "media/image1.png"; "" if it cannot be shown */
	const char *mime;
	struct gavel_output *bytes;
};

struct book {
	struct gavel_job *job;
	const struct gavel_document *doc;
	const struct gavel_layout *layout;
	struct render *render;
	struct page *pages;
	size_t page_count;
	struct place *places;           /* of all children of the root, by their addresses; NULL: there is one page */
	size_t place_count, titles;     /* titles: entries of the outline that stand in the pages before this one */
	struct picture *pictures;
	size_t *picture_places;         /* among them, from 1, by the number of the media; 0: not shown yet */
	size_t picture_count, picture_room, shown;
	int animated;                   /* an image may move */
	int failed;
	struct gavel_output *nav, *opf, *kept;
};

/* write_page.c: how the text is parted into files; the files; the navigation document. */
void part_pages(struct book *b);
const char *page_of(void *book, const struct gavel_node *node, int note);
void write_pages(struct book *b);
void write_nav(struct book *b);
const char *book_lang(const struct book *b);
const char *book_title(const struct book *b);

/* write_media.c: an image of the text gets its place in the package (for struct render_target). */
int place_picture(void *book, const struct gavel_media *media, struct gavel_output *address);

/* write_opf.c */
void write_opf(struct book *b);

#endif
