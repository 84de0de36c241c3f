/* SPDX-License-Identifier: MIT
 *
 * libzip, for package.c and package_writer.c alone.
 */
#ifndef GAVEL_PLUGIN_PACKAGE_ZIP_H
#define GAVEL_PLUGIN_PACKAGE_ZIP_H

#include <zip.h>

/* Ends the program if that was libzip's reason. errno must have been 0 before the call that failed. */
void package_end_if_spent(zip_error_t *error);

#endif
