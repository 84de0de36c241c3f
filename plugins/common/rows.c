/* SPDX-License-Identifier: MIT
 *
 * The room doubles, so that the copies together are as long as the last array.
 */
#include <string.h>

#include "rows.h"

void *more(struct gavel_document *doc, void *rows, size_t count, size_t *room, size_t size)
{
	void *wider;

	if (count < *room)
		return rows;
	*room = *room == 0 ? 16 : *room * 2;
	wider = gavel_alloc(doc, *room * size);
	if (count > 0)
		memcpy(wider, rows, count * size);
	return wider;
}
