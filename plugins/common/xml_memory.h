/* SPDX-License-Identifier: MIT
 *
 * The memory of libxml2. Called before anything of it is used, as often as one likes.
 */
#ifndef GAVEL_PLUGIN_XML_MEMORY_H
#define GAVEL_PLUGIN_XML_MEMORY_H

void xml_memory(void);

#endif
