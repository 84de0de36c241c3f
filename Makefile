# gavel: make; build/gavel runs in place. See README.md. No configure: pkg-config finds the libraries.
#
#   make deps demo      install what is missing (Debian), build, convert the sample
#   make deps test      the same, then all tests
#   make check          the tests again under AddressSanitizer and UBSan, and a short run of make fuzz
#   make fuzz           each target of tests/fuzz for FUZZ_SECONDS=60; T=word: those whose name contains it
#   make test-cluster   the samples of samples/cluster, with a Slurm and two sshd on this machine (as root), as far as
#                       they are installed
#   make linear         twelve shapes of input, doubled: time and memory may double too; T=notes: only that one
#   make analyse        gcc -fanalyzer, clang-tidy and cppcheck over every source; T=cppcheck: only that one
#   make gold           scores against the UN's own files, where they lie beside this tree
#   make bench          gavel, pandoc, LibreOffice, docx2txt, odt2txt and the floor side by side, 10 to 15 minutes; what
#                       is met of the goals (tests/bench/run tells of it); also as JSON, in build/bench.json
#   make bench QUICK=1  a minute or two; T=docx:odt,epub:*  WITH=gavel,floor  SIZE=r1,batch-differ: only these
#   make bench-compare OLD=bench.json     what has changed since
#   make bench-count    instructions of twelve conversions against tests/bench/counts; ACCEPT=1 writes them
#   make bench-more     what scripts cost, and how much memory large files take
#   make accept T=name  take what the test prints now for what it shall print; look at the diff
#   make install        PREFIX, DESTDIR
#
# Source files and plugins are found by wildcard: a new format is a new folder under plugins/.
BUILD   ?= build
PREFIX  ?= /usr/local
OPT     ?= -O2 -g
WARN    ?= -Wall -Wextra -Wpedantic
PKG     ?= pkg-config
GOLD    ?= ../shared
VERSION := 0.1.0

CFLAGS  ?= $(OPT)
# A plugin that calls what nobody has fails here and not when it is loaded.
DEFS    ?= -Wl,-z,defs
# What libgavel.so exports; empty: all, for the programs that fuzz the core.
EXPORTS ?= -Wl,--version-script=core/libgavel.map
ALL_CPPFLAGS = -Iinclude -D_POSIX_C_SOURCE=200809L $(CPPFLAGS)
ALL_CFLAGS = -std=c17 $(WARN) $(CFLAGS) -fPIC -fno-semantic-interposition -MMD -MP

# Asked once, when first needed: pkg-config may be installed by "make deps" of the same call.
ask = $(eval $(1) := $(shell $(PKG) $(2) 2>/dev/null || $(PKG) $(subst lua5.4,lua,$(2)) 2>/dev/null))$($(1))
LUA_CFLAGS = $(call ask,LUA_CFLAGS,--cflags lua5.4)
LUA_LIBS   = $(call ask,LUA_LIBS,--libs lua5.4)
XML_CFLAGS = $(call ask,XML_CFLAGS,--cflags libxml-2.0)
XML_LIBS   = $(call ask,XML_LIBS,--libs libxml-2.0)
UTF8_CFLAGS = $(call ask,UTF8_CFLAGS,--cflags libutf8proc)
UTF8_LIBS  = $(call ask,UTF8_LIBS,--libs libutf8proc)
ZIP_CFLAGS = $(call ask,ZIP_CFLAGS,--cflags libdeflate zlib)
ZIP_LIBS   = $(call ask,ZIP_LIBS,--libs libdeflate zlib)
JSON_CFLAGS = $(call ask,JSON_CFLAGS,--cflags jansson)
JSON_LIBS  = $(call ask,JSON_LIBS,--libs jansson)
HASH_CFLAGS = $(call ask,HASH_CFLAGS,--cflags nettle)
HASH_LIBS  = $(call ask,HASH_LIBS,--libs nettle)
TAR_CFLAGS = $(call ask,TAR_CFLAGS,--cflags libarchive zlib)
TAR_LIBS   = $(call ask,TAR_LIBS,--libs libarchive zlib)
MOCK_LIBS  = $(call ask,MOCK_LIBS,--libs cmocka)

CORE     := $(filter-out core/main.c,$(wildcard core/*.c core/*/*.c))
CORE_O   := $(CORE:%.c=$(BUILD)/%.o)
FORMATS  := $(filter-out common,$(patsubst plugins/%/,%,$(sort $(dir $(wildcard plugins/*/*.c)))))
PLUGINS  := $(FORMATS:%=$(BUILD)/plugins/%.so)
MANIFESTS := $(foreach f,$(FORMATS),$(if $(wildcard plugins/$f/$f.manifest),$(BUILD)/plugins/$f.manifest))
CARRIERS := $(patsubst carriers/%/,$(BUILD)/carriers/%.so,$(sort $(dir $(wildcard carriers/*/*.c))))
COMMON   := $(patsubst %.c,$(BUILD)/%.o,$(wildcard plugins/common/*.c plugins/common/*/*.c))
BENCH    := $(patsubst tests/bench/%.c,$(BUILD)/tests/bench/%,$(wildcard tests/bench/*.c))
UNIT     := $(patsubst tests/unit/%.c,$(BUILD)/tests/%,$(wildcard tests/unit/*_test.c))
TOOLS    := $(patsubst tests/tools/%.c,$(BUILD)/tests/%,$(wildcard tests/tools/*.c))

all: $(BUILD)/gavel $(PLUGINS) $(MANIFESTS) $(CARRIERS) $(BUILD)/scripts $(BUILD)/man/gavel-lua.3

$(BUILD)/gavel: $(BUILD)/core/main.o $(BUILD)/libgavel.so $(BUILD)/libgavel.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $< -L$(BUILD) -lgavel -Wl,-rpath,'$$ORIGIN:$$ORIGIN/../lib'

# The map says what is exported: gavel_*, and what the command needs.
$(BUILD)/libgavel.so: $(CORE_O) core/libgavel.map
	$(CC) $(CFLAGS) $(LDFLAGS) -shared -Wl,-soname,libgavel.so.0 $(EXPORTS) -o $@.new \
		$(CORE_O) $(LUA_LIBS) $(UTF8_LIBS) $(JSON_LIBS) $(HASH_LIBS) -ldl -lm
	mv $@.new $@ && ln -sf libgavel.so $(BUILD)/libgavel.so.0

$(BUILD)/libgavel.a: $(CORE_O)
	rm -f $@ && $(AR) rcs $@ $^

$(BUILD)/core/%.o: core/%.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) -Icore $(LUA_CFLAGS) $(UTF8_CFLAGS) $(JSON_CFLAGS) $(HASH_CFLAGS) $(ALL_CFLAGS) -c -o $@ $<

$(BUILD)/plugins/%.o: plugins/%.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) -Iplugins/common $(XML_CFLAGS) $(ZIP_CFLAGS) $(JSON_CFLAGS) \
		$(ALL_CFLAGS) -fvisibility=hidden -c -o $@ $<

# A plugin is all of its folder; the common files that it needs come from an archive, so that it links no library
# (libxml2, libdeflate) that it does not call.
$(BUILD)/plugins/common.a: $(COMMON)
	rm -f $@ && $(AR) rcs $@ $^

.SECONDEXPANSION:
$(PLUGINS): $(BUILD)/plugins/%.so: $$(addprefix $(BUILD)/,$$(addsuffix .o,$$(basename $$(wildcard plugins/$$*/*.c)))) \
		$(BUILD)/plugins/common.a $(BUILD)/libgavel.so
	$(CC) $(CFLAGS) $(LDFLAGS) -shared $(DEFS) -Wl,--as-needed -Wl,--exclude-libs,ALL -o $@ $(filter %.o,$^) \
		$(BUILD)/plugins/common.a -L$(BUILD) -lgavel $(XML_LIBS) $(ZIP_LIBS) $(JSON_LIBS) \
		-Wl,-rpath,'$$ORIGIN/..:$$ORIGIN/../..'

# What moves documents in and out of streams, loaded when it is asked for (core/batch/carrier.h). It calls nothing of ours.
$(BUILD)/carriers/%.o: carriers/%.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) -Icore/batch $(TAR_CFLAGS) $(ALL_CFLAGS) -fvisibility=hidden -c -o $@ $<

$(CARRIERS): $(BUILD)/carriers/%.so: $$(addprefix $(BUILD)/,$$(addsuffix .o,$$(basename $$(wildcard carriers/$$*/*.c))))
	$(CC) $(CFLAGS) $(LDFLAGS) -shared $(DEFS) -o $@ $^ $(TAR_LIBS)

# The extensions of a format, so that it need not be opened to be asked (core/plugin.c).
$(MANIFESTS): $(BUILD)/plugins/%.manifest: $$(wildcard plugins/$$*/$$*.manifest)
	@mkdir -p $(@D)
	cp $< $@

$(BUILD)/scripts: | $(BUILD)/gavel
	ln -sfn $(CURDIR)/scripts $@

# The lists in the manual of scripts are what the program itself says of its table of functions.
$(BUILD)/man/gavel-lua.3: man/gavel-lua.3.in $(BUILD)/gavel
	@mkdir -p $(@D)
	$(BUILD)/gavel lua --manual >$@.lists
	sed -e '/@LISTS@/r $@.lists' -e '/@LISTS@/d' man/gavel-lua.3.in >$@.new
	rm $@.lists && mv $@.new $@

# ---- what is needed, and a first run ----

# Other goals of the same call wait for deps, and build in a make of their own, which finds what was installed.
ifneq ($(filter deps,$(MAKECMDGOALS)),)
$(filter-out deps,$(MAKECMDGOALS)): | deps
endif

deps:
	@sh tests/tools/deps

SAMPLE := samples/S_RES_2341.txt

demo:
	@$(MAKE) --no-print-directory all
	@mkdir -p $(BUILD)/demo
	$(BUILD)/gavel $(SAMPLE) -o $(BUILD)/demo/S_RES_2341.docx
	$(BUILD)/gavel $(SAMPLE) -o $(BUILD)/demo/S_RES_2341.akn.xml
	@for format in odt epub html json txt md; do $(BUILD)/gavel $(SAMPLE) -o $(BUILD)/demo/S_RES_2341.$$format || exit; done
	@printf '\nResolution 2341 (2017), from %s, in %s/:\n' $(SAMPLE) $(BUILD)/demo && ls $(BUILD)/demo

# ---- tests ----

tests: all $(UNIT) $(TOOLS) $(BENCH) $(BUILD)/tests/carriers $(BUILD)/tests/unguarded/libgavel.so.0

# A library whose scripts' guards can be left off one by one (core/script/guard.h), for tests/command/escapes.test.
UNGUARDED := $(patsubst core/%.c,$(BUILD)/tests/unguarded/%.o,$(shell grep -l guard_holds core/script/*.c)) \
	$(BUILD)/tests/unguarded/off.o

$(BUILD)/tests/unguarded/libgavel.so.0: $(CORE_O) $(UNGUARDED)
	$(CC) $(CFLAGS) $(LDFLAGS) -shared -Wl,-soname,libgavel.so.0 -o $@ $(UNGUARDED) \
		$(filter-out $(UNGUARDED:$(BUILD)/tests/unguarded/%=$(BUILD)/core/%),$(CORE_O)) $(LUA_LIBS) $(UTF8_LIBS) \
		$(JSON_LIBS) $(HASH_LIBS) -ldl -lm
	ln -sfn ../../plugins $(@D)/plugins && ln -sfn ../../scripts $(@D)/scripts

$(BUILD)/tests/unguarded/%.o: core/%.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) -Icore -DGAVEL_UNGUARDED $(LUA_CFLAGS) $(ALL_CFLAGS) -c -o $@ $<

$(BUILD)/tests/unguarded/off.o: tests/unguarded/off.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) -Icore -DGAVEL_UNGUARDED $(ALL_CFLAGS) -c -o $@ $<

# A unit test is linked with libgavel, so that it stands where the library does.
$(BUILD)/tests/carriers:
	@mkdir -p $(@D)
	ln -sfn ../carriers $@

test:
	@$(MAKE) --no-print-directory tests
	@CC='$(CC)' sh tests/run -b $(BUILD) $(T)

test-cluster: all
	@sh tests/cluster/run -b $(BUILD) $(T)

check:
	@EDITS=10000 $(MAKE) --no-print-directory test BUILD=$(BUILD)-asan DEFS= \
		CFLAGS='-O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all'
	@$(MAKE) --no-print-directory fuzz-short

analyse:
	@sh tests/analyse $(T)

linear: tests
	@sh tests/linear -b $(BUILD) $(T)

accept:
	@test -n '$(T)' || { echo 'usage: make accept T=name'; exit 2; }
	@$(MAKE) --no-print-directory tests
	@sh tests/run -b $(BUILD) --accept $(T)

gold:
	@$(MAKE) --no-print-directory tests
	@sh tests/gold -b $(BUILD) $(GOLD)

bench: tests
	@bash tests/bench/run -b $(BUILD) -i '$(GOLD)/bench' -t '$(T)' -w '$(WITH)' -s '$(SIZE)' $(if $(QUICK),-q)

bench-compare: tests
	@test -n '$(OLD)' || { echo 'usage: make bench-compare OLD=bench.json'; exit 2; }
	@$(BUILD)/tests/bench/table compare $(OLD) $(BUILD)/bench.json

bench-count: tests
	@CC='$(CC)' sh tests/bench/count -b $(BUILD) $(if $(ACCEPT),--accept) $(T)

bench-more: tests
	@bash tests/bench/scripts -b $(BUILD) $(firstword $(wildcard $(GOLD)/bench/r1000.docx) $(SAMPLE))
	@sh tests/bench/peak -b $(BUILD) $(wildcard $(GOLD)/bench/r1000.docx)

$(BUILD)/tests/%_test: tests/unit/%_test.c $(BUILD)/libgavel.a
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) -Icore $(LUA_CFLAGS) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $< $(BUILD)/libgavel.a $(MOCK_LIBS) $(LUA_LIBS) $(UTF8_LIBS) $(JSON_LIBS) $(HASH_LIBS) -ldl -lm

$(BUILD)/tests/%: tests/tools/%.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $<

# What measures speed: each takes of these libraries what it calls.
$(BENCH): $(BUILD)/tests/bench/%: tests/bench/%.c $(BUILD)/libgavel.so
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) $(XML_CFLAGS) $(ZIP_CFLAGS) $(JSON_CFLAGS) $(ALL_CFLAGS) $(LDFLAGS) -Wl,--as-needed -o $@ $< \
		-L$(BUILD) -lgavel $(XML_LIBS) $(ZIP_LIBS) $(JSON_LIBS) -Wl,-rpath,'$$ORIGIN/../..'

# ---- fuzzing: a tree built for libFuzzer, and the programs that are linked with it ----

FUZZ_CC      ?= clang
FUZZ_SECONDS ?= 60
FUZZ_CFLAGS  := -O1 -g -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined
FUZZ_TREE     = $(MAKE) --no-print-directory fuzz-tree BUILD=$(BUILD)-fuzz CC='$(FUZZ_CC)' DEFS= EXPORTS= CFLAGS='$(FUZZ_CFLAGS)'
FUZZ_O       := $(patsubst tests/fuzz/%.c,$(BUILD)/fuzz/%.o,$(wildcard tests/fuzz/*.c))
FUZZERS      := $(patsubst %_fuzz.o,%_fuzz,$(filter %_fuzz.o,$(FUZZ_O)))

fuzz:
	@sh tests/fuzz/run --ask '$(FUZZ_CC)'
	+@$(FUZZ_TREE)
	@sh tests/fuzz/run -b $(BUILD)-fuzz -s $(FUZZ_SECONDS) $(T)

# What make check runs of it, where there is a libFuzzer.
fuzz-short:
	+@if sh tests/fuzz/run --ask '$(FUZZ_CC)'; then \
		$(FUZZ_TREE) && sh tests/fuzz/run -b $(BUILD)-fuzz -s 2 --fresh; \
	else echo 'skip fuzz: no libFuzzer'; fi

fuzz-tree: all $(FUZZERS)

$(BUILD)/fuzz/%.o: tests/fuzz/%.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CPPFLAGS) -Icore $(UTF8_CFLAGS) $(ALL_CFLAGS) -c -o $@ $<

$(FUZZERS): %_fuzz: %_fuzz.o $(filter-out %_fuzz.o,$(FUZZ_O)) $(BUILD)/libgavel.so
	$(CC) $(subst fuzzer-no-link,fuzzer,$(CFLAGS)) $(LDFLAGS) -o $@ $(filter %.o,$^) -L$(BUILD) -lgavel $(UTF8_LIBS) \
		-Wl,-rpath,'$$ORIGIN/..'

# ---- installing ----

LIB   := $(DESTDIR)$(PREFIX)/lib
SHARE := $(DESTDIR)$(PREFIX)/share

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(LIB)/gavel/plugins $(LIB)/gavel/carriers $(LIB)/pkgconfig $(DESTDIR)$(PREFIX)/include/gavel \
		$(SHARE)/gavel $(SHARE)/man/man1 $(SHARE)/man/man3 $(SHARE)/man/man5
	install -m 755 $(BUILD)/gavel $(DESTDIR)$(PREFIX)/bin/gavel
	install -m 755 $(BUILD)/libgavel.so $(LIB)/libgavel.so.$(VERSION)
	ln -sf libgavel.so.$(VERSION) $(LIB)/libgavel.so.0
	ln -sf libgavel.so.0 $(LIB)/libgavel.so
	install -m 644 $(BUILD)/libgavel.a $(LIB)/libgavel.a
	install -m 755 $(PLUGINS) $(LIB)/gavel/plugins
	install -m 644 $(MANIFESTS) $(LIB)/gavel/plugins
	install -m 755 $(CARRIERS) $(LIB)/gavel/carriers
	install -m 644 include/gavel/*.h $(DESTDIR)$(PREFIX)/include/gavel
	sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@VERSION@|$(VERSION)|' \
		-e 's|@LIBS@|$(LUA_LIBS) $(UTF8_LIBS) $(JSON_LIBS) $(HASH_LIBS) -ldl -lm|' core/gavel.pc.in > $(LIB)/pkgconfig/gavel.pc
	cp -R scripts $(SHARE)/gavel/
	install -m 644 $(wildcard plugins/*/*.schema.json) $(SHARE)/gavel
	install -m 644 man/*.1 $(wildcard plugins/*/*.1) $(SHARE)/man/man1
	install -m 644 $(BUILD)/man/gavel-lua.3 $(SHARE)/man/man3
	install -m 644 man/*.5 $(SHARE)/man/man5
	for page in $(wildcard plugins/*/*.5); do \
		install -m 644 $$page $(SHARE)/man/man5/gavel-$$(basename $$page); done

dist:
	git archive --prefix=gavel-$(VERSION)/ -o gavel-$(VERSION).tar.gz HEAD

clean:
	rm -rf $(BUILD) $(BUILD)-asan $(BUILD)-fuzz

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
.PHONY: all deps demo tests test test-cluster check analyse accept linear gold bench bench-compare bench-count bench-more fuzz fuzz-short fuzz-tree install dist clean
