#!/bin/sh
# The checks that run nothing of Plenary. Every one is tried; any that fails fails the whole.
set -u
cd "$(dirname "$0")/.." || exit
bin=.venv/bin
house='rules kernel commons board panel forum pact alliance'
failed=

now() { "$bin/python" -c 'import time; print(int(time.monotonic() * 10))'; }

step() { # step NAME COMMAND...
  name=$1
  shift
  began=$(now)
  verdict=ok
  output=$("$@" 2>&1) || verdict=FAILED failed="$failed $name"
  tenths=$(($(now) - began))
  printf '%-10s %-6s %3d.%d s\n' "$name" "$verdict" $((tenths / 10)) $((tenths % 10))
  [ "$verdict" = ok ] || printf '%s\n\n' "$output"
}

later() { printf '%-10s waits for %s\n' "$1" "$2"; }

present() { for path; do [ ! -e "$path" ] || printf '%s\n' "$path"; done; }

holds() { [ -n "$(find "$1" -name "$2" 2>/dev/null | head -n 1)" ]; }

has_whole_house() {
  for package in $house; do [ -e "$package/__init__.py" ] || return; done
}

locks() { # no host may stand in a lock; gevent-websocket breaks every socket by being there
  ! grep -nE '://|gevent-websocket' requirements/*.txt &&
    ! grep -n '"resolved"' package-lock.json tools/browser/package-lock.json
}

scripts() {
  sh -n dev && sh -n tools/check.sh && bash -n .ci/run
}

node=$("$bin/python" -m tools.node any) || exit
typescript() { "$node" node_modules/typescript/bin/tsc --noEmit; }
biome() { "$node" node_modules/@biomejs/biome/bin/biome check --error-on-warnings; }

step format "$bin/ruff" format --check --quiet .
step lint "$bin/ruff" check --quiet .
# shellcheck disable=SC2046 # one word for each path
step types "$bin/mypy" $(present $house app.py config.py serve.py bench tools)
if has_whole_house; then step imports "$bin/lint-imports" --no-cache; else later imports 'every package'; fi
if holds templates '*.html'; then step templates "$bin/djlint" --quiet --lint templates; else later templates templates/; fi
if holds static/src '*.ts'; then step typescript typescript; else later typescript static/src/; fi
step biome biome
step declared "$bin/deptry" --no-ansi .
step locks locks
step scripts scripts

[ -z "$failed" ] || {
  printf 'failed:%s\n' "$failed"
  exit 1
}
