/* SPDX-License-Identifier: MIT
 *
 * Names that are taken: a hash table of (folder, last part, number). What a
 * folder is, is its device and inode; one that is not there yet is the folder
 * above it and its name. That is an interned string of bytes, so that two
 * folders are one if these are one pointer. A path is gone through from its
 * start, and each folder on it is asked about once: a million names cost a
 * million hashes, and no system call where the folder above is not there.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "arena.h"
#include "intern.h"
#include "name_hash.h"
#include "names.h"

struct taken {
	const char *folder;             /* identity */
	uint32_t number, hash;
	char last[];
};

/* A folder as it was written, and what it is. */
struct known {
	const char *path, *identity;
	uint32_t len;                   /* of the identity */
	int there;
};

struct names {
	struct arena *arena;
	struct intern *identities;
	struct known *known;
	size_t known_count, known_room;
	struct taken **slots;
	size_t count, room;             /* rooms are powers of two */
};

struct names *names_new(void)
{
	struct names *names = must_alloc(sizeof *names);

	names->arena = arena_new();
	names->identities = intern_new(names->arena);
	names->known = must_alloc((names->known_room = 64) * sizeof *names->known);
	names->slots = must_alloc((names->room = 64) * sizeof(struct taken *));
	return names;
}

void names_free(struct names *names)
{
	if (!names)
		return;
	intern_free(names->identities);
	arena_free(names->arena);
	free(names->known);
	free(names->slots);
	free(names);
}

/* ---- folders ---- */

static struct known *find_known(struct known *known, size_t room, const char *path)
{
	size_t i = (size_t)name_hash(path) & (room - 1);

	while (known[i].path && strcmp(known[i].path, path) != 0)
		i = (i + 1) & (room - 1);
	return &known[i];
}

static void grow_known(struct names *names)
{
	size_t room = names->known_room * 2;
	struct known *known = must_alloc(room * sizeof *known);

	for (size_t i = 0; i < names->known_room; i++)
		if (names->known[i].path)
			*find_known(known, room, names->known[i].path) = names->known[i];
	free(names->known);
	names->known = known;
	names->known_room = room;
}

/* Keeps what a folder is, unless that is known by now. */
static struct known remember(struct names *names, const char *path, struct known folder)
{
	struct known *k;

	if (names->known_count * 4 >= names->known_room * 3)
		grow_known(names);
	k = find_known(names->known, names->known_room, path);
	if (!k->path) {
		*k = folder;
		k->path = arena_string(names->arena, path);
		names->known_count++;
	}
	return *k;
}

static struct known intern_key(struct names *names, const char *key, size_t len, int there)
{
	return (struct known){ .identity = intern_string(names->identities, key, len), .len = (uint32_t)len, .there = there };
}

/* above (NULL: path is where paths start) is the folder that holds it by that name. */
static struct known identify(struct names *names, const struct known *above, const char *path, const char *name)
{
	struct stat st = { 0 };
	int there = (!above || above->there) && stat(path, &st) == 0;
	struct known folder;
	char *key, *end;

	if (there || !above) {
		char node[sizeof st.st_dev + sizeof st.st_ino];

		memcpy(node, &st.st_dev, sizeof st.st_dev);
		memcpy(node + sizeof st.st_dev, &st.st_ino, sizeof st.st_ino);
		return intern_key(names, node, sizeof node, there);
	}
	key = must_alloc(above->len + strlen(name) + 1);
	memcpy(key, above->identity, above->len);
	end = stpcpy(key + above->len, name);
	*end++ = '/';
	folder = intern_key(names, key, (size_t)(end - key), 0);
	free(key);
	return folder;
}

static struct known look_up(struct names *names, const struct known *above, const char *path, const char *name)
{
	const struct known *k = find_known(names->known, names->known_room, path);

	return k->path ? *k : remember(names, path, identify(names, above, path, name));
}

/* The folders on the way are asked for without "." and doubled slashes: they may be made meanwhile, by another spelling. */
static struct known go_through(struct names *names, const char *path)
{
	struct known at = look_up(names, NULL, *path == '/' ? "/" : ".", "");
	char *way = must_alloc(strlen(path) + 1), *end = way;
	size_t len;

	if (*path == '/')
		*end++ = '/';
	for (; *path; path += len + (path[len] != 0)) {
		len = strcspn(path, "/");
		if (!len || (len == 1 && *path == '.'))
			continue;
		if (end > way && end[-1] != '/')
			*end++ = '/';
		memcpy(end, path, len);
		end[len] = 0;
		at = look_up(names, &at, way, end);
		end += len;
	}
	free(way);
	return at;
}

static const char *folder_of(struct names *names, const char *path)
{
	const struct known *k = find_known(names->known, names->known_room, path);

	return k->path ? k->identity : remember(names, path, go_through(names, path)).identity;
}

/* ---- names ---- */

struct wanted {
	const char *folder, *last;
	uint32_t hash;
};

static struct wanted want(struct names *names, const char *path)
{
	const char *slash = strrchr(path, '/');
	size_t len = slash ? (size_t)(slash - path) + (slash == path) : 1;
	char *folder = must_alloc(len + 1);
	struct wanted w;

	memcpy(folder, slash ? path : ".", len);
	w.folder = folder_of(names, folder);
	w.last = slash ? slash + 1 : path;
	w.hash = (uint32_t)(name_hash(w.last) ^ (uintptr_t)w.folder >> 3);
	free(folder);
	return w;
}

/* Where it is, or the empty slot where it would be. */
static struct taken **find(const struct names *names, const struct wanted *w)
{
	size_t i = w->hash & (names->room - 1);

	for (struct taken *t; (t = names->slots[i]); i = (i + 1) & (names->room - 1))
		if (t->hash == w->hash && t->folder == w->folder && strcmp(t->last, w->last) == 0)
			break;
	return &names->slots[i];
}

static void grow(struct names *names)
{
	struct taken **old = names->slots;
	size_t room = names->room, at;

	names->slots = must_alloc((names->room *= 2) * sizeof(struct taken *));
	for (size_t i = 0; i < room; i++) {
		if (!old[i])
			continue;
		for (at = old[i]->hash & (names->room - 1); names->slots[at]; )
			at = (at + 1) & (names->room - 1);
		names->slots[at] = old[i];
	}
	free(old);
}

uint32_t names_take(struct names *names, const char *path, uint32_t number)
{
	struct wanted w = want(names, path);
	struct taken **slot = find(names, &w), *new;
	size_t len = strlen(w.last) + 1;

	if (*slot)
		return (*slot)->number;
	if (names->count >= names->room - names->room / 4) {
		grow(names);
		slot = find(names, &w);
	}
	new = *slot = arena_alloc(names->arena, sizeof *new + len);
	*new = (struct taken){ .folder = w.folder, .number = number, .hash = w.hash };
	memcpy(new->last, w.last, len);
	names->count++;
	return 0;
}

uint32_t names_owner(struct names *names, const char *path)
{
	struct wanted w = want(names, path);
	struct taken *t = *find(names, &w);

	return t ? t->number : 0;
}
