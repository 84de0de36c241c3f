# SPDX-License-Identifier: MIT
#
# Parses definitions for the Lua language server (LuaCATS): every annotation and every type in it by its grammar,
# each class that is named must be declared, and the parameters of a function are those that its comment lists.
# Prints a line for each thing that is wrong; "functions N classes N" at the end.
function bad(what) {
	print NR ": " what ": " $0
	wrong = 1
}
# The text that is being parsed is in rest; each of these takes a piece off its front, or sets broken. take looks
# past blanks, but takes them only with what it looks for: a comment begins with one.
function take(mark,  left) {
	left = rest
	sub(/^[ \t]+/, "", left)
	if (substr(left, 1, length(mark)) != mark) return 0
	rest = substr(left, length(mark) + 1)
	return 1
}
function want(mark) { if (!take(mark)) broken = broken " no " mark " before \"" substr(rest, 1, 20) "\"" }
function word(  w) {
	sub(/^[ \t]+/, "", rest)
	if (!match(rest, /^[A-Za-z_][A-Za-z0-9_.]*/)) { broken = broken " no name before \"" substr(rest, 1, 20) "\""; rest = ""; return "" }
	w = substr(rest, 1, RLENGTH)
	rest = substr(rest, RLENGTH + 1)
	return w
}
function single(  w) {
	if (take("(")) { type(); want(")"); return }
	if (take("{")) { members(); return }
	if (match(rest, /^[ \t]*"[^"]*"/)) { rest = substr(rest, RLENGTH + 1); return }
	w = word()
	if (w == "fun" && take("(")) { parameters(); if (take(":")) types(); return }
	if (w !~ /^(string|integer|number|boolean|table|any|nil|false|true|unknown|function|self|T)$/) used[w] = NR
	if (take("<")) { types(); want(">") }
}
function type() {
	do {
		single()
		while (sub(/^(\[\]|\?)/, "", rest));
	} while (!broken && take("|"))
}
function types() { do type(); while (!broken && take(",")) }
function parameters() {
	if (take(")")) return
	do {
		if (!take("...")) word()
		take("?")
		if (take(":")) type()
	} while (!broken && take(","))
	want(")")
}
function members() {
	if (take("}")) return
	do {
		if (take("[")) { type(); want("]") } else { word(); take("?") }
		want(":")
		type()
	} while (!broken && take(","))
	want("}")
}
function forget() { listed_count = documented = 0 }

{ broken = "" }
NR == 1 { if ($0 != "---@meta") bad("no ---@meta") ; next }
/^---@alias / { rest = substr($0, 10); declared[word()] = 1; if (rest != "") type() }
/^---\| / { if ($0 !~ /^---\| "[a-z_]+"( # .+)?$/) bad("no member of an alias") }
/^---@class / { rest = substr($0, 10); declared[word()] = 1; classes++; if (take(":")) type(); if (rest != "") bad("more than a class") }
/^---@field / {
	rest = substr($0, 10)
	if (take("[")) { type(); want("]") } else { word(); take("?") }
	type()
	if (rest != "" && rest !~ /^ [^ ]/) bad("no blank behind the type")
}
/^---@param / {
	rest = substr($0, 10)
	if (take("...")) listed[++listed_count] = "..."
	else listed[++listed_count] = word()
	take("?")
	type()
	if (rest != "" && rest !~ /^ [^ ]/) bad("no blank behind the type")
}
/^---@return / { rest = substr($0, 11); type(); if (rest != "") bad("more than a type") }
/^---@overload / { rest = substr($0, 14); if (rest !~ /^fun\(/) bad("no function"); type(); if (take(",")) types(); if (rest != "") bad("more than a function") }
/^---@/ && !/^---@(alias|class|field|param|return|overload|generic) / { bad("no such annotation") }
/^---[^@|]/ { documented = 1 }
broken { bad(broken) }
/^function / {
	functions++
	if (!documented) bad("no words about it")
	if (!match($0, /\(.*\)/)) bad("no parameters")
	rest = substr($0, RSTART + 1, RLENGTH - 2)
	given = rest == "" ? 0 : split(rest, names, /, /)
	if (given != listed_count) bad("parameters are not those of the comment")
	for (i = 1; i <= given; i++)
		if (names[i] != listed[i]) bad("parameter " names[i] " is not " listed[i])
}
!/^---/ { forget() }
END {
	for (name in used)
		if (!(name in declared)) {
			print used[name] ": " name " is not declared"
			wrong = 1
		}
	print "functions " functions + 0 " classes " classes + 0
	exit wrong
}
