"""Which noughts and ones are best? A program of its own: it reads a programme, and knows nobody.

    python -I solver.py PROGRAMME.json

It has HiGHS look for them. Each line it prints is JSON: how far it is, and at last what it found.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from highsbox import highs_bin_path, highs_lib_dir

OPTIONS = """\
threads = 1
parallel = off
random_seed = 2025454
mip_rel_gap = 0
mip_abs_gap = 0.5
output_flag = true
log_to_console = false
"""
"""One thread, one seed, no limit of time: the same question has the same answer anywhere. What is
sought are whole numbers, so a gap below one proves that there is no better one.
"""
Row = dict[str, Any]


def tell(**said: object) -> None:
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


def solve(asked: dict[str, Any]) -> dict[str, Any]:
    scores, rows = asked["scores"], asked["rows"]
    tell(step="scores", done=0, of=2)
    chosen = best(scores, rows)
    if chosen is None:
        return {"conflict": smallest(len(scores), rows)}
    total = sum(scores[n] for n in chosen)
    tell(step="lots", done=1, of=2)
    drawn = best(asked["lots"], [*rows, _no_worse(scores, total)])
    if drawn is None:
        raise RuntimeError("what was found once was not found again")
    return {"chosen": [asked["numbers"][n] for n in drawn], "total": total}


def _no_worse(scores: Sequence[int], total: int) -> Row:
    weighs = [[n, score] for n, score in enumerate(scores) if score]
    return {"name": "total", "weighs": weighs, "least": total, "most": None}


def smallest(many: int, rows: Sequence[Row]) -> list[str]:
    """Demands that cannot be kept together, each of which would have to go: a deletion filter, in
    pieces that grow smaller, at last one by one.
    """
    left, size, rounds = list(rows), len(rows), len(rows).bit_length()
    while size > 1:
        size = (size + 1) // 2
        tell(step="conflict", done=rounds - size.bit_length(), of=rounds)
        left = _thinned(many, left, size)
    return [str(row["name"]) for row in left]


def _thinned(many: int, left: list[Row], size: int) -> list[Row]:
    """Without every piece of this size that is not needed for the conflict."""
    place, nothing = 0, [0] * many
    while place < len(left):
        without = left[:place] + left[place + size :]
        if without and best(nothing, without) is None:
            left = without
        else:
            place += size
    return left


def best(gains: Sequence[int], rows: Sequence[Row]) -> list[int] | None:
    """The places chosen, or None where nothing fits."""
    with tempfile.TemporaryDirectory(prefix="plenary-solve-") as name:
        folder = Path(name)
        (folder / "asked.lp").write_text("\n".join(written(gains, rows)))
        (folder / "options").write_text(OPTIONS)
        _run(folder)
        return read((folder / "found").read_text())


def written(gains: Sequence[int], rows: Sequence[Row]) -> Iterator[str]:
    """The programme in the LP format, a term a line."""
    yield "maximize\nobj:"
    yield from terms(enumerate(gains))
    yield "subject to"
    for n, row in enumerate(rows):
        for sign, bound in ((">=", row["least"]), ("<=", row["most"])):
            if bound is not None:
                yield f"r{n}{'a' if sign == '>=' else 'b'}:"
                yield from terms(row["weighs"] or [(0, 0)])
                yield f"{sign} {bound}"
    yield "binary"
    yield from (f"x{n}" for n in range(len(gains)))
    yield "end\n"


def terms(weighed: Any) -> Iterator[str]:
    return (f"{weight:+d} x{n}" for n, weight in weighed)


def _run(folder: Path) -> None:
    command = [str(highs_bin_path()), "asked.lp", "--options_file", "options",
               "--solution_file", "found"]  # fmt: skip
    where = {"LD_LIBRARY_PATH": highs_lib_dir(), "DYLD_LIBRARY_PATH": highs_lib_dir()}
    subprocess.run(command, cwd=folder, check=True, capture_output=True, env=where)  # noqa: S603 the solver


def read(text: str) -> list[int] | None:
    """What HiGHS wrote down: how it ended, and a value for each place."""
    lines = [line.strip() for line in text.splitlines()]
    status = lines[lines.index("Model status") + 1]
    if status == "Infeasible":
        return None
    if status != "Optimal":
        raise RuntimeError(status)
    first = next(n for n, line in enumerate(lines) if line.startswith("# Columns"))
    many = int(lines[first].split()[-1])
    values = (line.split() for line in lines[first + 1 : first + 1 + many])
    return [int(name[1:]) for name, value in values if float(value) > 0.5]  # noqa: PLR2004 a nought or a one


def main() -> None:
    os.nice(5)  # pages come first
    tell(found=solve(json.loads(Path(sys.argv[1]).read_text())))


if __name__ == "__main__":
    main()
