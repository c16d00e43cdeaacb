# Two commands are all a newcomer needs: `make demo` and `make test`. `make help` lists the others.

# What a build needs from Debian, and what the tests need besides. Nothing is fetched when all of it is there.
BUILD_PACKAGES = libncursesw5-dev libsqlite3-dev libssl-dev libarchive-dev libexpat1-dev libxml2-dev libxlsxwriter-dev pkg-config
TEST_PACKAGES = tmux openssh-client strace sqlite3
# What the tests of the wall unpack of Debian: an sshd that is never installed, so that no service is left behind.
SSHD_PACKAGES = openssh-server openssh-sftp-server libwrap0

# sudo narrows PATH, so the usual homes of a toolchain are looked at last.
export PATH := $(PATH):/usr/local/swift/usr/bin:$(HOME)/.local/share/swiftly/bin$(shell printf ":%s" /opt/swift*/usr/bin)
SWIFT = swift
STRIP = strip

PREFIX = /usr/local
DESTDIR =
SHARE = $(DESTDIR)$(PREFIX)/share
# Debian keeps apart what packages and what administrators install for zsh.
ZSH_COMPLETIONS = $(SHARE)/zsh/$(if $(filter /usr,$(PREFIX)),vendor-completions,site-functions)

# Folders are among them, so that a removed file is noticed too.
SOURCES = Package.swift $(shell find Sources Themes 2>/dev/null)
PROGRAM = .build/release/duban

.PHONY: help demo test corpus build lint format install uninstall deb version bench-store bench-reports bench-documents torture clean fuzz

help: ## lists what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(PROGRAM) ## opens the five sample plans; ARGS='--lang en' and the like are passed on
	@echo 'Opening the sample plans in a store that is thrown away afterwards.'
	@$(PROGRAM) demo $(ARGS)

# SwiftPM puts the runner's closing lines last, so nothing is said after them unless a test failed.
test: lint ## runs every check: formatting, warnings and all tests
	@$(call install_packages,$(BUILD_PACKAGES) $(TEST_PACKAGES))
	@$(unpack_sshd)
	@echo 'Building the program and its tests; any warning is an error.'
	@CI=1 $(SWIFT) build --build-tests
	@echo 'Running the tests.'
	@$(run_tests)

# A folder with the five published texts, which are not kept here; the beginning of one document's name; whether to list faults.
SEEDS =
DOCUMENT =
FAULTS =

corpus: ## prints how well documents are read: SEEDS=FOLDER DOCUMENT=07 FAULTS=1
	@$(call install_packages,$(BUILD_PACKAGES))
	@SEEDS='$(SEEDS)' DOCUMENT='$(DOCUMENT)' FAULTS='$(FAULTS)' $(SWIFT) run -q CorpusTable

build: $(PROGRAM) ## builds the program for release, the Swift runtime inside it

$(PROGRAM): $(SOURCES)
	@$(check_toolchain)
	@$(call install_packages,$(BUILD_PACKAGES))
	@echo 'Building duban for release; the first time takes some minutes.'
	@$(SWIFT) build -c release --product duban --static-swift-stdlib
	@$(check_program)
	@touch $@

lint: ## checks how the sources are formatted
	@$(check_toolchain)
	@echo 'Checking how the sources are formatted.'
	@$(SWIFT) format lint --strict --recursive --parallel Sources Tests Package.swift

format: ## formats the sources
	@$(check_toolchain)
	@$(SWIFT) format --in-place --recursive --parallel Sources Tests Package.swift

install: $(PROGRAM) ## installs below PREFIX=/usr/local: program, themes, samples, completions, manual
	@echo 'Installing duban below $(DESTDIR)$(PREFIX).'
	install -D -m 755 $(PROGRAM) '$(DESTDIR)$(PREFIX)/bin/duban'
	$(STRIP) --remove-section=.comment '$(DESTDIR)$(PREFIX)/bin/duban'
	install -D -m 644 -t '$(SHARE)/duban/themes' Themes/*.yaml
	install -D -m 644 -t '$(SHARE)/duban/samples' SampleData/*.yaml SampleData/README.md
	install -D -m 644 -t '$(SHARE)/duban/samples/updates' SampleData/updates/*.yaml
	install -D -m 644 -t '$(SHARE)/duban/systemd' Sources/duban/Systemd/*.service Sources/duban/Systemd/*.timer
	install -m 755 -t '$(SHARE)/duban/systemd' Sources/duban/Systemd/send-reminders Sources/duban/Systemd/back-up
	sed -i 's|/usr/local|$(PREFIX)|' '$(SHARE)/duban/systemd/'*.service
	@$(call install_output,$(PROGRAM) --generate-completion-script bash,$(SHARE)/bash-completion/completions/duban)
	@# It is read by shells, not run: the line that names an interpreter goes.
	@sed -i '1{/^#!/d}' '$(SHARE)/bash-completion/completions/duban'
	@$(call install_output,$(PROGRAM) --generate-completion-script zsh,$(ZSH_COMPLETIONS)/_duban)
	@$(call install_output,$(PROGRAM) --generate-completion-script fish,$(SHARE)/fish/vendor_completions.d/duban.fish)
	@$(call install_output,gzip -9nc Sources/duban/duban.1,$(SHARE)/man/man1/duban.1.gz)
	install -D -m 644 Sources/duban/Packaging/guide-zh.html '$(SHARE)/doc/duban/guide-zh.html'
	@$(call install_output,gzip -9nc Sources/duban/duban.zh.1,$(SHARE)/man/zh_CN/man1/duban.1.gz)
	@$(call install_output,gzip -9nc Sources/duban/duban-wall.7,$(SHARE)/man/man7/duban-wall.7.gz)

uninstall: ## takes away what install put below PREFIX
	@echo 'Removing duban from below $(DESTDIR)$(PREFIX). Stores of plans stay where they are.'
	rm -rf '$(SHARE)/duban'
	rm -f '$(DESTDIR)$(PREFIX)/bin/duban' '$(SHARE)/man/man1/duban.1.gz' '$(SHARE)/man/zh_CN/man1/duban.1.gz' '$(SHARE)/man/man7/duban-wall.7.gz'
	rm -f '$(SHARE)/doc/duban/guide-zh.html'
	rm -f '$(SHARE)/bash-completion/completions/duban' '$(ZSH_COMPLETIONS)/_duban'
	rm -f '$(SHARE)/fish/vendor_completions.d/duban.fish'

VERSION = $(shell sed -n 's/.*static let version = "\(.*\)".*/\1/p' Sources/duban/Duban.swift)
# Whom a package names; whoever makes one for others names himself.
MAINTAINER = the duban authors <maintainers@example.org>

version: ## prints the program's version
	@echo $(VERSION)

deb: $(PROGRAM) ## makes a Debian package in .build/deb, with checksums and the list of what is in it: MAINTAINER='NAME <MAIL>'
	@rm -rf .build/deb
	@$(MAKE) -s install DESTDIR=.build/deb/root PREFIX=/usr >/dev/null
	@Sources/duban/Packaging/make-deb .build/deb/root .build/deb '$(VERSION)' '$(MAINTAINER)'

# Where the large store is made, and how large it is.
OUT = .build/large.duban
TASKS = 100000
EVENTS = 1000000

bench-store: ## makes a large store to measure on: OUT=FILE TASKS=100000 EVENTS=1000000
	@$(check_toolchain)
	@$(call install_packages,$(BUILD_PACKAGES))
	@echo 'Making a store of $(TASKS) tasks and $(EVENTS) events: $(OUT)'
	@DUBAN_BENCHMARKS=1 $(SWIFT) build -c release --product DubanBenchmarks --static-swift-stdlib
	@.build/release/DubanBenchmarks '$(OUT)' --tasks $(TASKS) --events $(EVENTS) $(ARGS)

bench-reports: ## prints how long reports and the spreadsheet of a made-up plan take: TASKS=100000
	@$(check_toolchain)
	@$(call install_packages,$(BUILD_PACKAGES))
	@DUBAN_BENCHMARKS=1 $(SWIFT) build -c release --product DubanBenchmarks --static-swift-stdlib
	@.build/release/DubanBenchmarks report --tasks $(TASKS)

# The one kind of document that is wanted: prose, table, xlsx, docx, ….
KIND =

bench-documents: ## prints how long documents take to read at three sizes: KIND=docx
	@$(check_toolchain)
	@$(call install_packages,$(BUILD_PACKAGES))
	@DUBAN_BENCHMARKS=1 $(SWIFT) build -c release --product DocumentBench --static-swift-stdlib
	@.build/release/DocumentBench $(KIND)

torture: ## turns every byte of a store over, one at a time, and tells what came of it: ARGS='STORE --step 10'
	@$(check_toolchain)
	@$(call install_packages,$(BUILD_PACKAGES))
	@DUBAN_BENCHMARKS=1 $(SWIFT) build -c release --product Torture --static-swift-stdlib
	@.build/release/Torture bytes $(ARGS)

# What is fed with made-up documents, and for how long each. The package is built anew for it, with libFuzzer and AddressSanitizer.
FUZZ_READERS = text csv html docx xlsx answer plan updates recognition
FUZZ_SECONDS = 60
FUZZ_FILES = $(wildcard Tests/Fuzz/*.swift) \
	$(addprefix Tests/Support/OfficeFiles/,ZipFile.swift WordFile.swift SheetFile.swift)
FUZZ_FLAGS = -O -wmo -parse-as-library -package-name duban -sanitize=fuzzer,address -I .build/fuzz \
	$(foreach library,CArchive CExpat CXML2,-Xcc -fmodule-map-file=Sources/$(library)/module.modulemap) \
	-I $(YAMS)/CYaml/include $$(pkg-config --cflags-only-I libxml-2.0)
FUZZ_FEATURES = -swift-version 6 $(addprefix -enable-upcoming-feature ,ExistentialAny InternalImportsByDefault MemberImportVisibility)
YAMS = .build/checkouts/Yams/Sources
# $(call build_for_fuzzing,MODULE,FILES)
build_for_fuzzing = $(SWIFT)c $(FUZZ_FLAGS) -module-name $1 -emit-module -emit-module-path .build/fuzz/$1.swiftmodule \
	-c $2 -o .build/fuzz/$1.o

fuzz: ## feeds each reader with made-up documents: FUZZ_SECONDS=60 FUZZ_READERS='docx plan'
	@$(check_toolchain)
	@$(call install_packages,$(BUILD_PACKAGES))
	@$(SWIFT) package resolve
	@mkdir -p .build/fuzz
	@for file in $(YAMS)/CYaml/src/*.c; do "$$(dirname "$$(command -v $(SWIFT)c)")/clang" -O1 -fsanitize=fuzzer-no-link,address \
		-DYAML_DECLARE_STATIC -I $(YAMS)/CYaml/include -c $$file -o .build/fuzz/CYaml-$$(basename $$file .c).o || exit 1; done
	@$(call build_for_fuzzing,Yams,-D SWIFT_PACKAGE -swift-version 5 -suppress-warnings $(YAMS)/Yams/*.swift)
	@$(call build_for_fuzzing,DubanCore,$(FUZZ_FEATURES) $$(find Sources/DubanCore -name '*.swift'))
	@$(call build_for_fuzzing,DubanReports,$(FUZZ_FEATURES) $$(find Sources/DubanReports -name '*.swift'))
	@$(call build_for_fuzzing,DubanDiagnostics,$(FUZZ_FEATURES) $$(find Sources/DubanDiagnostics -name '*.swift'))
	@$(call build_for_fuzzing,DubanDocuments,$(FUZZ_FEATURES) $$(find Sources/DubanDocuments -name '*.swift'))
	@$(SWIFT)c $(FUZZ_FLAGS) -swift-version 6 -module-name Fuzz $(FUZZ_FILES) .build/fuzz/*.o \
		$$(pkg-config --libs libarchive expat libxml-2.0) -o .build/fuzz/readers
	@for reader in $(FUZZ_READERS); do echo "$$reader:"; mkdir -p .build/fuzz/corpus/$$reader; \
		FUZZ_READER=$$reader .build/fuzz/readers -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=2048 -max_len=4096 \
		-print_final_stats=1 -verbosity=0 -artifact_prefix=.build/fuzz/$$reader- .build/fuzz/corpus/$$reader \
		Tests/Fuzz/Seeds/$$reader $$(case $$reader in plan|updates) echo Tests/DubanDocumentsTests/Fixtures/Good;; esac) \
		|| exit 1; done

clean: ## removes what was built
	$(SWIFT) package clean

# $(call install_packages,NAMES) installs those of the Debian packages that are missing, as root or through sudo.
# A package that another one provides counts as there.
define install_packages
set -eu; \
command -v dpkg-query >/dev/null || { \
	echo 'This is not Debian: the likes of these packages must be here already: $(strip $(1))'; exit 0; }; \
there=$$(dpkg-query --show --showformat '$${db:Status-Status} $${Package}, $${Provides},\n'); \
missing=; \
for package in $(1); do \
	echo "$$there" | grep -Eq "^installed (.* )?$$package[ ,]" || missing="$$missing $$package"; \
done; \
[ -n "$$missing" ] || exit 0; \
if [ "$$(id -u)" = 0 ]; then sudo=; \
elif command -v sudo >/dev/null; then sudo=sudo; \
else echo "Missing, and there is no sudo. As root, run: apt-get install$$missing" >&2; exit 1; fi; \
echo "Installing what is missing, with $${sudo:+sudo }apt-get:$$missing"; \
$$sudo apt-get -q update || echo 'The package lists could not be refreshed; going on with those at hand.'; \
$$sudo env DEBIAN_FRONTEND=noninteractive \
	apt-get -q -y --no-install-recommends -o DPkg::Lock::Timeout=300 install $$missing </dev/null
endef

# Unpacks the sshd into .build/openssh, where it is looked for. Without one the tests of the wall over SSH say so.
define unpack_sshd
set -eu; \
[ ! -x /usr/sbin/sshd ] && [ ! -x .build/openssh/usr/sbin/sshd ] && command -v apt-get >/dev/null || exit 0; \
rm -rf .build/openssh; mkdir -p .build/openssh/packages; cd .build/openssh/packages; \
echo 'Unpacking an sshd for the tests of the wall; it is not installed.'; \
apt-get -q download $(SSHD_PACKAGES) 2>/dev/null || \
	{ apt-get -q update && apt-get -q download $(SSHD_PACKAGES); } || { echo 'There is no sshd to be had here.'; exit 0; }; \
for package in *.deb; do dpkg -x "$$package" ..; done
endef

# Says what is wrong when there is no Swift 6.2 or later, the version that the manifest asks for.
define check_toolchain
version=$$($(SWIFT) --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p'); \
if [ -z "$$version" ]; then found='none was found'; \
elif printf '6.2\n%s\n' "$$version" | sort -V -C; then exit 0; \
else found="$$(command -v $(SWIFT)) is $$version"; fi; \
echo "duban is built with Swift 6.2 or later, and $$found." \
	"Get it from https://www.swift.org/install/linux/ or name it: make SWIFT=/path/to/swift" >&2; \
exit 1
endef

# The tests run what was built for debugging; what is built for release must read a document in its confined process as well.
define check_program
printf '%s\n' '临江市2026年绿化工作方案' '一、新建公园2个。（市住建局）' | \
	$(PROGRAM) import - --dry-run --lang en 2>&1 | grep -q 'understood: tasks 1' || \
	{ echo 'The program was built and does not read a document: $(PROGRAM) import FILE --dry-run' >&2; exit 1; }
endef

# Runs the tests. What failed is told again at the end: it stands somewhere among hundreds of lines.
define run_tests
mkdir -p .build; \
{ CI=1 $(SWIFT) test --skip-build --disable-xctest 2>&1; echo $$? >.build/tests.status; } | tee .build/tests.log; \
status=$$(cat .build/tests.status); \
[ "$$status" = 0 ] || { echo 'What failed:'; grep -A 12 'recorded an issue' .build/tests.log | cut -c 1-400 | head -n 80; }; \
exit "$$status"
endef

# $(call install_output,COMMAND,FILE) installs what the command prints, unless it fails.
define install_output
set -e; mkdir -p '$(dir $(2))'; echo '$(1) > $(2)'; \
$(1) > '$(2).part' || { rm -f '$(2).part'; exit 1; }; \
chmod 644 '$(2).part'; mv '$(2).part' '$(2)'
endef
