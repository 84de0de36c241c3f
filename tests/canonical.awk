# SPDX-License-Identifier: MIT
#
# A tree as two formats must agree on it: awk -v lost="image link" -f canonical.awk x.tree
#
# Left out is what says how a source was made and not what the document is: names of styles, indents of a flow, that its
# lines are filled, properties of the file, metadata that only one format knows, the order of the fields, the stage.
# An id that a link leads to stands at the first line of its node, the only place that all formats have for it, and is
# called by its number, as no format keeps every name. Kinds in lost are taken out: an inline gives its place to its content, a note goes with its mark, what has no content
# goes (for an image stands its text); and so do attributes in lost. Of metadata that is lost nobody can tell which fields it was.
BEGIN {
	n = split(lost, word, " ")
	for (i = 1; i <= n; i++) is_lost[word[i]] = 1
	split("style indent first tabs stage name width height", word, " ")
	for (i in word) is_source[word[i]] = 1
	whole["note_ref"] = whole["image"] = whole["tab"] = whole["line_break"] = whole["page_break"] = whole["rule"] = 1
	whole["furniture"] = 1
	is_line["paragraph"] = is_line["heading"] = is_line["title"] = is_line["formula"] = 1
}

function value_of(t) { return substr(t, index(t, "=") + 2, length(t) - index(t, "=") - 2) }

# Lines wait for the end: links stand before and after what they lead to.
function out(line) { lines[++line_count] = line }

function settle_ids(kind,   i) {
	for (i = 1; i <= waiting && (kind in is_line); i++) place[ids[i]] = line_count
	if (kind in is_line) waiting = 0
}

function link_target(line,   t) {
	if (line !~ /^ *(link|citation) / || !match(line, /href="#([^"\\]|\\.)*"/)) return ""
	t = substr(line, RSTART + 7, RLENGTH - 8)
	return t in place ? t : ""
}

function print_all(   i, t, count) {
	for (i = 1; i <= line_count; i++) if ((t = link_target(lines[i])) != "") number[place[t]] = 1
	for (i = 1; i <= line_count; i++) if (i in number) number[i] = ++count
	for (i = 1; i <= line_count; i++) {
		if ((t = link_target(lines[i])) != "") sub(/href="#([^"\\]|\\.)*"/, "href=\"#" number[place[t]] "\"", lines[i])
		print lines[i] (i in number ? " id=" number[i] : "")
	}
}

function depth_of(line) { match(line, /^ */); return RLENGTH / 2 }

# The attributes of a line that count, in the order of their names.
function attributes(line,   said, key, list, count, i, j, t) {
	count = 0
	while (match(line, /[A-Za-z_.-]+="([^"\\]|\\.)*"/)) {
		t = substr(line, RSTART, RLENGTH)
		line = substr(line, RSTART + RLENGTH)
		key = t
		sub(/=.*/, "", key)
		if (key == "id") { ids[++waiting] = value_of(t); continue }
		if (key in is_source || key in is_lost || t == "align=\"both\"") continue
		list[++count] = t
	}
	for (i = 2; i <= count; i++)
		for (j = i; j > 1 && list[j] < list[j - 1]; j--) { t = list[j]; list[j] = list[j - 1]; list[j - 1] = t }
	for (i = 1; i <= count; i++) said = said " " list[i]
	return said
}

# For a lost image stands its alternative text, in brackets or not; where a change was lost, its signs may still stand.
function alt_of(line) { return match(line, / alt="([^"\\]|\\.)*"/) ? substr(line, RSTART + 6, RLENGTH - 7) : "" }
function words_of(string) {
	if ("span" in is_lost) gsub(/\[-|-\]|\{\+|\+\}/, "", string)
	if ("image" in is_lost) gsub(/[][]/, "", string)
	return string
}

function flush() {
	if (text != "") out(sprintf("%*s\"%s\"", 2 * text_depth, "", text))
	text = ""
}

function say(depth, string) {
	if (text != "" && text_depth == depth) text = text string
	else { flush(); text = string; text_depth = depth }
}

/^gavel-tree|^stage / { next }
/^field / {
	key = $2
	gsub(/"/, "", key)
	if (key !~ /^property\./ && !("metadata" in is_lost)) fields[++field_count] = $0
	next
}
/^(extra|media) / { next }
/^lang / { out($0); next }
!sorted {
	for (i = 2; i <= field_count; i++)
		for (j = i; j > 1 && fields[j] < fields[j - 1]; j--) { t = fields[j]; fields[j] = fields[j - 1]; fields[j - 1] = t }
	for (i = 1; i <= field_count; i++) out(fields[i])
	sorted = 1
}
{
	depth = depth_of($0)
	if (skip != "" && depth > skip) next
	skip = ""
	while (top && depth <= gone[top]) top--
	kind = $1
	line = substr($0, 2 * depth + 1)
	if (kind in is_lost) {
		if (kind == "image") say(depth - top, alt_of(line))
		if (kind in whole) skip = depth
		else gone[++top] = depth
		next
	}
	shown = depth - top
	if (line ~ /^"/) { say(shown, words_of(substr(line, 2, length(line) - 2))); next }
	flush()
	out(sprintf("%*s%s%s", 2 * shown, "", kind, attributes(substr(line, length(kind) + 1))))
	settle_ids(kind)
}
END { flush(); print_all() }
