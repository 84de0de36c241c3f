/* SPDX-License-Identifier: MIT
 *
 * Shards: each document belongs to one of N by the hash of its name, whatever
 * else is in the list, so that a document that is added moves no other. By
 * size that cannot hold: the documents are dealt out, the longest first, to
 * the shard that has least so far (a heap; ties go to the lower number), and
 * each of the N processes does the same sum and keeps its own.
 */
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "count.h"
#include "name_hash.h"
#include "shard_environment.h"

/* What a document costs beside its bytes, as bytes: else a thousand empty files would go to one shard. */
enum { SHARDS_MOST = 1000000, COST_ALONE = 4096 };

/* ---- asking ---- */

static int refuse(struct gavel_job *job, const char *text, const char *why)
{
	return gavel_fail(job, GAVEL_USAGE, "shard", NULL, "\"%s\" is wrong for --shard: %s", text, why);
}

static int read_array(struct gavel_job *job, const char *text, struct shard *to)
{
	const char *end = text[0] == '/' ? text + 1 : text;
	size_t of = 0;

	if (*text)
		end = *end ? count_read(end, SHARDS_MOST, &of) : NULL;
	if (!end || *end || (*text && !of))
		return refuse(job, text - strlen("auto"), "auto, or auto/N with N from 1 to 1000000");
	return shard_of_array(job, of, to);
}

static int read_numbers(struct gavel_job *job, const char *text, struct shard *to)
{
	size_t index, of;
	const char *end = count_read(text, SHARDS_MOST, &index);

	end = end && *end == '/' ? count_read(end + 1, SHARDS_MOST, &of) : NULL;
	if (!end || *end || !index || !of)
		return refuse(job, text, "write K/N (3/8 is the third of eight; N up to 1000000), auto or auto/N");
	if (index > of)
		return refuse(job, text, "there is no such shard: K of K/N is from 1 to N");
	to->index = (unsigned)index;
	to->of = (unsigned)of;
	return 0;
}

int shard_read(struct gavel_job *job, const char *text, int by_size, struct shard *to)
{
	*to = (struct shard){ .by_size = by_size };
	if (!text && by_size)
		return gavel_fail(job, GAVEL_USAGE, "shard", NULL, "--shard-by-size says how --shard K/N deals out; give that as well");
	if (!text)
		return 0;
	if (strncmp(text, "auto", 4) == 0 && (!text[4] || text[4] == '/'))
		return read_array(job, text + 4, to);
	return read_numbers(job, text, to);
}

/* ---- by size ---- */

struct load {
	uint64_t bytes;
	unsigned shard;
};

struct sized {
	uint64_t bytes;
	size_t at;
};

static int is_less(const struct load *a, const struct load *b)
{
	return a->bytes < b->bytes || (a->bytes == b->bytes && a->shard < b->shard);
}

/* The first of the heap grew: it goes down to its place. */
static void sink(struct load *heap, size_t count)
{
	struct load grown = heap[0];
	size_t i = 0, child;

	while ((child = 2 * i + 1) < count) {
		if (child + 1 < count && is_less(&heap[child + 1], &heap[child]))
			child++;
		if (!is_less(&heap[child], &grown))
			break;
		heap[i] = heap[child];
		i = child;
	}
	heap[i] = grown;
}

static int compare_sized(const void *a, const void *b)
{
	const struct sized *x = a, *y = b;

	if (x->bytes != y->bytes)
		return x->bytes > y->bytes ? -1 : 1;
	return x->at < y->at ? -1 : x->at > y->at;
}

static struct sized *longest_first(const struct inputs *inputs)
{
	struct sized *order = must_alloc(inputs->count * sizeof *order);

	for (size_t i = 0; i < inputs->count; i++)
		order[i] = (struct sized){ inputs->all[i].bytes, i };
	if (inputs->count)
		qsort(order, inputs->count, sizeof *order, compare_sized);
	return order;
}

/* Marks those that the shard is dealt. */
static void deal(const struct shard *shard, const struct inputs *inputs, unsigned char *mine)
{
	struct sized *order = longest_first(inputs);
	struct load *heap = must_alloc(shard->of * sizeof *heap);

	for (unsigned i = 0; i < shard->of; i++)
		heap[i].shard = i + 1;          /* all empty and in their order: a heap */
	for (size_t i = 0; i < inputs->count; i++) {
		mine[order[i].at] = heap[0].shard == shard->index;
		heap[0].bytes += order[i].bytes + COST_ALONE;
		sink(heap, shard->of);
	}
	free(heap);
	free(order);
}

/* ---- keeping ---- */

static void mark_by_hash(const struct shard *shard, const struct inputs *inputs, unsigned char *mine)
{
	for (size_t i = 0; i < inputs->count; i++)
		mine[i] = name_hash(inputs->all[i].name) % shard->of + 1 == shard->index;
}

void shard_keep(const struct shard *shard, struct inputs *inputs)
{
	unsigned char *mine = must_alloc(inputs->count);
	size_t kept = 0;

	if (shard->of)
		(shard->by_size ? deal : mark_by_hash)(shard, inputs, mine);
	for (size_t i = 0; i < inputs->count; i++)
		if (!shard->of || mine[i])
			inputs->all[kept++] = inputs->all[i];
	free(mine);
	inputs->count = kept;
	inputs_settle(inputs);
}
