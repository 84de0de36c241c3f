/* SPDX-License-Identifier: MIT
 *
 * gavel lua --init: three files, which are all that an editor with the Lua
 * language server needs.
 *
 *     .luarc.json        which Lua, which libraries there are, where the definitions lie
 *     .gavel/gavel.lua   the definitions: always written anew, nobody else writes them
 *     transform.lua      a first script, where the folder has no other
 */
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "arena.h"
#include "place.h"
#include "script/reference.h"
#include "workplace.h"

static const char configuration[] =
	"{\n"
	"\t\"$schema\": \"https://raw.githubusercontent.com/LuaLS/vscode-lua/master/setting/schema.json\",\n"
	"\t\"runtime.version\": \"Lua 5.4\",\n"
	"\t\"runtime.builtin\": { \"io\": \"disable\", \"os\": \"disable\", \"package\": \"disable\", \"debug\": \"disable\" },\n"
	"\t\"runtime.path\": [\"?.lua\"],\n"
	"\t\"workspace.library\": [\".gavel\"],\n"
	"\t\"workspace.checkThirdParty\": false\n"
	"}\n";

static const char first_script[] =
	"-- transform: says which operative paragraphs begin with which word.\n"
	"--\n"
	"--     gavel in.docx -s ./transform.lua -o out.docx\n"
	"\n"
	"---@type gavel.transform\n"
	"return {\n"
	"\tclause = function(n)\n"
	"\t\tlocal verb = n.text:match(\"^%S+\")\n"
	"\t\tgavel.note(n, \"verb\", verb or \"no text\")\n"
	"\tend,\n"
	"}\n";

static char *joined(const char *folder, const char *name)
{
	struct gavel_output *path = gavel_output_new();
	char *copy;

	gavel_printf(path, "%s/%s", folder, name);
	copy = must_copy(gavel_output_bytes(path));
	gavel_output_free(path);
	return copy;
}

static int make_folder(struct gavel_job *job, const char *path)
{
	if (mkdir(path, 0777) == 0 || errno == EEXIST)
		return 0;
	return gavel_fail(job, GAVEL_UNWRITABLE, "unwritable", NULL, "cannot make the folder %s: %s", path, strerror(errno));
}

/* Writes out to folder/name, which it tells on standard output. */
static int put_file(struct gavel_job *job, const char *folder, const char *name, const struct gavel_output *out)
{
	char *path = joined(folder, name);
	int result = place_write(job, out, path);

	if (result == 0)
		printf("wrote %s\n", path);
	free(path);
	return result;
}

static int put_string(struct gavel_job *job, const char *folder, const char *name, const char *text)
{
	struct gavel_output *out = gavel_output_new();
	int result;

	gavel_puts(out, text);
	result = put_file(job, folder, name, out);
	gavel_output_free(out);
	return result;
}

static int put_types(struct gavel_job *job, const char *folder)
{
	struct gavel_output *out = gavel_output_new();
	char *path = joined(folder, ".gavel");
	int result = make_folder(job, path);

	reference_types(out);
	if (result == 0)
		result = put_file(job, path, "gavel.lua", out);
	free(path);
	gavel_output_free(out);
	return result;
}

static int has_script(const char *folder)
{
	DIR *dir = opendir(folder);
	struct dirent *file;
	int found = 0;

	while (dir && !found && (file = readdir(dir))) {
		size_t len = strlen(file->d_name);

		found = len > 4 && strcmp(file->d_name + len - 4, ".lua") == 0;
	}
	if (dir)
		closedir(dir);
	return found;
}

int workplace_make(struct gavel_job *job, const char *folder, int force)
{
	char *config = joined(folder, ".luarc.json");
	int there = access(config, F_OK) == 0;

	free(config);
	if (there && !force)
		return gavel_fail(job, GAVEL_USAGE, "exists", NULL,
		                  "%s/.luarc.json is there already; --force replaces it, and --types prints the definitions alone",
		                  folder);
	if (make_folder(job, folder) != 0 || put_string(job, folder, ".luarc.json", configuration) != 0 ||
	    put_types(job, folder) != 0)
		return -1;
	return has_script(folder) ? 0 : put_string(job, folder, "transform.lua", first_script);
}
