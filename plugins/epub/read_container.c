/* SPDX-License-Identifier: MIT
 *
 * The outside of a publication (EPUB OCF): its type, where the package
 * document lies, and what of it is encrypted. Fonts that are obfuscated are
 * not, for this purpose; anything else that is encrypted cannot be read, and
 * where the text is, the publication is refused.
 */
#include <string.h>

#include "read.h"

static int check_type(struct publication *p)
{
	struct gavel_output *type;
	size_t len;
	int good;

	if (!package_has(p->package, "mimetype")) {
		gavel_report(p->job, GAVEL_LEVEL_WARNING, "no-mimetype", NULL,
		             "the package has no entry \"mimetype\", which an EPUB begins with; it is read all the same");
		return 0;
	}
	type = gavel_output_new();
	if (package_load(p->package, "mimetype", type) != 0) {
		gavel_output_free(type);
		return -1;
	}
	len = strcspn(gavel_output_bytes(type), "\r\n");
	good = len == strlen(EPUB_TYPE) && memcmp(gavel_output_bytes(type), EPUB_TYPE, len) == 0;
	if (!good)
		gavel_report(p->job, GAVEL_LEVEL_WARNING, "wrong-mimetype", &(struct gavel_position){ .part = "mimetype" },
		             "the package says that it is \"%.60s\", not " EPUB_TYPE "; it is read all the same",
		             gavel_output_bytes(type));
	gavel_output_free(type);
	return 0;
}

/* ---- container.xml ---- */

static int is_outside(const char *path)
{
	if (*path == '/' || *path == '\\' || strchr(path, ':') != NULL)
		return 1;
	return strcmp(path, "..") == 0 || strncmp(path, "../", 3) == 0 || strstr(path, "/../") != NULL;
}

static int start_rootfile(void *state, const struct xml_element *element)
{
	struct publication *p = state;
	const char *path = xml_attribute(element, NULL, "full-path"), *type = xml_attribute(element, NULL, "media-type");
	struct gavel_position at = { .part = CONTAINER, .line = element->line };

	if (strcmp(element->name, "rootfile") != 0 || path == NULL)
		return 0;
	if (type != NULL && strcmp(type, "application/oebps-package+xml") != 0) {
		if (p->other == NULL && !is_outside(path))
			p->other = gavel_copy(p->doc, path, strlen(path));
		return 0;
	}
	if (p->rootfiles++ > 0)
		return 0;
	if (is_outside(path))
		return gavel_fail(p->job, GAVEL_UNREADABLE, "container-outside", &at,
		                  "the container names a package document outside the package (%.200s): refused", path);
	p->opf = gavel_copy(p->doc, path, strlen(path));
	return 0;
}

static int find_opf(struct publication *p)
{
	static const struct xml_handler handler = { .start = start_rootfile };
	struct gavel_position at = { .part = CONTAINER };

	if (!package_has(p->package, CONTAINER))
		return gavel_fail(p->job, GAVEL_UNREADABLE, "no-container", NULL,
		                  "this archive has no " CONTAINER ": it is not an EPUB file, or it is damaged");
	if (xml_read_part(p->job, p->package, CONTAINER, &handler, p) != 0)
		return -1;
	if (p->opf == NULL && p->other != NULL) {
		gavel_report(p->job, GAVEL_LEVEL_WARNING, "no-rootfile", &at,
		             "the container names no package document by its type; %.200s is taken for one", p->other);
		p->opf = p->other;
	}
	if (p->opf == NULL || *p->opf == '\0')
		return gavel_fail(p->job, GAVEL_UNREADABLE, "no-rootfile", &at,
		                  "the container names no package document (rootfile): the file is damaged");
	if (!package_has(p->package, p->opf))
		return gavel_fail(p->job, GAVEL_UNREADABLE, "no-package-document", &at,
		                  "the package document %.200s, which the container names, is not in the package", p->opf);
	if (p->rootfiles > 1)
		gavel_report(p->job, GAVEL_LEVEL_NOTE, "renditions", &at,
		             "the publication has %d renditions; the first is read", p->rootfiles);
	return 0;
}

/* ---- encryption.xml ---- */

struct encryption {
	struct publication *p;
	int font;               /* the open EncryptedData only obfuscates a font */
};

static int start_encryption(void *state, const struct xml_element *element)
{
	static const char *const fonts[] = { "http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC", NULL };
	struct encryption *e = state;
	struct publication *p = e->p;
	const char *algorithm = xml_attribute(element, NULL, "Algorithm"), *uri = xml_attribute(element, NULL, "URI");

	if (strcmp(element->name, "EncryptedData") == 0)
		e->font = 0;
	for (size_t i = 0; strcmp(element->name, "EncryptionMethod") == 0 && algorithm != NULL && fonts[i] != NULL; i++)
		e->font |= strcmp(fonts[i], algorithm) == 0;
	if (strcmp(element->name, "CipherReference") != 0 || uri == NULL || e->font)
		return 0;
	uri = html_resolve(p->doc, NULL, uri);
	if (uri == NULL)
		return 0;
	names_put(p->doc, &p->names, 'x', uri, p);
	return 0;
}

static int read_encryption(struct publication *p)
{
	static const struct xml_handler handler = { .start = start_encryption };
	struct encryption e = { .p = p };

	if (package_has(p->package, "META-INF/rights.xml"))
		gavel_report(p->job, GAVEL_LEVEL_NOTE, "rights", &(struct gavel_position){ .part = "META-INF/rights.xml" },
		             "the publication states digital rights; they are not carried over");
	if (!package_has(p->package, ENCRYPTION))
		return 0;
	return xml_read_part(p->job, p->package, ENCRYPTION, &handler, &e);
}

int is_encrypted(const struct publication *p, const char *entry)
{
	return names_find(&p->names, 'x', entry) != NULL;
}

int container_read(struct publication *p)
{
	if (find_opf(p) != 0 || check_type(p) != 0)
		return -1;
	return read_encryption(p);
}
