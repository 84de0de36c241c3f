/* SPDX-License-Identifier: MIT */
#ifndef GAVEL_NEAREST_H
#define GAVEL_NEAREST_H

#include <stddef.h>

/* The nearest of the names that step through table, size bytes apart, or NULL if none is near. */
const char *nearest_name(const char *name, const void *table, size_t count, size_t size);

#endif
