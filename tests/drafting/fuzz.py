"""Does anything that the gate takes end the native reader? Asked of a child, which may die.

`make fuzz MUTANTS=1000000` tries so many made-up changes and says how far it came; `FROM=250` goes
on from there.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from commons.drafting.gate import Unfit, packed, scan
from tests.drafting.mutants import Maker

ROOT = Path(__file__).parents[2]
AT_ONCE = 4000


class Tried(NamedTuple):
    """What became of one bundle: how many the gate let in, how many were taken, and any death."""

    fit: int
    taken: int
    death: str


def let_in(seed: int) -> Iterator[bytes]:
    maker = Maker(seed)
    for _ in range(AT_ONCE):
        made = maker.update()
        try:
            scan(made)
        except Unfit:
            continue
        yield made


def tried(seed: int) -> Tried:
    fit = list(let_in(seed))
    asked = [sys.executable, "-m", "tests.drafting.mutants"]
    ran = subprocess.run(
        asked, input=packed(fit), capture_output=True, check=False, cwd=ROOT, timeout=1000
    )
    death = f"{ran.returncode}: {ran.stderr[-2000:]!r}" if ran.returncode else ""
    return Tried(len(fit), int(ran.stdout or 0), death)


def main() -> int:
    many, begin = (int(os.environ.get(name, "0")) for name in ("MUTANTS", "FROM"))
    bundles = (many or 1_000_000) // AT_ONCE
    fit = taken = 0
    for number, seed in enumerate(range(begin, begin + bundles), 1):
        found = tried(seed)
        fit, taken = fit + found.fit, taken + found.taken
        said = f"{number * AT_ONCE:>9,} made, {fit:>9,} let in, {taken:>9,} taken"
        print(f"{said} (bundle {seed})", flush=True)
        if found.death:
            print(f"bundle {seed} ended the reader: {found.death}")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
