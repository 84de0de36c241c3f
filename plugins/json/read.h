/* SPDX-License-Identifier: MIT */
#ifndef GAVEL_JSON_READ_H
#define GAVEL_JSON_READ_H

#include <jansson.h>

#include "json.h"

struct json_reader {
	struct gavel_job *job;
	struct gavel_document *doc;
	struct gavel_output *path;      /* of what is being read: "$.document.children[3]" */
	char number[24];                /* an integer read where a string may stand */
};

/* ---- read_value.c ---- */

/* The path grows by a member or an index; json_back() cuts it to what it was before. */
size_t json_into(struct json_reader *r, const char *member);
size_t json_into_index(struct json_reader *r, size_t index);
void json_back(struct json_reader *r, size_t before);

/* Says what is wrong, with the path; returns -1. */
int json_refuse(struct json_reader *r, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* There is no such member here: says so, and the one of names that it may have been meant to be. */
int json_refuse_name(struct json_reader *r, const char *what, const char *name, json_names *names);

/* The bytes of a string, or NULL (said). */
const char *json_bytes(struct json_reader *r, const json_t *value, size_t *len);
/* The same without a NUL in it; where decimal is not 0 an integer is taken as its digits (till the next call). */
const char *json_word(struct json_reader *r, const json_t *value, int decimal);
/* An integer from least to most, or -1 (said). */
int json_whole(struct json_reader *r, const json_t *value, json_int_t least, json_int_t most, json_int_t *to);

/* One member of an object of a fixed form; read takes what to fill as state. */
struct json_member {
	const char *name;
	int (*read)(struct json_reader *r, json_t *value, void *state);
	int needed;
};

/* Reads all members of an object by a table; one that is not in it, or is needed and not there, is refused. */
int json_members(struct json_reader *r, json_t *value, const struct json_member *table, size_t count, void *state);
/* Calls read for each element of an array. */
int json_elements(struct json_reader *r, const json_t *value, int (*read)(struct json_reader *, json_t *));

/* ---- the parts ---- */

int json_read_fields(struct json_reader *r, json_t *value);
int json_read_extras(struct json_reader *r, const json_t *value);
int json_read_media(struct json_reader *r, const json_t *value);
int json_read_tree(struct json_reader *r, json_t *root);

#endif
