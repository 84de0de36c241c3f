# SPDX-License-Identifier: MIT
#
# What callgrind wrote (--compress-strings=no --compress-pos=no), as four figures: "all" instructions; "own", those of
# gavel's own objects and not of the libraries that it calls; "recognise" and "layout", those spent in the recogniser
# (core/recognise/) and in the layout (core/layout*.c) and in all that is called from there. -v times=N: of how many.
#
# A line of a cost is of the function before it; behind "calls=" it is what one call took with all below it. So what
# is spent in and below a folder is what the calls into it from elsewhere took.

function folder(file) {
	return file ~ /core\/recognise\// ? "recognise" : file ~ /core\/layout[a-z_]*\.c/ ? "layout" : ""
}

/^ob=/ { object = substr($0, 4); next }
/^fl=/ { file = substr($0, 4); next }
/^cf[il]=/ { callee = substr($0, 5); next }
/^calls=/ { called = 1; next }
/^[0-9]/ {
	if (called && callee != "" && folder(callee) != folder(file))
		sum[folder(callee)] += $2
	if (!called) {
		sum["all"] += $2
		if (object ~ /\/(libgavel|plugins\/[a-z]+)\.so/)
			sum["own"] += $2
	}
	if (called)
		callee = ""
	called = 0
}

END {
	split("all own recognise layout", names, " ")
	for (i = 1; i <= 4; i++)
		printf "%s %.0f\n", names[i], sum[names[i]] / times
}
