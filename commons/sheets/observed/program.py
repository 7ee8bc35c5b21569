"""Reads one file of statistics in a process of its own, with bounds. Run as

    python -m commons.sheets.observed.program ASKED.json ROWS.csv

It writes the good rows into the second file, and says on its output, as lines of JSON, how far it
is, and at last what became of every line.
"""

import csv
import json
import os
import resource
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from operator import itemgetter
from pathlib import Path
from typing import Any

from commons.sheets.bounds import Unreadable
from commons.sheets.observed.cubes import cube_in, is_cube
from commons.sheets.observed.taking import Observed, Taking
from commons.sheets.opening import Sheet, opened

EVERY = 5_000
ORDER = itemgetter(slice(4))
"""By sector, size, place and period: whoever compares a file with what is known needs to look at
each part of that once.
"""
MEMORY = 1_500_000_000
SECONDS = 900


@contextmanager
def sheet_at(path: Path) -> Iterator[Sheet]:
    if is_cube(path):
        yield cube_in(path)
        return
    with opened(path) as sheet:
        yield sheet


def read(asked: dict[str, Any], rows: Path) -> dict[str, Any]:
    """Every good row into a file, in the order of its place; what became of all of them as data."""
    taking = Taking(asked["unit"], asked["picks"])
    with sheet_at(Path(asked["path"])) as sheet:
        good = sorted(_told(taking, sheet), key=ORDER)
        with rows.open("w", newline="") as out:
            csv.writer(out).writerows(good)
        return {**taking.as_data(), "assumed": sheet.assumed}


def _told(taking: Taking, sheet: Sheet) -> Iterator[Observed]:
    """The good rows, and every so often how far it is."""
    for number, row in enumerate(taking.taken(sheet), 1):
        if number % EVERY == 0:
            say({"done": taking.report.lines})
        yield row


def say(what: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def main() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    os.nice(10)
    asked = json.loads(Path(sys.argv[1]).read_text())
    try:
        say({"found": read(asked, Path(sys.argv[2]))})
    except Unreadable as why:
        say({"unreadable": str(why)})


if __name__ == "__main__":
    main()
