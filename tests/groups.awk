# SPDX-License-Identifier: MIT
#
# Means by language and by organ of what fidelity --worst prints: a line a file, "ORGAN_LANGUAGE_REST.xml text=0.998 ...".
# A figure "-" (nothing to compare) does not count. The heading lines of each kind are printed as they are.
function add(group, i, pair) {
	count[group]++
	for (i = 2; i <= NF; i++)
		if (split($i, pair, "=") == 2 && pair[2] ~ /^[0-9.]+$/) {
			sum[group, pair[1]] += pair[2]
			n[group, pair[1]]++
		}
}
function flush(g, i, line, sorted, total, names, k) {
	total = split("text blocks roles numbers opening notes cells links meta", names, " ")
	k = asort_names()
	for (g = 1; g <= k; g++) {
		line = sprintf("    %-12s %3d", order[g], count[order[g]])
		for (i = 1; i <= total; i++)
			line = line " " names[i] "=" (n[order[g], names[i]] ? sprintf("%.4f", sum[order[g], names[i]] / n[order[g], names[i]]) : "-")
		print line
	}
	delete count
	delete sum
	delete n
}
# The groups in the order of their names.
function asort_names(g, i, j, k, swap) {
	k = 0
	for (g in count)
		order[++k] = g
	for (i = 1; i < k; i++)
		for (j = i + 1; j <= k; j++)
			if (order[j] < order[i]) {
				swap = order[i]
				order[i] = order[j]
				order[j] = swap
			}
	return k
}
/^ +[A-Za-z]+_[a-z]+_.*\.xml / {
	split($1, part, "_")
	add(part[1])
	add("_" part[2])
	next
}
{
	flush()
	print
}
END { flush() }
