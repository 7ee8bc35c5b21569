"""Measures Plenary against the floors: `./dev bench`, `./dev bench --quick`, ... `--write`.

Everything runs on this machine alone, in processes that are ended; nothing of an installation is
touched. CPU is that of the server and, on PostgreSQL, of the backends that work for it.
"""

import argparse
import os
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from bench import report
from bench.course import Bench
from bench.drafting import Crew
from bench.extent import MOST, QUICK, USUAL, Extent
from bench.grounds import SERVICE
from bench.processes import VISITED_FROM
from bench.targets import rows
from tools.programs import missing


def asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./dev bench", description="Measure Plenary.")
    parser.add_argument("--quick", action="store_true", help="less of everything, in a minute")
    parser.add_argument("--full", action="store_true", help="1,000 and 3,000 viewers too")
    parser.add_argument("--engine", choices=("sqlite", "postgres"), default="sqlite")
    parser.add_argument(
        "--only",
        choices=(
            "pages",
            "live",
            "asking",
            "sitting",
            "drafting",
            "library",
            "registering",
            "observatory",
        ),
        help="a part of it",
    )
    parser.add_argument("--crews", type=_crews, help="who drafts together, as 1x100,500x2")
    parser.add_argument("--viewers", type=_counts, help="of a discussion, as 1000,3000")
    parser.add_argument("--asking", type=_counts, help="pages that ask what has moved, as 300")
    parser.add_argument("--changes", type=_counts, help="in texts that are opened, as 100000")
    parser.add_argument("--write", action="store_true", help="note it in the documentation, too")
    return parser.parse_args()


def _crews(said: str) -> list[Crew]:
    return [Crew(*map(int, each.split("x"))) for each in said.split(",")]


def _counts(said: str) -> list[int]:
    return [int(each) for each in said.split(",") if each]


def _extent(options: argparse.Namespace) -> Extent:
    extent = QUICK if options.quick else MOST if options.full else USUAL
    asked = {name: getattr(options, name) for name in ("viewers", "crews", "asking", "changes")}
    return extent._replace(**{name: each for name, each in asked.items() if each is not None})


def main() -> None:
    options, began = asked(), time.monotonic()
    os.sched_setaffinity(0, VISITED_FROM)
    if options.engine == "postgres" and SERVICE not in os.environ:
        _beside_postgres()
    extent = _extent(options)
    with tempfile.TemporaryDirectory(prefix="plenary-bench-") as name, ExitStack() as kept:
        bench = Bench(Path(name), options.engine, extent, kept)
        figures = bench.measure(options.only)
    told = rows(extent)
    table = report.lines(told, figures)
    where = f"{report.machine()}, {options.engine}, {time.monotonic() - began:.0f} s"
    print(f"\n{where}\n{report.floors(figures)}\n\n{report.plain(table)}")
    if options.write:
        command = "./dev bench " + " ".join(sys.argv[1:])
        print(f"\nwritten: {report.keep(options.engine, where, command, told, figures)}")
        body = f"{where}, `{command}`\n\n{report.floors(figures)}\n\n{report.marked_down(table)}"
        print(f"written: {report.write({options.engine: body})}")


def _beside_postgres() -> None:
    """Begin again with a throw-away PostgreSQL at hand."""
    if missing():
        sys.exit(f"missing: {' '.join(missing())}")
    command = [sys.executable, "-m", "tools.services", sys.executable, "-m", "bench"]
    os.execv(sys.executable, [*command, *sys.argv[1:]])  # noqa: S606 needs none


if __name__ == "__main__":
    main()
