/* SPDX-License-Identifier: MIT
 *
 * SHA-256, as sha256sum prints it.
 */
#ifndef GAVEL_BATCH_HASH_H
#define GAVEL_BATCH_HASH_H

#include <stddef.h>

#include "result.h"

void hash_bytes(const void *bytes, size_t len, char hex[HASH_ROOM]);

#endif
