/* SPDX-License-Identifier: MIT
 *
 * Writing the metadata: what was kept from an Akoma Ntoso source as it was,
 * the rest from the fields. The addresses follow the published files:
 * /akn/un/statement/deliberation/{actor}/{date of adoption}/{number}.
 */
#include "write.h"

#include <string.h>

/* ---- which document it is ---- */

/* By the start of the symbol; the first that fits. actor: in addresses; id: of the organ's term. */
static const struct actor { const char *symbol, *actor, *id, *organization; } actors[] = {
	{ "A/HRC/", "unga-hrc", "hrc", "humanRightsCouncil" },
	{ "A/", "unga", "ga", "generalAssembly" },
	{ "S/", "unsc", "sc", "securityCouncil" },
	{ "E/", "unecosoc", "ecosoc", "economicAndSocialCouncil" },
	{ "", "un", "un", "un" },
};

static const struct { const char *mark, *name; } names_of_kinds[] = {
	{ "/RES/", "resolution" }, { "/DEC/", "decision" }, { "/PRST/", "presidentialStatement" }, { "/", "draftResolution" },
};

static const char *symbol_of(const struct gavel_document *doc)
{
	return gavel_field_value(doc, "symbol");
}

static const struct actor *actor_of(const struct gavel_document *doc)
{
	const struct actor *actor = actors;

	while (strncmp(symbol_of(doc), actor->symbol, strlen(actor->symbol)) != 0)
		actor++;
	return actor;
}

const char *organ_term(const struct gavel_document *doc)
{
	return actor_of(doc)->id;
}

static int is_resolution(const struct gavel_document *doc)
{
	return doc->stage == GAVEL_RESOLUTION;
}

const char *root_element(const struct gavel_document *doc)
{
	const struct gavel_extra *kept = gavel_extra(doc, "akn", "root");

	if (kept && strcmp(kept->bytes, "doc") == 0)
		return "doc";
	return is_resolution(doc) ? "statement" : "doc";
}

const char *root_name(const struct gavel_document *doc)
{
	const struct gavel_extra *kept = gavel_extra(doc, "akn", "root-name");

	if (kept && kept->len)
		return strcmp(kept->bytes, "publication") == 0 ? "resolution" : kept->bytes;
	for (size_t i = 0; i < sizeof(names_of_kinds) / sizeof(names_of_kinds[0]); i++) {
		if (strstr(symbol_of(doc), names_of_kinds[i].mark))
			return names_of_kinds[i].name;
	}
	return is_resolution(doc) ? "resolution" : "document";
}

/* ---- addresses ---- */

static const char *day_of(const struct gavel_document *doc, const char *first, const char *second)
{
	if (is_day(gavel_field_value(doc, first)))
		return gavel_field_value(doc, first);
	if (is_day(gavel_field_value(doc, second)))
		return gavel_field_value(doc, second);
	return "0001-01-01";
}

static int is_plain(char c)
{
	return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

/* "S/RES/2341 (2017)" gives "2341-2017", "A/RES/ES-11/5" "ES-11-5". */
static void add_number(const struct gavel_document *doc, struct gavel_output *to)
{
	const char *symbol = symbol_of(doc), *at = strchr(symbol, '/');
	size_t start = gavel_output_len(to);
	int joint = 0;

	for (size_t i = 0; i < sizeof(names_of_kinds) / sizeof(names_of_kinds[0]) - 1; i++) {
		const char *hit = strstr(symbol, names_of_kinds[i].mark);

		if (hit)
			at = hit + strlen(names_of_kinds[i].mark) - 1;
	}
	at = at ? at : symbol;
	for (size_t n; *at; at += n) {
		for (n = 0; is_plain(at[n]); n++)
			continue;
		if (n && joint && gavel_output_len(to) > start)
			gavel_write(to, "-", 1);
		gavel_write(to, at, n);
		joint = !n;
		n += !n;
	}
	if (gavel_output_len(to) == start)
		gavel_puts(to, "document");
}

static const char *iso_of(const struct gavel_document *doc)
{
	const char *iso = language_iso(doc->lang);

	return iso ? iso : "und";
}

static void put_path(struct gavel_output *to, const char *before, const char *name)
{
	gavel_puts(to, before);
	gavel_puts(to, name);
}

/* level: 0 work, 1 expression, 2 manifestation. component: "!main" or "!main/annex_1"; NULL for the whole. */
static void put_address(struct writing *w, struct xml_writer *x, int level, unsigned annex, int whole)
{
	static const char *const types[2] = { "doc/document", "statement/deliberation" };
	const struct gavel_document *doc = w->doc;
	struct gavel_output *to = gavel_output_new();

	put_path(to, "/akn/un/", types[is_resolution(doc)]);
	put_path(to, "/", actor_of(doc)->actor);
	put_path(to, "/", day_of(doc, "adopted", "date"));
	gavel_puts(to, "/");
	add_number(doc, to);
	if (level) {
		put_path(to, "/", iso_of(doc));
		gavel_puts(to, "@");
	}
	if (!whole)
		gavel_puts(to, "/!main");
	if (!whole && annex)
		gavel_printf(to, "/annex_%u", annex);
	if (level == 2)
		gavel_puts(to, ".xml");
	xml_open(x, whole ? "FRBRuri" : "FRBRthis");
	xml_put(x, "value", gavel_output_bytes(to));
	xml_close(x);
	gavel_output_free(to);
}

static void two(struct xml_writer *x, const char *element, const char *a, const char *va, const char *b, const char *vb)
{
	xml_open(x, element);
	xml_put(x, a, va);
	xml_put(x, b, vb);
	xml_close(x);
}

static void want(struct writing *w, const char *term)
{
	if (names_add(w->terms, term, strlen(term)))
		gavel_write(w->wanted, term, strlen(term) + 1);
}

static const struct { const char *element, *date, *role; } levels[] = {
	{ "FRBRWork", "adoption", "author" }, { "FRBRExpression", "publication", "issuer" },
	{ "FRBRManifestation", "markup", "editor" },
};

static void write_alias(struct writing *w, struct xml_writer *x)
{
	const char *symbol = symbol_of(w->doc);
	struct gavel_symbol parsed = { .size = sizeof(parsed) };
	struct gavel_output *url;

	if (!*symbol)
		return;
	two(x, "FRBRalias", "value", symbol, "name", "symbol");
	if (gavel_symbol_parse(symbol, strlen(symbol), &parsed))
		return;
	url = gavel_output_new();
	gavel_symbol_url(&parsed, "", url);
	two(x, "FRBRalias", "value", gavel_output_bytes(url), "name", "undocs");
	gavel_output_free(url);
}

static void write_work_end(struct writing *w, struct xml_writer *x)
{
	const char *printed = gavel_field_value(w->doc, "number");
	struct gavel_output *number;

	xml_leaf(x, "FRBRcountry", "value", "un");
	if (!is_resolution(w->doc))
		return;
	xml_leaf(x, "FRBRsubtype", "value", "deliberation");
	number = gavel_output_new();
	add_number(w->doc, number);
	two(x, "FRBRnumber", "value", gavel_output_bytes(number), "showAs", *printed ? printed : symbol_of(w->doc));
	gavel_output_free(number);
	xml_leaf(x, "FRBRname", "value", root_name(w->doc));
}

static void write_level(struct writing *w, struct xml_writer *x, int level, unsigned annex)
{
	struct gavel_output *author = gavel_output_new(), *role = gavel_output_new();

	put_path(author, "#", level == 2 ? "source" : organ_term(w->doc));
	put_path(role, "#", levels[level].role);
	want(w, level == 2 ? "source" : organ_term(w->doc));
	want(w, levels[level].role);
	xml_open(x, levels[level].element);
	put_address(w, x, level, annex, 0);
	put_address(w, x, level, annex, 1);
	if (level == 0 && w->guidelines && !annex)
		write_alias(w, x);
	two(x, "FRBRdate", "date", level ? day_of(w->doc, "date", "adopted") : day_of(w->doc, "adopted", "date"), "name",
	    levels[level].date);
	two(x, "FRBRauthor", "href", gavel_output_bytes(author), "as", gavel_output_bytes(role));
	if (level == 0)
		write_work_end(w, x);
	else if (level == 1)
		xml_leaf(x, "FRBRlanguage", "language", iso_of(w->doc));
	else
		xml_leaf(x, "FRBRformat", "value", "xml");
	xml_close(x);
	gavel_output_free(author);
	gavel_output_free(role);
}

static void write_identification(struct writing *w, struct xml_writer *x, unsigned annex)
{
	want(w, "source");
	xml_open(x, "identification");
	xml_put(x, "source", "#source");
	for (int level = 0; level < 3; level++)
		write_level(w, x, level, annex);
	xml_close(x);
}

/* ---- terms ---- */

static const struct term { const char *id, *element, *href, *shown; } terms[] = {
	{ "abstaining", "TLCTerm", "concept/un/voting/abstaining", "Abstaining" },
	{ "adoption", "TLCEvent", "event/un/adoption", "Adoption" },
	{ "adoptionDate", "TLCConcept", "concept/un/dateOfAdoption", "Date of adoption" },
	{ "author", "TLCRole", "role/un/author", "Author" },
	{ "dateOfIssuance", "TLCConcept", "concept/un/dateOfIssuance", "Date of issuance" },
	{ "decisionNumber", "TLCTerm", "reference/un/decisionNumber", "Decision number" },
	{ "decisionTitle", "TLCTerm", "reference/un/decisionTitle", "Decision title" },
	{ "editor", "TLCRole", "role/un/editor", "Editor" },
	{ "endDate", "TLCConcept", "concept/un/endDate", "End date" },
	{ "generalDistribution", "TLCConcept", "concept/un/generalDistribution", "General distribution" },
	{ "issuer", "TLCRole", "role/un/issuer", "Issuer" },
	{ "issuingBody", "TLCRole", "role/un/issuingBody", "Issuing body" },
	{ "letter", "TLCTerm", "reference/un/letter", "Letter" },
	{ "preamble", "TLCConcept", "concept/un/preamble", "Preamble" },
	{ "publicationJobNumber", "TLCConcept", "concept/un/publicationJobNumber", "Job number" },
	{ "publisher", "TLCRole", "role/un/publisher", "Publisher" },
	{ "resolutionNumber", "TLCTerm", "reference/un/resolutionNumber", "Resolution number" },
	{ "resolutionTitle", "TLCTerm", "reference/un/resolutionTitle", "Resolution title" },
	{ "session", "TLCEvent", "event/un/session", "Session" },
	{ "source", "TLCOrganization", "organization/un/source", "Source of the markup" },
	{ "sponsors", "TLCRole", "role/un/sponsors", "Sponsors" },
	{ "startDate", "TLCConcept", "concept/un/startDate", "Start date" },
	{ "subsidiaryBody", "TLCRole", "role/un/subsidiaryBody", "Subsidiary body" },
	{ "symbol", "TLCConcept", "reference/un/symbol", "Symbol" },
	{ "title1", "TLCTerm", "reference/un/title", "Title" },
};

static void write_term_as(struct xml_writer *x, const char *element, const char *id, const char *href,
                          const char *shown)
{
	struct gavel_output *to = gavel_output_new();

	put_path(to, "/akn/ontology/", href);
	xml_open(x, element);
	xml_put(x, "eId", id);
	xml_put(x, "href", gavel_output_bytes(to));
	xml_put(x, "showAs", shown);
	xml_close(x);
	gavel_output_free(to);
}

static void write_term(struct writing *w, struct xml_writer *x, const char *id)
{
	const struct actor *actor = actor_of(w->doc);
	const char *organ = gavel_field_printed(w->doc, "organ"), *publisher = gavel_field_printed(w->doc, "publisher");
	struct gavel_output *href;

	for (size_t i = 0; i < sizeof(terms) / sizeof(terms[0]); i++) {
		if (strcmp(terms[i].id, id) == 0) {
			write_term_as(x, terms[i].element, id, terms[i].href, terms[i].shown);
			return;
		}
	}
	href = gavel_output_new();
	if (strcmp(id, actor->id) == 0 && strcmp(id, "un") != 0) {
		put_path(href, "organization/un/", actor->organization);
		write_term_as(x, "TLCOrganization", id, gavel_output_bytes(href), *organ ? organ : actor->actor);
	} else {
		put_path(href, "organization/un/", id);
		write_term_as(x, "TLCOrganization", id, gavel_output_bytes(href), *publisher ? publisher : id);
	}
	gavel_output_free(href);
}

static void write_terms(struct writing *w, struct xml_writer *x)
{
	const char *id = gavel_output_bytes(w->wanted), *end = id + gavel_output_len(w->wanted);

	if (id == end)
		return;
	xml_open(x, "references");
	xml_put(x, "source", "#source");
	for (; id < end; id += strlen(id) + 1)
		write_term(w, x, id);
	xml_close(x);
}

/* ---- what was kept ---- */

/* Kept metadata that say the value still; a value that was changed since is written anew. */
static int is_kept(const struct writing *w, const char *name, const char *value)
{
	const struct gavel_extra *kept = gavel_extra(w->doc, "akn", name);

	return kept && (!*value || strstr(kept->bytes, value));
}

static int same_identity(const struct writing *w)
{
	const struct gavel_extra *of = gavel_extra(w->doc, "akn", "identification-of");

	return of && gavel_extra(w->doc, "akn", "identification") && strcmp(of->bytes, symbol_of(w->doc)) == 0 &&
	       identification_is_whole(w);
}

static void write_job_number(struct writing *w, struct xml_writer *x, const char *job)
{
	static const char *const around[] = { "akn4un:footerFirstPage", "akn4un:footerFirstPageLeft", "akn4un:internalCode" };

	xml_open(x, "presentation");
	xml_put(x, "source", "#source");
	for (size_t i = 0; i < 3; i++)
		xml_open(x, around[i]);
	xml_open(x, "docketNumber");
	xml_put(x, "refersTo", "#publicationJobNumber");
	xml_string(x, job);
	for (size_t i = 0; i < 5; i++)
		xml_close(x);
	(void)w;
}

static void write_publication(struct writing *w, struct xml_writer *x, const char *job)
{
	const char *symbol = symbol_of(w->doc);

	xml_open(x, "publication");
	xml_put(x, "name", *symbol ? symbol : "document");
	xml_put(x, "date", day_of(w->doc, "date", "adopted"));
	xml_put(x, "showAs", *symbol ? symbol : "document");
	if (*job)
		xml_put(x, "number", job);
	xml_close(x);
}

/* Fields that have an element: the masthead, the title block, the closing line, the metadata. */
static const char *const placed[] = {
	"publisher", "organ", "symbol", "distribution", "date", "language", "language_line", "original", "subsidiary",
	"session", "session_start", "session_end", "agenda", "agenda_title", "doctype", "decision_type", "number",
	"adoption", "adopted", "meeting", "proponent", "origin", "sponsors", "title", "job",
};

static int is_placed(const char *key)
{
	for (size_t i = 0; i < sizeof(placed) / sizeof(placed[0]); i++) {
		if (strcmp(placed[i], key) == 0)
			return 1;
	}
	return 0;
}

static void write_field(struct xml_writer *x, const struct gavel_field *field)
{
	xml_open(x, "field");
	xml_put(x, "xmlns", FIELD_NS);
	xml_put(x, "key", field->key);
	xml_put(x, "value", field->value);
	if (field->printed && strcmp(field->printed, field->value) != 0)
		xml_string(x, field->printed);
	xml_close(x);
}

static void write_fields(struct writing *w, struct xml_writer *x)
{
	const struct gavel_field *first = w->doc->fields;

	while (first && is_placed(first->key))
		first = first->next;
	if (!first)
		return;
	xml_open(x, "proprietary");
	xml_put(x, "source", "#source");
	for (const struct gavel_field *f = first; f; f = f->next) {
		if (!is_placed(f->key))
			write_field(x, f);
	}
	xml_close(x);
}

static void write_own_meta(struct writing *w, struct xml_writer *x)
{
	static const char *const before[] = { "classification", "lifecycle", "workflow", "analysis", "temporalData",
	                                      "references" };
	static const char *const after[] = { "notes", "proprietary" };
	const char *job = gavel_field_printed(w->doc, "job");
	int kept_job = !*job || is_kept(w, "presentation", job);

	if (!kept_job)
		want(w, "publicationJobNumber");
	want(w, "source");
	if (!w->guidelines && same_identity(w))
		write_kept(w, x, "identification");
	else
		write_identification(w, x, 0);
	if (is_kept(w, "publication", ""))
		write_kept(w, x, "publication");
	else if (w->guidelines)
		write_publication(w, x, job);
	for (size_t i = 0; i < sizeof(before) / sizeof(before[0]); i++)
		write_kept(w, x, before[i]);
	write_terms(w, x);
	for (size_t i = 0; i < sizeof(after) / sizeof(after[0]); i++)
		write_kept(w, x, after[i]);
	write_fields(w, x);
	if (kept_job)
		write_kept(w, x, "presentation");
	else
		write_job_number(w, x, job);
}

void write_meta(struct writing *w, struct xml_writer *x, unsigned annex)
{
	xml_open(x, "meta");
	if (annex)
		write_identification(w, x, annex);
	else
		write_own_meta(w, x);
	xml_close(x);
}
