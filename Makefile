.DEFAULT_GOAL := help

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## install what is needed and serve the demo world

test: ## the checks, then every test

check: ## format, lint, types, structure, templates, scripts

fix: ## let formatters and linters repair what they can

bench: ## measure

fuzz: ## try a million made-up changes against the gate of texts: MUTANTS=...

lock: ## pin the dependencies

recount: ## count a published decision again: FILE=...
	@python3 -m tools.recount $(FILE)

run test check fix bench fuzz lock:
	@./dev $@

.PHONY: help run test check fix bench fuzz lock recount
