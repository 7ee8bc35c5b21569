#!/bin/sh
# The checks that run nothing of Plenary. Every one is tried; any that fails fails the whole.
set -u
cd "$(dirname "$0")/.." || exit
bin=.venv/bin
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

types() { # every package and module at the top
  set -- *.py
  for init in */__init__.py; do set -- "$@" "$(dirname "$init")"; done
  "$bin/mypy" "$@"
}

locks() { # they name no host; gevent-websocket breaks every socket by being installed
  ! grep -nE '://|gevent-websocket' requirements/*.txt &&
    ! grep -n '"resolved"' package-lock.json tools/browser/package-lock.json
}

scripts() {
  sh -n dev && sh -n tools/check.sh && bash -n .ci/run
}

node=$("$bin/python" -m tools.node any) || exit

# The longest has a core to itself meanwhile.
told=$(mktemp)
(step types types && [ -z "$failed" ]) >"$told" &
longest=$!

step format "$bin/ruff" format --check --quiet .
step lint "$bin/ruff" check --quiet --output-format concise .
step imports "$bin/lint-imports" --no-logo
step templates "$bin/djlint" --quiet --lint templates
step typescript "$node" node_modules/typescript/bin/tsc --noEmit
step biome "$node" node_modules/@biomejs/biome/bin/biome check --error-on-warnings
step declared "$bin/deptry" --no-ansi .
step locks locks
step scripts scripts

wait "$longest" || failed="$failed types"
cat "$told"
rm "$told"

[ -z "$failed" ] || {
  printf 'failed:%s\n' "$failed"
  exit 1
}
