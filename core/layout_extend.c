/* SPDX-License-Identifier: MIT
 *
 * One layout file laid over what it extends: tables key by key, styles by their
 * id, roles by their name; a list, a grid, a text takes the place of what was
 * there; false takes out. What comes of it is evaluated as if it had been
 * written whole. A file that extends nothing is laid over nothing, so its list
 * of styles is held against the same rules.
 */
#include <string.h>

#include "arena.h"
#include "layout_extend.h"
#include "nearest.h"

struct laying {
	struct gavel_job *job;
	struct arena *arena;
	const char *file;       /* whose entries are laid over */
	int bad;
};

/* ---- tables ---- */

static int is_table(const struct value *v)
{
	return v->kind == VALUE_TABLE && v->count == 0;
}

static int is_false(const struct value *v)
{
	return v->kind == VALUE_BOOLEAN && !v->boolean;
}

typedef struct value (*lay)(struct laying *l, const char *name, const struct value *below, const struct value *over);

/* Two sorted lists of members made one; entries that both have are laid by each. */
static struct value lay_members(struct laying *l, const struct value *below, const struct value *over, lay each)
{
	static const struct member none = {.name = "", .value = {.kind = VALUE_NIL}};
	struct member *all = arena_alloc(l->arena, (below->member_count + over->member_count + 1) * sizeof(*all));
	size_t n = 0, i = 0, k = 0;

	while (i < below->member_count || k < over->member_count) {
		const struct member *b = i < below->member_count ? &below->members[i] : &none;
		const struct member *o = k < over->member_count ? &over->members[k] : &none;
		int order = i == below->member_count ? 1 : k == over->member_count ? -1 : strcmp(b->name, o->name);

		all[n++] = order < 0 ? *b
			: (struct member){ o->name, each(l, o->name, order ? &none.value : &b->value, &o->value) };
		i += order <= 0;
		k += order >= 0;
	}
	return (struct value){.kind = VALUE_TABLE, .members = all, .member_count = n};
}

/* Tables of names key by key; a list, a text, a number takes the place of what was there. */
static struct value lay_any(struct laying *l, const char *name, const struct value *below, const struct value *over)
{
	(void)name;
	return is_table(below) && is_table(over) ? lay_members(l, below, over, lay_any) : *over;
}

/* ---- styles and roles ---- */

static long find_style(const struct value *styles, size_t count, const char *id)
{
	for (size_t i = 0; i < count; i++) {
		if (strcmp(value_string(&styles[i], "id", ""), id) == 0)
			return (long)i;
	}
	return -1;
}

static void refuse(struct laying *l, const char *what, const char *id, const char *near)
{
	const char *slash = strrchr(l->file, '/');
	const struct gavel_position at = {.part = slash ? slash + 1 : l->file};

	gavel_fail(l->job, GAVEL_SCRIPT, "layout", &at, "styles: \"%s\" %s%s%s", id, what, near ? "; the nearest is " : "",
	           near ? near : "");
	l->bad = 1;
}

static const char *nearest_style(const struct value *styles, size_t count, const char *id)
{
	const char *ids[256];
	size_t n = 0;

	for (; n < count && n < sizeof(ids) / sizeof(ids[0]); n++)
		ids[n] = value_string(&styles[n], "id", "");
	return nearest_name(id, ids, n, sizeof(ids[0]));
}

/* Entries of the list: a new id goes behind the others, one that is there is changed. */
static size_t lay_list(struct laying *l, struct value *all, size_t count, const struct value *over)
{
	size_t before = count;

	for (size_t i = 0; i < over->count; i++) {
		const char *id = value_string(&over->items[i], "id", "");
		long at = find_style(all, count, id);

		if (!*id)
			refuse(l, "is a style without an id", "", NULL);
		else if (at < 0)
			all[count++] = over->items[i];
		else if (at >= (long)before || find_style(over->items, i, id) >= 0)
			refuse(l, "is the id of two styles", id, NULL);
		else
			all[at] = lay_any(l, NULL, &all[at], &over->items[i]);
	}
	return count;
}

/* Entries by name: ID = { changes }, ID = false. */
static size_t lay_changes(struct laying *l, struct value *all, size_t count, const struct value *over)
{
	for (size_t i = 0; i < over->member_count; i++) {
		const struct member *m = &over->members[i];
		long at = find_style(all, count, m->name);

		if (at < 0) {
			refuse(l, "is the id of no style", m->name, nearest_style(all, count, m->name));
		} else if (is_false(&m->value)) {
			memmove(all + at, all + at + 1, (count - (size_t)at - 1) * sizeof(*all));
			count--;
		} else {
			all[at] = lay_any(l, NULL, &all[at], &m->value);
		}
	}
	return count;
}

static struct value lay_styles(struct laying *l, const struct value *below, const struct value *over)
{
	struct value *all = arena_alloc(l->arena, (below->count + over->count + 1) * sizeof(*all));
	size_t count = below->count;

	if (count)
		memcpy(all, below->items, count * sizeof(*all));
	count = lay_list(l, all, count, over);
	count = lay_changes(l, all, count, over);
	return (struct value){.kind = VALUE_TABLE, .items = all, .count = count};
}

/* A role that names a style is a new one; else it changes the one below. */
static struct value lay_role(struct laying *l, const char *name, const struct value *below, const struct value *over)
{
	struct member style = {.name = "style", .value = *below};
	const struct value of = {.kind = VALUE_TABLE, .members = &style, .member_count = 1};

	(void)name;
	if (!is_table(over) || value_of(over, "style")->kind != VALUE_NIL)
		return *over;
	return lay_any(l, NULL, below->kind == VALUE_STRING ? &of : below, over);
}

/* ---- languages, and the whole ---- */

static struct value lay_language_part(struct laying *l, const char *name, const struct value *below,
                                      const struct value *over)
{
	if (strcmp(name, "roles") == 0 && is_table(below) && is_table(over))
		return lay_members(l, below, over, lay_role);
	return lay_any(l, name, below, over);
}

static struct value lay_language(struct laying *l, const char *name, const struct value *below,
                                 const struct value *over)
{
	(void)name;
	return is_table(below) && is_table(over) ? lay_members(l, below, over, lay_language_part) : *over;
}

static struct value lay_part(struct laying *l, const char *name, const struct value *below, const struct value *over)
{
	if (strcmp(name, "styles") == 0 && over->kind == VALUE_TABLE)
		return lay_styles(l, below, over);
	if (strcmp(name, "languages") == 0 && is_table(below) && is_table(over))
		return lay_members(l, below, over, lay_language);
	return lay_language_part(l, name, below, over);
}

/* What a file's languages change must be there; what one below it changed of a style that was taken out is forgotten. */
static void check_languages(struct laying *l, const struct value *styles, const struct value *languages)
{
	for (size_t i = 0; i < languages->member_count; i++) {
		const struct value *changes = value_of(&languages->members[i].value, "styles");

		for (size_t k = 0; k < changes->member_count; k++) {
			const char *id = changes->members[k].name;

			if (find_style(styles->items, styles->count, id) < 0)
				refuse(l, "is the id of no style", id, nearest_style(styles->items, styles->count, id));
		}
	}
}

int layout_lay(struct gavel_job *job, struct arena *arena, const char *path, const struct value *file,
               struct value *whole)
{
	struct laying l = {.job = job, .arena = arena, .file = path};

	*whole = lay_members(&l, whole, file, lay_part);
	check_languages(&l, value_of(whole, "styles"), value_of(file, "languages"));
	return l.bad ? -1 : 0;
}
