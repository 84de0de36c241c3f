/* SPDX-License-Identifier: MIT
 *
 * Names that are taken: a hash table of (folder, last part, number). A folder
 * is asked about once for each way of writing it; what it is, is the device
 * and the inode of the nearest folder above that is there, and the rest of the
 * path, as bytes in an interned string, so that two folders are one if these
 * are one pointer. A million names cost a million hashes and few system calls.
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
};

struct names {
	struct arena *arena;
	struct intern *identities;
	struct known *known, *latest;   /* outputs of one folder come one after the other */
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

/* The end of the folder above the one that ends at `end`; 0: the root, or where we are. */
static size_t above(const char *path, size_t end)
{
	while (end && path[end - 1] == '/')
		end--;
	while (end && path[end - 1] != '/')
		end--;
	while (end && path[end - 1] == '/')
		end--;
	return end;
}

/* The folder that is there, of those that the path goes through from its end; *rest is what stands behind it. */
static void find_there(const char *path, struct stat *st, const char **rest)
{
	char *way = must_copy(path);
	size_t end = strlen(way);

	while (end && stat(way, st))
		way[end = above(way, end)] = 0;
	if (!end && stat(path[0] == '/' ? "/" : ".", st))
		memset(st, 0, sizeof *st);
	*rest = path + end;
	free(way);
}

/* Device, inode and the rest without "." and doubled slashes. */
static const char *identify(struct names *names, const char *path)
{
	const char *rest;
	struct stat st;
	size_t at = 0, len;
	char *key;
	const char *identity;

	find_there(path, &st, &rest);
	key = must_alloc(sizeof st.st_dev + sizeof st.st_ino + strlen(rest) + 2);
	memcpy(key, &st.st_dev, sizeof st.st_dev);
	memcpy(key + (at += sizeof st.st_dev), &st.st_ino, sizeof st.st_ino);
	at += sizeof st.st_ino;
	for (; *rest; rest += len + (rest[len] != 0)) {
		len = strcspn(rest, "/");
		if (!len || (len == 1 && *rest == '.'))
			continue;
		memcpy(key + at, rest, len);
		at += len;
		key[at++] = '/';
	}
	identity = intern_string(names->identities, key, at);
	free(key);
	return identity;
}

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
	names->latest = NULL;
}

static const char *folder_of(struct names *names, const char *path)
{
	struct known *k = names->latest;

	if (k && strcmp(k->path, path) == 0)
		return k->identity;
	if (names->known_count * 2 >= names->known_room)
		grow_known(names);
	k = find_known(names->known, names->known_room, path);
	if (!k->path) {
		*k = (struct known){ arena_string(names->arena, path), identify(names, path) };
		names->known_count++;
	}
	names->latest = k;
	return k->identity;
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
