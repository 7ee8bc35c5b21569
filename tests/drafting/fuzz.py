"""Does anything that the gate takes end the native reader? Asked of a child, which may die.

`make fuzz MUTANTS=1000000` tries so many made-up changes and says how far it came; `FROM=25` goes
on from that bundle. A child takes three seconds to begin, so it is given many changes at a time.
With `GROW=50` a text takes so many before another is begun, and pieces stand between two others.
That can end the reader, where those lie in two parts of the text: the gate cannot tell.
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from commons.drafting.gate import (
    STORED,
    Place,
    Scanned,
    Unfit,
    advanced,
    packed,
    placed,
    scan,
    trimmed,
)
from tests.drafting.mutants import BEGINS, CLIENTS, GROWS, Maker, a_text

ROOT = Path(__file__).parents[2]
AT_ONCE = 40_000
"""Changes in a bundle, each of its own seed."""


class Tried(NamedTuple):
    """What became of one bundle: how many the gate let in, how many were taken, and any death."""

    fit: int
    taken: int
    death: str


class Growing:
    """A text as the house knows it: it takes what has its place after what came before."""

    def __init__(self, most: int) -> None:
        self.most = self.taken = most
        self.clocks: dict[int, int] = {}

    def begin(self) -> None:
        """Anew, once it has taken the most it takes."""
        if self.taken == self.most:
            self.clocks, self.taken = advanced({}, scan(a_text(), STORED)), 0

    def takes(self, made: bytes) -> bytes:
        """What is new of it, behind a sign; nothing where it is not taken."""
        scanned = scan(made)
        new = new_of(made, scanned, self.clocks)
        if not new:
            return b""
        self.clocks, self.taken = advanced(self.clocks, scanned), self.taken + 1
        return (BEGINS if self.taken == 1 else GROWS) + new


def new_of(made: bytes, scanned: Scanned, clocks: Mapping[int, int]) -> bytes:
    """What the house would store of it; nothing where it would not."""
    if placed(scanned, clocks, frozenset(CLIENTS)) is Place.NEW:
        with suppress(Unfit):
            return trimmed(made, scanned, clocks)
    return b""


def let_in(seed: int, many: int, grow: int) -> Iterator[bytes]:
    maker, text = Maker(seed, both=grow > 1), Growing(grow)
    for _ in range(many):
        text.begin()
        with suppress(Unfit):
            if taken := text.takes(maker.update(text.clocks)):
                yield taken


def tried(seed: int, many: int = AT_ONCE, grow: int = 1) -> Tried:
    fit = list(let_in(seed, many, grow))
    asked = [sys.executable, "-m", "tests.drafting.mutants"]
    ran = subprocess.run(
        asked, input=packed(fit), capture_output=True, check=False, cwd=ROOT, timeout=1000
    )
    death = f"{ran.returncode}: {ran.stderr[-2000:]!r}" if ran.returncode else ""
    return Tried(len(fit), int(ran.stdout or 0), death)


def main() -> int:
    many, begin, grow = (int(os.environ.get(name, "0")) for name in ("MUTANTS", "FROM", "GROW"))
    bundles = (many or 1_000_000) // AT_ONCE
    fit = taken = 0
    for number, seed in enumerate(range(begin, begin + bundles), 1):
        found = tried(seed, grow=grow or 1)
        fit, taken = fit + found.fit, taken + found.taken
        said = f"{number * AT_ONCE:>9,} made, {fit:>9,} let in, {taken:>9,} taken"
        print(f"{said} (bundle {seed})", flush=True)
        if found.death:
            print(f"bundle {seed} ended the reader: {found.death}")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
