/* SPDX-License-Identifier: MIT
 *
 * The summary as one page that needs nothing else: no script, no font, no
 * image, and a policy that forbids to load any, as names in it may be hostile.
 * It has no date of its own, so that one report makes one page, byte for byte.
 * Colours are named twice, for light and for dark; on paper it is light.
 */
#include <stdlib.h>

#include "figures.h"
#include "page.h"
#include "show.h"

static const char HEAD[] =
	"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
	"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
	"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
	"<meta name=\"color-scheme\" content=\"light dark\">\n"
	"<title>Batch report</title>\n<style>\n";

static const char STYLE[] =
	":root{--paper:#fff;--ink:#1b1f24;--soft:#525a63;--line:#d5dae0;--tile:#f3f6f9;--good:#1f6cab;--bad:#b3261e}\n"
	"@media (prefers-color-scheme:dark){:root{--paper:#14181d;--ink:#e9ecef;--soft:#aab4be;--line:#39424c;"
	"--tile:#1e242b;--good:#6fb4ee;--bad:#ff8f85}}\n"
	"@media print{:root{--paper:#fff;--ink:#000;--soft:#333;--line:#bbb;--tile:#fff;--good:#1f6cab;--bad:#b3261e}\n"
	"body{font-size:9.5pt!important;max-width:none!important;padding:0!important}\n"
	"tr,figure,.tiles{break-inside:avoid}h2,h3{break-after:avoid}thead{display:table-header-group}\n"
	".pair{display:block!important}figure{max-width:16cm}}\n"
	"*{box-sizing:border-box;print-color-adjust:exact;-webkit-print-color-adjust:exact}\n"
	"body{background:var(--paper);color:var(--ink);max-width:68rem;margin:0 auto;padding:1.5rem 1rem 3rem;"
	"font:16px/1.5 system-ui,\"Segoe UI\",\"Noto Sans\",Arial,sans-serif}\n"
	"h1{font-size:1.7rem;margin:0}h2{font-size:1.2rem;margin:2.2rem 0 .6rem;padding-bottom:.2rem;"
	"border-bottom:2px solid var(--good)}h3{font-size:1rem;margin:1.2rem 0 .3rem}p{margin:.4rem 0}\n"
	".soft,figcaption{color:var(--soft)}\n"
	".tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.75rem;margin:1rem 0}\n"
	".tiles div{background:var(--tile);border:1px solid var(--line);border-radius:6px;"
	"padding:.6rem .9rem}\n"
	".tiles dt{color:var(--soft);font-size:.85rem}.tiles dd{margin:0;font-size:1.3rem;font-weight:600}\n"
	".bad{color:var(--bad)}table{border-collapse:collapse;width:100%;margin:.3rem 0}\n"
	"th,td{text-align:left;vertical-align:top;font-weight:400;padding:.25rem .8rem .25rem 0;"
	"border-bottom:1px solid var(--line)}\n"
	"thead th{color:var(--soft);font-size:.85rem;vertical-align:bottom}\n"
	"th.n,td.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}\n"
	"td.bar{width:24%;min-width:4rem;padding-right:0}td.bar svg{display:block;width:100%;height:.8rem;margin-top:.35rem}\n"
	".name{overflow-wrap:anywhere}.as{color:var(--soft);font-size:.88rem}\n"
	"code{font:.92em ui-monospace,\"DejaVu Sans Mono\",Consolas,monospace;overflow-wrap:anywhere}\n"
	".pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(22rem,100%),1fr));gap:0 2rem}\n"
	"figure{margin:.8rem 0}figure svg{width:100%;height:auto;display:block}svg text{fill:var(--soft);font-size:15px}\n"
	".good{fill:var(--good)}.fail{fill:var(--bad)}.axis{stroke:var(--line)}.mark{stroke:var(--ink);stroke-dasharray:4 3}\n"
	".wide{overflow-x:auto}@media (max-width:40rem){td.bar{display:none}}\n";

void page_section(struct gavel_output *to, const char *title)
{
	gavel_printf(to, "<section>\n<h2>%s</h2>\n", title);
}

static void tile(struct gavel_output *to, const char *name, const char *value, int bad)
{
	gavel_printf(to, "<div><dt>%s</dt><dd%s>%s</dd></div>\n", name, bad ? " class=\"bad\"" : "", value);
}

static void print_tiles(struct gavel_output *to, const struct summary *s)
{
	gavel_puts(to, "<dl class=\"tiles\">\n");
	tile(to, "Documents", figure_count(s->documents).text, 0);
	tile(to, "Converted", figure_count(s->documents - s->failed).text, 0);
	tile(to, "Failed", figure_count(s->failed).text, s->failed > 0);
	if (s->of > s->documents)
		tile(to, "Without a line", figure_count(s->of - s->documents).text, 1);
	tile(to, "Processor time", figure_seconds(s->cpu.sum).text, 0);
	tile(to, "Documents a processor second", figure_rate(s->documents, s->cpu.sum).text, 0);
	tile(to, "Bytes read", figure_bytes(s->in.sum).text, 0);
	tile(to, "Bytes written", figure_bytes(s->out.sum).text, 0);
	gavel_puts(to, "</dl>\n");
}

static void print_lead(struct gavel_output *to, const struct summary *s)
{
	gavel_printf(to, "<p>%s of ", figure_count(s->documents - s->failed).text);
	gavel_printf(to, "%s document%s converted (%s).", figure_count(s->documents).text,
	             s->documents == 1 ? " was" : "s were", figure_share(s->documents - s->failed, s->documents).text);
	if (s->of > s->documents)
		gavel_printf(to, " The batch has %s: the others have no line in what was summed up.", figure_count(s->of).text);
	gavel_puts(to, "</p>\n");
	if (s->runs.kinds > 1)
		gavel_printf(to, "<p>These are of %zu runs, with different options or versions.</p>\n", s->runs.kinds);
}

static void print_documents(struct gavel_output *to, const struct summary *s)
{
	page_section(to, "Documents");
	gavel_puts(to, "<div class=\"pair\">\n");
	page_words(to, s, "Kind", &s->kinds);
	page_words(to, s, "Language", &s->languages);
	page_words(to, s, "Format read", &s->formats);
	page_words(to, s, "Format written", &s->targets);
	gavel_puts(to, "</div>\n</section>\n");
}

static void print_times(struct gavel_output *to, const struct summary *s)
{
	page_section(to, "Time and memory");
	page_figures(to, s);
	gavel_puts(to, "<div class=\"pair\">\n");
	page_times(to, s);
	page_sizes(to, s);
	gavel_puts(to, "</div>\n<div class=\"pair\">\n");
	page_top(to, "Slowest documents", ">Time", &s->slow, figure_seconds);
	page_top(to, "Documents that took most memory", ">Memory", &s->large, figure_bytes);
	gavel_puts(to, "</div>\n");
	page_shards(to, s);
	gavel_puts(to, "</section>\n");
}

static void print_foot(struct gavel_output *to, const struct summary *s)
{
	const struct tally_entry **versions = tally_sorted(&s->versions);

	gavel_puts(to, "<footer class=\"soft\"><p>Of the report of gavel batch");
	for (size_t i = 0; i < s->versions.kinds && i < TOP; i++) {
		gavel_puts(to, i ? ", " : "; gavel ");
		show_html(to, versions[i]->parts[0]);
	}
	gavel_puts(to, ". Percentiles are exact to one part in 500.</p></footer>\n");
	free(versions);
}

void summary_page(struct gavel_output *to, const struct summary *s)
{
	gavel_puts(to, HEAD);
	gavel_puts(to, STYLE);
	gavel_puts(to, "</style>\n</head>\n<body>\n<header>\n<h1>Batch report</h1>\n");
	print_lead(to, s);
	gavel_puts(to, "</header>\n<main>\n");
	print_tiles(to, s);
	if (s->documents) {
		page_statuses(to, s);
		page_failures(to, s);
		page_losses(to, s);
		print_documents(to, s);
		print_times(to, s);
		page_messages(to, s);
	}
	gavel_puts(to, "</main>\n");
	print_foot(to, s);
	gavel_puts(to, "</body>\n</html>\n");
}
