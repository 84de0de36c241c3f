/* SPDX-License-Identifier: MIT
 *
 * What a script may use, and how it ends.
 *
 * Memory is counted in the allocator. Time is counted in steps: instructions
 * (by a hook), bytes allocated (a long string costs to copy, in one
 * instruction), and what C functions say they did (sandbox_charge). Steps are
 * the same on every machine. What they cannot see, such as comparing long
 * strings, is bounded by the processor time that so many steps can take at the
 * slowest; no instruction takes longer than the largest block of memory has
 * bytes, so the larger that is, the more often the clock is looked at: the one
 * on the wall, which costs no call of the system, and when that has gone on the
 * one of the processor's time, which cannot have gone on further.
 *
 * Once a limit is hit, `end` is set for good, and all that could catch the
 * error raises it again. That error is a bare value: it needs no memory. What
 * else is allocated on the way out comes from a reserve: a refusal would make
 * Lua collect all garbage first, once for each of a hundred nested calls.
 */
#include "sandbox.h"

#include <stdlib.h>

#include "arena.h"
#include "guard.h"

enum {
	HOOK_EVERY = 1000,      /* instructions */
	HOOK_BLOCK = 1 << 16,   /* bytes: with larger blocks, more often */
	BYTES_A_STEP = 64,      /* allocated */
	RESERVE = 16 << 20,     /* bytes, for the way out */
	LATE_BY = 4000000       /* nanoseconds */
};

static void count_instructions(lua_State *L, lua_Debug *ar);

/* Counts steps; non-zero once they are too many. */
static int spend(struct sandbox *box, uint64_t steps)
{
	box->steps = steps > UINT64_MAX - box->steps ? UINT64_MAX : box->steps + steps;
	if (box->steps_max != 0 && box->steps > box->steps_max && box->end == SANDBOX_FREE && guard_holds(GUARD_STEPS))
		box->end = SANDBOX_STEPS;
	return box->end != SANDBOX_FREE;
}

/* How many instructions may go by until the next look at the clock. */
static int interval(const struct sandbox *box)
{
	if (box->end != SANDBOX_FREE && guard_holds(GUARD_AGAIN))
		return 1;
	if (box->largest <= HOOK_BLOCK || !guard_holds(GUARD_INTERVAL))
		return HOOK_EVERY;
	return box->largest / HOOK_BLOCK >= HOOK_EVERY ? 1 : (int)(HOOK_EVERY / (box->largest / HOOK_BLOCK));
}

void sandbox_watch(lua_State *L)
{
	int every = interval(sandbox_of(L));

	if (lua_gethook(L) != count_instructions || lua_gethookcount(L) != every)
		lua_sethook(L, count_instructions, LUA_MASKCOUNT, every);
}

/* Non-zero if so many bytes more are too many. Lua asks twice, with all garbage collected in between. */
static int is_over(struct sandbox *box, size_t more)
{
	uint64_t max = box->memory_max;

	if (box->end != SANDBOX_FREE && guard_holds(GUARD_ENOUGH))
		max = max > UINT64_MAX - RESERVE ? UINT64_MAX : max + RESERVE;
	if (box->memory_max == 0 || !guard_holds(GUARD_MEMORY))
		return 0;
	return box->memory > max || more > max - box->memory;
}

static int refuse(struct sandbox *box, size_t more)
{
	if (box->refused == more && box->end == SANDBOX_FREE)
		box->end = SANDBOX_MEMORY;
	box->refused = more;
	/* Collecting is work. */
	spend(box, box->memory / BYTES_A_STEP);
	return -1;
}

/* 0 if the block may grow by that much. */
static int grow(struct sandbox *box, size_t more, size_t size)
{
	if (is_over(box, more))
		return refuse(box, more);
	box->refused = 0;
	if (spend(box, more / BYTES_A_STEP) && !guard_holds(GUARD_ENOUGH))
		return -1;
	if (size > box->largest) {
		box->largest = size;
		if (size > HOOK_BLOCK && box->running)
			sandbox_watch(box->running);
	}
	return 0;
}

/* Shrinking never fails: Lua counts on that. Where ptr is NULL, old is a type and no size. NULL is the script's limit;
 * where the machine has no more, the program ends as everywhere. */
void *sandbox_allocate(void *closure, void *ptr, size_t old, size_t size)
{
	struct sandbox *box = closure;
	void *fresh;

	if (ptr == NULL)
		old = 0;
	if (size == 0) {
		free(ptr);
		box->memory -= old;
		return NULL;
	}
	if (size > old && grow(box, size - old, size) != 0)
		return NULL;
	fresh = size > old ? must_realloc(ptr, size) : realloc(ptr, size);
	if (fresh != NULL)
		box->memory += size - old;
	return fresh != NULL ? fresh : ptr;
}

void sandbox_check(lua_State *L)
{
	if (sandbox_of(L)->end == SANDBOX_FREE)
		return;
	sandbox_watch(L);
	lua_pushboolean(L, 0);
	lua_error(L);
}

void sandbox_charge(lua_State *L, uint64_t steps)
{
	spend(sandbox_of(L), steps);
	sandbox_check(L);
}

void sandbox_own(lua_State *L, size_t bytes)
{
	struct sandbox *box = sandbox_of(L);

	if (!guard_holds(GUARD_OWN))
		return;
	box->memory += bytes;
	if (box->memory_max != 0 && box->memory > box->memory_max && box->end == SANDBOX_FREE)
		box->end = SANDBOX_MEMORY;
	sandbox_charge(L, bytes / BYTES_A_STEP);
}

/* Is the script's time over? */
static int is_late(struct sandbox *box)
{
	struct timespec now;
	int64_t wall;

	clock_gettime(CLOCK_MONOTONIC, &now);
	wall = (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
	if (wall - box->looked < LATE_BY)
		return 0;
	box->looked = wall;
	return clock() - box->begin > box->time_max;
}

static void count_instructions(lua_State *L, lua_Debug *ar)
{
	struct sandbox *box = sandbox_of(L);

	(void)ar;
	if (box->end == SANDBOX_FREE && box->time_max != 0 && is_late(box) && guard_holds(GUARD_TIME))
		box->end = SANDBOX_TIME;
	spend(box, (uint64_t)lua_gethookcount(L));
	sandbox_watch(L);
	sandbox_check(L);
}
