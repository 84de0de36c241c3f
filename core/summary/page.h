/* SPDX-License-Identifier: MIT
 *
 * The parts of the page: page.c puts it together, page_tables.c and
 * page_plots.c fill it.
 */
#ifndef GAVEL_SUMMARY_PAGE_H
#define GAVEL_SUMMARY_PAGE_H

#include "figures.h"
#include "summary.h"

/* A section with a heading; closed by the caller. */
void page_section(struct gavel_output *to, const char *title);

/* Tables; nothing where they would be empty. */
void page_statuses(struct gavel_output *to, const struct summary *s);
void page_figures(struct gavel_output *to, const struct summary *s);
void page_words(struct gavel_output *to, const struct summary *s, const char *title, const struct tally *words);
void page_shards(struct gavel_output *to, const struct summary *s);
void page_top(struct gavel_output *to, const char *title, const char *column, const struct top *top,
              struct figure (*show)(uint64_t value));
void page_failures(struct gavel_output *to, const struct summary *s);
void page_losses(struct gavel_output *to, const struct summary *s);
void page_messages(struct gavel_output *to, const struct summary *s);

/* Plots, as SVG. */
void page_times(struct gavel_output *to, const struct summary *s);
void page_sizes(struct gavel_output *to, const struct summary *s);

#endif
