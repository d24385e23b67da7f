# make run: try it. make test: everything CI checks. Both do their own set-up.

PYTHON ?= python3
BIN := .venv/bin
NODE_DONE := tests/node/node_modules/.done

.PHONY: run test bench attack check lock clean

run: .venv/run
	@$(BIN)/alongside run

test: .venv/test $(NODE_DONE) .venv/debian
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/alongside content check content
	@$(BIN)/python -m pytest -n auto

bench: .venv/test
	@$(BIN)/python -m bench

attack: .venv/test .venv/debian ## try to find out who voted what, with everything an administrator has
	@$(BIN)/python -m tests.forensics

.venv/run: requirements.txt pyproject.toml
	@echo "Setting up (once)…"
	@$(PYTHON) -m venv .venv || { echo "Python's venv is missing. On Debian: apt-get install python3-venv"; exit 1; }
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/test: requirements-test.txt .venv/run
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	@touch $@

.venv/debian: .venv/run
	@command -v chromium >/dev/null && ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || { \
		echo "Installing chromium and postgresql (Debian)…"; \
		$(if $(filter 0,$(shell id -u)),,sudo) apt-get update -qq && \
		DEBIAN_FRONTEND=noninteractive $(if $(filter 0,$(shell id -u)),,sudo) apt-get install -y -qq --no-install-recommends chromium postgresql fonts-dejavu-core fonts-noto-color-emoji >/dev/null; }
	@touch $@

$(NODE_DONE): tests/node/package.json tests/node/package-lock.json
	@cd tests/node && npm ci --silent --no-audit --no-fund
	@touch $@

lock: ## make the requirements files anew from pyproject.toml
	@$(BIN)/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-emit-index-url --no-emit-options --no-header --extra build -o requirements.txt pyproject.toml
	@$(BIN)/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-emit-index-url --no-emit-options --no-header --extra build --extra test -c requirements.txt -o requirements-test.txt pyproject.toml

clean:
	@rm -rf .venv tests/node/node_modules
