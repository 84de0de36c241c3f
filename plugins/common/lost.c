/* SPDX-License-Identifier: MIT
 *
 * Losses counted and told: a thousand hidden words are one message, an image
 * that is left out is named.
 */
#include "lost.h"

void lost_take(struct gavel_job *job, const struct loss_kind *kind, struct lost *lost, const struct gavel_position *at,
               const char *detail)
{
	if (lost->count++ == 0)
		lost->first = *at;
	if (kind->each)
		gavel_report(job, kind->level, kind->code, at, "%s%s%s", kind->text, detail != NULL ? ": " : "",
		             detail != NULL ? detail : "");
}

void lost_report(struct gavel_job *job, const struct loss_kind *kinds, const struct lost *lost, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (lost[i].count > 0 && !kinds[i].each)
			gavel_report(job, kinds[i].level, kinds[i].code, &lost[i].first, "%s (%zu; the first is here)",
			             kinds[i].text, lost[i].count);
}
