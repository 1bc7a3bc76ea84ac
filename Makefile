# make help says what there is; CONTRIBUTING.md says more.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.SUFFIXES:

# Narrow what is built: make book LANGUAGES=ar FORMATS=pdf (several: LANGUAGES="ar zh")
LANGUAGES ?=
FORMATS ?=
# The command that signs a release: make release SIGN="minisign -S -m {file}"
SIGN ?=
# Where the copies of the documents are, for make check; they are not part of the book.
COPIES ?=
# A proof that came back: make proof LANGUAGES=ar FROM=file.xlsx
FROM ?=

# How long make soak runs; SOAK_SEED=… repeats one run, SOAK_SERIES=1 takes the same seeds every time.
SOAK_MINUTES ?= 60
SOAK_SERIES ?=

LANGS = $(if $(strip $(LANGUAGES)),--languages "$(LANGUAGES)")
NARROW = $(LANGS) $(if $(strip $(FORMATS)),--formats "$(FORMATS)")
# Its programs name the folder that .venv was made in; Python itself does not, and the builder is beside it.
PYTHON = PYTHONPATH="$(CURDIR)/scripts" .venv/bin/python
CHRONICLE = $(PYTHON) -m chronicle
# Tests are compiled once, whatever the environment says: each run would spend half a minute on it.
PYTEST = PYTHONDONTWRITEBYTECODE= $(PYTHON) -m pytest -n 2 --dist loadfile --no-loadscope-reorder
TOOLS = .venv/book.installed
# Counting and checking one language's texts needs no typefaces.
TEXT_TOOLS = $(if $(wildcard $(TOOLS)),$(TOOLS),.venv/check.installed)
TEST_TOOLS = .venv/test.installed
# A folder that was moved or copied brings a .venv along that belongs elsewhere: bootstrap mends it.
MOVED = $(shell [ -L .venv ] || [ ! -e .venv ] || grep -sqF '$(CURDIR)/.venv' .venv/bin/activate || echo moved)

.PHONY: help book release live catalogs language status check audit measure press proof-sheets proof test test-builder test-book soak lint clean

help: ## list the targets
	@echo "A book in several languages, and its builder"
	@echo
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-20s %s\n", $$1, $$2 }'
	@echo
	@echo "  LANGUAGES=\"en ar zh\" and FORMATS=\"web epub pdf\" narrow book and release; LANGUAGES also check, live, catalogs, status and press."

book: $(TOOLS) ## build every edition into dist/ (draft: what is not translated is marked)
	@$(CHRONICLE) build $(NARROW)

release: $(TEST_TOOLS) ## put release/VERSION together: nothing untranslated, fuzzy, refused, open or uncommitted
	@$(CHRONICLE) $(if $(strip $(NARROW)),build --release $(NARROW),release $(if $(strip $(SIGN)),--sign "$(SIGN)"))

live: $(TOOLS) ## show the web edition in a browser while you edit
	@$(CHRONICLE) live $(LANGS)

catalogs: $(TOOLS) ## bring the translators' .po files up to date with the text
	@$(CHRONICLE) catalogs $(LANGS)

language: $(TOOLS) ## make a language an edition, with its catalogs: make language LANGUAGES=fa
	@$(CHRONICLE) add-language $(LANGUAGES)

status: $(TEXT_TOOLS) ## show how far each translation is
	@$(CHRONICLE) status $(LANGS)

check: $(if $(strip $(LANGUAGES)),$(TEXT_TOOLS),$(TOOLS)) ## check text, evidence and translations without building; LANGUAGES=ar: texts in Arabic alone, in seconds
	@$(CHRONICLE) check $(LANGS) $(if $(strip $(COPIES)),--copies "$(COPIES)")

audit: $(TOOLS) ## show which claims come from every line of the documents, and where the book tells them
	@$(CHRONICLE) audit coverage

measure: $(TOOLS) ## measure the book in dist/: story, notes, repetitions, full and empty pages
	@$(CHRONICLE) measure $(LANGS)

press: $(TOOLS) ## make what printers need from the PDFs in dist/, into press/
	@$(CHRONICLE) press $(LANGS)

proof-sheets: $(TOOLS) ## draw all pages small on sheets, in build/proofs, and report empty and overfull ones
	@$(CHRONICLE) proof-sheets $(LANGS)

proof: $(TOOLS) ## set translations beside their sources, to be read: PDF and spreadsheet; FROM=file.xlsx takes one back
	@$(CHRONICLE) proof $(LANGS) $(if $(strip $(FROM)),--take "$(FROM)")

lint: $(TEST_TOOLS) ## check the builder's own code: Ruff, mypy, the direction of its imports
	@$(PYTHON) -m ruff check
	@$(PYTHON) -m ruff format --check
	@$(PYTHON) -m mypy
	@$(PYTHON) -c 'from importlinter.cli import lint_imports_command as lint; lint()' --no-cache --no-logo

test: lint test-builder ## run every test; builds the whole book once
	@$(PYTEST) -m "book or whole"

test-builder: $(TEST_TOOLS) ## run the fast tests of the builder, which know no book but small ones
	@$(PYTEST) tests/builder --ignore=tests/builder/whole -m "not book and not whole"

test-book: $(TEST_TOOLS) ## run the tests of the book of this repository; builds it once
	@$(PYTEST) -m book

soak: $(TEST_TOOLS) ## run the long randomised tests for SOAK_MINUTES, an hour at most; each prints its seed
	@SOAK_MINUTES=$(SOAK_MINUTES) SOAK_SERIES=$(SOAK_SERIES) $(PYTHON) -m pytest -m soak --no-header

.PHONY: moved
moved: ;

clean: ## remove what building made, but neither dist/ nor .venv
	@rm -rf build .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(TOOLS): requirements.lock pyproject.toml scripts/system-packages.txt scripts/bootstrap $(MOVED)
	@scripts/bootstrap book

.venv/check.installed: requirements.lock pyproject.toml scripts/system-packages.txt scripts/bootstrap $(MOVED)
	@scripts/bootstrap check

$(TEST_TOOLS): package-lock.json requirements-test.lock requirements.lock pyproject.toml scripts/system-packages.txt scripts/bootstrap $(MOVED)
	@scripts/bootstrap test
