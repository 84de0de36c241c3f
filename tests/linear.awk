# SPDX-License-Identifier: MIT
#
# An invented document of one shape and of a size, for tests/linear: awk -v shape=notes -v n=1000 -f tests/linear.awk
#
# It is a tree, as a reader of DOCX would yield it; with images it is JSON, which holds their bytes. Most shapes stand
# there in two forms, as many small things (a note in each paragraph) and as one large one (a paragraph full of notes).

function line(depth, s) { printf "%*s%s\n", 2 * depth, "", s }
function text(depth, s) { line(depth, "\"" s "\"") }
function paragraph(depth, attributes, s) { line(depth, "paragraph" attributes); text(depth + 1, s) }

# A paragraph whose number is typed.
function numbered(number, s) {
	line(1, "paragraph style=\"SingleTxt\"")
	text(2, number)
	line(2, "tab")
	text(2, s)
}

function roman(number, digits, values, i, s) {
	split("M CM D CD C XC L XL X IX V IV I", digits, " ")
	split("1000 900 500 400 100 90 50 40 10 9 5 4 1", values, " ")
	for (i = 1; i <= 13; i++)
		for (; number >= values[i]; number -= values[i])
			s = s digits[i]
	return s
}

function begin() {
	print "gavel-tree 1\nstage " (shape == "nesting" ? "resolution" : "flow") "\nlang \"en\"\nbody"
	if (shape == "nesting")
		return
	for (i = 1; i <= openings; i++)
		paragraph(1, "", opening[i])
}

function paragraphs() {
	for (i = 1; i <= n; i++)
		if (i % 8 < 6)
			numbered(i % 8 < 4 ? i "." : "(" substr("ab", i % 8 - 3, 1) ")", "Decides that lamp " i " shall be lit at dusk;")
		else
			paragraph(1, "", "Lamp " i " of the harbour is lit.")
}

function note(number) {
	line(2, "note_ref label=\"" number "\"")
	line(3, "note")
	paragraph(4, "", "See lamp " number ", annex.")
}

function notes() {
	for (i = 1; i <= n / 2; i++) {
		numbered(i ".", "Decides that lamp " i " shall be lit")
		note(i)
		text(2, " at dusk;")
	}
	line(1, "paragraph style=\"SingleTxt\"")
	for (; i <= n; i++) {
		text(2, "lamp " i " shall be lit")
		note(i)
	}
}

function cell(s) {
	line(3, "cell")
	paragraph(4, "", s)
}

# One of many rows, in which cells reach down, one of a long row, and many small ones.
function cells() {
	line(1, "table")
	for (i = 1; i <= n / 2; i += 4) {
		line(2, "row")
		line(3, "cell rowspan=\"2\"")
		paragraph(4, "", "lamp " i)
		cell("lit")
		cell("by whom")
		line(2, "row")
		cell("put out")
		cell("when")
	}
	for (i = 1; i <= n / 4; i++) {
		if (i % 50 == 1) {
			line(1, "table")
			line(2, "row")
		}
		cell("lamp " i)
	}
	for (i = 1; i <= n / 8; i++) {
		line(1, "table")
		line(2, "row")
		cell("lamp " i)
		cell("lit")
	}
}

# n is how deep. What stands at each depth is longer than what formats add for it (each line is indented, an eId of Akoma
# Ntoso names all that is above): that grows with the square of the depth, and is meant to.
function nesting(s, k) {
	s = " and that the keeper of the lamp shall report, at each of its sessions, on what was done to have it lit at dusk"
	s = s ", on what was done to have it put out at dawn, on what that cost, on who paid for it, and on the cat;"
	for (i = 1; i <= 400; i++)
		for (k = 0; k < n; k++) {
			line(1 + k, k ? "item label=\"(a)\" number=\"1\" scheme=\"alpha\"" : "clause label=\"" i ".\" number=\"" i "\"")
			paragraph(2 + k, "", "Decides on lamp " i s s s s s s)
		}
}

function huge(face) {
	line(1, "paragraph style=\"SingleTxt\"")
	for (i = 1; i <= n / 2; i++) {
		face = i % 4 == 1 ? "emphasis" : i % 4 == 2 ? "strong" : ""
		if (face)
			line(2, face)
		text(face ? 3 : 2, "recalling lamp " i " that stands on the quay, ")
	}
	printf "    \""
	for (; i <= n; i++)
		printf "recalling lamp %d that stands on the quay, ", i
	print "\""
}

function styles() {
	for (i = 1; i <= n; i++)
		paragraph(1, " style=\"Lamp" i "\" indent=\"" i % 3000 "\" first=\"" i % 700 "\"", "Lamp " i " shall be lit.")
}

function headings() {
	for (i = 1; i <= n; i++) {
		line(1, "heading level=\"" 2 + i % 2 "\" id=\"lamp" i "\"")
		text(2, "The lamp")
		line(1, "paragraph")
		line(2, "link href=\"#lamp" n + 1 - i "\"")
		text(3, "See the lamp")
	}
}

function citations() {
	for (i = 1; i <= n / 2; i++)
		numbered(i ".", "Recalls its resolution " 1000 + i " (" 1950 + i % 70 ") and S/2097/" i ", and lights lamp " i ";")
	line(1, "paragraph style=\"SingleTxt\"")
	printf "    \"Recalling its resolutions "
	for (; i <= n; i++)
		printf "%d (%d), ", 1000 + i, 1950 + i % 70
	print "and others,\""
}

function mends() {
	for (i = 1; i <= n / 2; i++)
		numbered(i ".", "Decides that its resolu tions on lamp " i " shall hold co nsultations on cross -border fog ;")
	line(1, "paragraph style=\"SingleTxt\"")
	printf "    \"Recalling "
	for (; i <= n; i++)
		printf "its resolu tions on lamp %d, its co nsultations , ", i
	print "and others,\""
}

function annexes() {
	for (i = 1; i <= n; i++) {
		paragraph(1, " style=\"HCH\" level=\"1\"", "Annex " roman(i % 3999 + 1))
		paragraph(1, " style=\"HCH\" level=\"1\"", "Rules of lamp " i)
		numbered("1.", "The keeper lights the lamp.")
		numbered("2.", "The keeper puts it out.")
	}
}

function tabs(k) {
	line(1, "paragraph style=\"SingleTxt\"")
	text(2, "Lamp")
	for (i = 1; i <= n / 2; i++)
		line(2, "tab")
	text(2, "lit")
	for (i = 1; i <= n / 100; i++) {
		line(1, "paragraph style=\"SingleTxt\"")
		text(2, "Lamp " i)
		for (k = 0; k < 50; k++)
			line(2, "tab")
		text(2, "lit")
	}
}

function json_line(s, comma) { print s (comma ? "," : "") }

function images() {
	print "{\"format\": \"gavel\", \"version\": 1, \"stage\": \"flow\", \"lang\": \"en\", \"document\":"
	print "{\"kind\": \"document\", \"children\": [{\"kind\": \"body\", \"children\": ["
	for (i = 1; i <= openings; i++)
		json_line("{\"kind\": \"paragraph\", \"children\": [\"" opening[i] "\"]}", i < openings || n)
	for (i = 1; i <= n; i++)
		json_line("{\"kind\": \"paragraph\", \"children\": [\"Lamp " i "\", {\"kind\": \"image\", \"name\": \"lamp" i \
			".png\", \"alt\": \"lit\"}]}", i < n)
	print "]}]}, \"media\": ["
	for (i = 1; i <= n; i++)
		json_line(sprintf("{\"name\": \"lamp%d.png\", \"mime\": \"image/png\", \"base64\": \"%s%08d\"}", i, \
			"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ", i), i < n)
	print "]}"
}

BEGIN {
	openings = split("S/RES/9901 (2097)|Resolution 9901 (2097)|Adopted by the Security Council at its 9990th meeting, on " \
		"14 May 2097|The Security Council,|Recalling its invented resolutions,", opening, "|")
	if (shape == "images") {
		images()
		exit
	}
	begin()
	if (shape == "paragraphs") paragraphs()
	if (shape == "notes") notes()
	if (shape == "cells") cells()
	if (shape == "nesting") nesting()
	if (shape == "huge") huge()
	if (shape == "styles") styles()
	if (shape == "headings") headings()
	if (shape == "citations") citations()
	if (shape == "mends") mends()
	if (shape == "annexes") annexes()
	if (shape == "tabs") tabs()
}
