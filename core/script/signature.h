/* SPDX-License-Identifier: MIT
 *
 * Taking a signature of SCRIPT_CALLS apart: "(key: string, value?: string): string?, integer?".
 * Where a function may be called in several ways, their signatures stand one
 * after the other with " | " between: "(kind: kind): node? | (t: handlers)".
 */
#ifndef GAVEL_SCRIPT_SIGNATURE_H
#define GAVEL_SCRIPT_SIGNATURE_H

#include <gavel/format.h>

struct slice {
	const char *at;
	size_t len;
};

struct parameter {
	struct slice name, type;
	int optional;
};

struct form {
	struct slice params, results;
};

/* The next way to call it; what follows it stays in *rest. 0 at the end. */
int next_form(const char **rest, struct form *form);
/* The next parameter, or result type; both are taken off the front. 0 at the end. */
int next_parameter(struct slice *params, struct parameter *p);
int next_type(struct slice *types, struct slice *type);
/* A type as the definitions name it: node is gavel.node. */
void put_type(struct gavel_output *out, struct slice type);

#endif
