/* SPDX-License-Identifier: MIT
 *
 * What every unit test includes: cmocka and the headers that it wants before it.
 */
#ifndef GAVEL_TEST_UNIT_H
#define GAVEL_TEST_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#endif
