"""How did it go? A table to read, the same as a page of the documentation, and as figures."""

import json
import os
import platform
import statistics
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from bench.processes import ROOT
from bench.targets import Row
from kernel.clock import today

PAGE = ROOT / "docs" / "performance.md"
RESULTS = ROOT / "bench" / "results.json"
Figures = Mapping[str, Sequence[float]]
"""What every round found, by the key of its row."""


def verdict(row: Row, value: float) -> str:
    if row.must is None:
        return ""
    if value < 0:  # a process that ended took what it had spent along
        return "not measured"
    if value > row.must:
        return "not yet"
    return "ok, goal" if row.goal is not None and value <= row.goal else "ok"


def lines(rows: Iterable[Row], figures: Figures) -> list[list[str]]:
    """A head, then a line for each row that was measured: the median, and how far it moved."""
    made = [["operation", "CPU ms", "measured", "lowest to highest", "must", "goal", ""]]
    for row in rows:
        found = figures.get(row.key)
        if found:
            made.append(_line(row, found, figures.get(f"{row.key}.ms", ())))
    return made


def _line(row: Row, found: Sequence[float], spent: Sequence[float]) -> list[str]:
    value = statistics.median(found)
    moved = f"{_said(min(found))} to {_said(max(found))}" if len(set(found)) > 1 else ""
    cpu = f"{statistics.median(spent):.2f}" if spent else ""
    bounds = ["" if bound is None else f"{bound:g}" for bound in (row.must, row.goal)]
    return [row.name, cpu, f"{_said(value)} {row.unit}", moved, *bounds, verdict(row, value)]


def _said(value: float) -> str:
    return f"{value:.0f}" if value == round(value) or abs(value) >= 100 else f"{value:.2f}"  # noqa: PLR2004


def floors(figures: Figures) -> str:
    """The floors themselves: how fast this machine was, and how quiet."""
    told = [
        f"{name} {statistics.median(found):.2f} ({min(found):.2f} to {max(found):.2f})"
        for name in ("ready", "rows", "insert", "insert8")
        if (found := figures.get(name))
    ]
    return "Floors, CPU ms: " + ", ".join(told) + "."


def plain(table: list[list[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in table
    )


def marked_down(table: list[list[str]]) -> str:
    head, *rest = [f"| {' | '.join(line)} |" for line in table]
    return "\n".join([head, "|" + "---|" * len(table[0]), *rest])


def machine() -> str:
    """Where, when and of what this was measured."""
    commit = subprocess.run(
        ["git", "describe", "--always", "--dirty"],  # noqa: S607 whichever git there is
        cwd=ROOT, capture_output=True, text=True, check=False,
    ).stdout.strip()  # fmt: skip
    load = ", ".join(f"{number:.1f}" for number in os.getloadavg())
    system = f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}"
    return f"{today().isoformat()}, commit {commit or 'unknown'}, {system}, load {load}"


def keep(engine: str, where: str, command: str, rows: Iterable[Row], figures: Figures) -> Path:
    """The figures of an engine, in place of those it had."""
    kept = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
    measured = {row.key: _figure(row, figures[row.key]) for row in rows if figures.get(row.key)}
    kept[engine] = {"where": where, "command": command, "figures": measured}
    RESULTS.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n")
    return RESULTS


def _figure(row: Row, found: Sequence[float]) -> dict[str, object]:
    return {
        "name": row.name,
        "unit": row.unit,
        "median": round(statistics.median(found), 3),
        "lowest": round(min(found), 3),
        "highest": round(max(found), 3),
        "must": row.must,
    }


def write(sections: Mapping[str, str]) -> Path:
    """Replace what stands between the marks of each section; all other words stay."""
    text = PAGE.read_text()
    for name, body in sections.items():
        begin, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
        before, _begin, rest = text.partition(begin)
        _old, found, after = rest.partition(end)
        if not found:
            raise SystemExit(f"{PAGE.name} has no place for {name}")
        text = f"{before}{begin}\n{body}\n{end}{after}"
    PAGE.write_text(text)
    return PAGE
