/* SPDX-License-Identifier: MIT
 *
 * What keeps a script in its box, measure by measure. Each has a way out that
 * it closes, and tests/command/escapes.test goes that way twice: past the
 * guard, which must stop the script, and in a library that was built with
 * GAVEL_UNGUARDED, which leaves off the guards that the environment names. The
 * library that people use has no such switch: there guard_holds is 1.
 */
#ifndef GAVEL_SCRIPT_GUARD_H
#define GAVEL_SCRIPT_GUARD_H

/* X(NAME, "name", what is done about it) */
#define SANDBOX_GUARDS(X)											\
	X(STEPS, "steps", "instructions, and what C functions do, are counted")					\
	X(TIME, "time", "so many steps have so much processor time, whatever they were")			\
	X(INTERVAL, "interval", "the clock is looked at more often where one instruction may take long")	\
	X(PRICE, "price", "library functions are charged for what they are about to do")			\
	X(MEMORY, "memory", "the allocator gives no more than the limit")					\
	X(OWN, "own", "what the document holds for the script counts as its memory")				\
	X(AGAIN, "again", "once a limit is hit, the hook stops every instruction")				\
	X(ENOUGH, "enough", "and the way out has the little memory that it takes")				\
	X(PCALL, "pcall", "pcall raises the end of the script again")						\
	X(XPCALL, "xpcall", "so does xpcall, and it calls no handler then")					\
	X(RESUME, "resume", "so do coroutine.resume and close")							\
	X(WRAP, "wrap", "a wrapped coroutine that was ended is not closed: no hook would run")			\
	X(CLOSING, "closing", "coroutines that close one another are counted: they recurse in C")		\
	X(FINALISER, "finaliser", "setmetatable refuses any __gc: no hook runs in a finaliser")			\
	X(METATABLE, "metatable", "the metatable of strings is out of reach")					\
	X(PATTERN, "pattern", "a matcher of our own counts its steps")						\
	X(PATTERN_DEPTH, "pattern-depth", "and recurses into 200 items of a pattern")				\
	X(BYTECODE, "bytecode", "none is made and none is loaded")						\
	X(LIBRARIES, "libraries", "io, os, package and debug are not opened")					\
	X(FILES, "files", "dofile and loadfile are taken out")							\
	X(COLLECTOR, "collector", "so is collectgarbage")							\
	X(MOVE, "move", "table.move is charged: it loops for as long as it is told to")				\
	X(REPEAT, "repeat", "so is string.rep")									\
	X(LENGTH, "length", "table functions take no table that lies about its length")				\
	X(ATTRIBUTES, "attributes", "a node has up to 64 attributes: they are a list")				\
	X(DEPTH, "depth", "what a script leaves is no deeper than what a reader may build")			\
	X(ORDER, "order", "pairs has an order")									\
	X(ADDRESSES, "addresses", "no string shows an address")							\
	X(SEED, "seed", "math.random begins with the hash of the input")

enum guard {
#define X(NAME, name, what) GUARD_##NAME,
	SANDBOX_GUARDS(X)
#undef X
	GUARD_COUNT
};

#ifdef GAVEL_UNGUARDED
int guard_holds(enum guard guard);
#else
#define guard_holds(guard) ((void)(guard), 1)
#endif

#endif
