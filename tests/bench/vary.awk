# SPDX-License-Identifier: MIT
#
# word/document.xml again and again, each with another text: some of its longer words change places with others of its
# own, and its number (-v number=2341) becomes another. So documents come about that differ as real ones do, in what is
# said and not in how it is marked up.
#
#   -v copies=N               N files, TO/1/word/document.xml and so on (-v to=TO; the folders must be there)
#   -v copies=N -v whole=1    one, with the body N times, on standard output
#
# The same each time: it draws its chances itself.

BEGIN { RS = "<"; seed = 1 }

function chance(n) {
	seed = (seed * 16807) % 2147483647
	return seed % n
}

{ piece[NR] = $0 }

# Opening paragraphs begin with a capital: words in small letters are no marks of structure.
index($0, "w:t>") == 1 || index($0, "w:t ") == 1 {
	is_text[NR] = 1
	rest = substr($0, index($0, ">") + 1)
	while (match(rest, /[a-z][a-z][a-z][a-z][a-z]+/)) {
		if (words < 2000)
			word[words++] = substr(rest, RSTART, RLENGTH)
		rest = substr(rest, RSTART + RLENGTH)
	}
}

# The body is from behind its start tag to before the last section's properties.
index($0, "w:body>") == 1 { first = NR + 1 }
index($0, "w:sectPr") == 1 { last = NR - 1 }

function varied(s, n,    done, before) {
	done = substr(s, 1, index(s, ">"))
	s = substr(s, index(s, ">") + 1)
	gsub(number, 3000 + n, s)
	while (match(s, /[a-z][a-z][a-z][a-z][a-z]+/)) {
		before = RSTART == 1 ? "" : substr(s, RSTART - 1, 1)
		done = done substr(s, 1, RSTART - 1)
		if (before ~ /[A-Za-z&]/ || chance(3))
			done = done substr(s, RSTART, RLENGTH)
		else
			done = done word[chance(words)]
		s = substr(s, RSTART + RLENGTH)
	}
	return done s
}

function put(from, to_piece, n, file,    i) {
	for (i = from; i <= to_piece; i++)
		printf "<%s", (i in is_text) ? varied(piece[i], n) : piece[i] >file
}

END {
	if (whole) {
		printf "%s", piece[1]
		put(2, first - 1, 0, "/dev/stdout")
		for (n = 1; n <= copies; n++)
			put(first, last, n, "/dev/stdout")
		put(last + 1, NR, 0, "/dev/stdout")
		exit
	}
	for (n = 1; n <= copies; n++) {
		file = to "/" n "/word/document.xml"
		printf "%s", piece[1] >file
		put(2, NR, n, file)
		close(file)
	}
}
