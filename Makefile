# Everything a person or a machine does with Probity. `make` alone says what there is.
SHELL := /bin/bash
PACKAGES := libsqlite3-dev libxml2-dev zlib1g-dev pkg-config
# How long `make fuzz` runs each fuzzer, in seconds.
SECONDS_EACH ?= 120
STORE ?= .build/demo-store
PROBITY := .build/release/probity

.PHONY: help deps build release demo test test-long bench fuzz format lint clean

help:
	@echo "make demo       install what is missing, build, and run a marketplace through the line"
	@echo "make test       build and run every test"
	@echo "make build      release build of the command"
	@echo "make release    the same with the Swift runtime linked in, in .build/probity.tar.gz with models and samples"
	@echo "make test-long  200 seeds of the crash simulation and longer kills"
	@echo "make bench      the benchmarks: line, lists, JSON"
	@echo "make fuzz       the fuzzers, SECONDS_EACH=120 seconds each"
	@echo "make format     format the sources;  make lint checks them"
	@echo "make deps       install the system packages ($(PACKAGES))"

deps:
	@missing=""; for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q "ok installed" || missing="$$missing $$package"; done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if ! command -v apt-get >/dev/null; then \
	  if command -v swift >/dev/null && pkg-config --exists sqlite3 libxml-2.0 zlib 2>/dev/null; then exit 0; fi; \
	  echo "This is not a Debian system: install the headers of SQLite 3, libxml2 and zlib and pkg-config with its package manager"; \
	  echo "(Fedora: dnf install sqlite-devel libxml2-devel zlib-devel pkgconf; macOS: brew install libxml2 pkg-config), then run make again."; exit 2; fi; \
	as_root=""; if [ "$$(id -u)" != 0 ]; then \
	  command -v sudo >/dev/null || { echo "Run as root, or install sudo: apt-get install$$missing"; exit 2; }; as_root=sudo; fi; \
	echo "Installing$$missing"; \
	$$as_root apt-get update -qq && $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq$$missing
	@command -v swift >/dev/null || { echo "Swift 6.2 or newer is needed: https://www.swift.org/install"; exit 2; }

build: deps
	swift build -c release --product probity

release: deps
	swift build -c release --product probity --static-swift-stdlib
	tar -czf .build/probity.tar.gz -C .build/release probity -C $(CURDIR) models watchlists README.md LICENSE
	@ls -l .build/probity.tar.gz

demo: build
	@$(PROBITY) demo --store $(STORE) --fresh

# The command is built too: some tests kill it and start it again.
test: deps
	SWIFT_BACKTRACE=enable=no swift build --build-tests
	SWIFT_BACKTRACE=enable=no swift test --skip-build --parallel

test-long: deps
	SWIFT_BACKTRACE=enable=no PROBITY_SEEDS=200 PROBITY_KILLS=40 swift test

bench: build
	$(PROBITY) bench json
	$(PROBITY) bench lists
	$(PROBITY) bench line

fuzz: deps
	SWIFT_BACKTRACE=enable=no PROBITY_FUZZ_SECONDS=$(SECONDS_EACH) swift test --filter Fuzz

format:
	swift format --in-place --recursive Package.swift Sources Tests

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

clean:
	rm -rf .build
