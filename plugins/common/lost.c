/* SPDX-License-Identifier: MIT
 *
 * Losses by their table: a thousand hidden words are one message, an image
 * that is left out is named.
 */
#include "lost.h"

void lost_take(struct gavel_job *job, const struct loss_kind *kind, const struct gavel_position *at,
               const char *detail)
{
	if (kind->each && detail == NULL)
		detail = "";
	gavel_lose(job, kind->level, kind->code, at, kind->text, kind->each ? detail : NULL);
}
