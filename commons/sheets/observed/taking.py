"""What does each line of a file of statistics observe, and is it what an indicator measures?"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from sys import intern
from typing import Any, NamedTuple

from commons.sheets.bounds import Unreadable
from commons.sheets.columns import Table, fold
from commons.sheets.lines import Line
from commons.sheets.observed.headings import columns_of, further_in, without_labels
from commons.sheets.opening import Sheet
from commons.sheets.report import Report
from kernel.words import gettext as _
from rules.observations import wrong_with
from rules.words import sentence

TWICE = sentence("stands in this file a second time: the first is taken")
SEVERAL = sentence("differs from line to line: the indicator must say which one belongs to it")
PICKED = sentence("The indicator picks by these columns, which are not there: %(names)s.")
READ_AS = "{} > {}"


class Observed(NamedTuple):
    sector: str
    size: str
    geo: str
    time: str
    value: float | None
    flag: str


@dataclass(slots=True)
class Taking:
    """What an indicator takes of a file, and what became of every line."""

    unit: str = ""
    picks: Mapping[str, str] = field(default_factory=dict)
    """What the further dimensions must say, by their names."""
    report: Report = field(default_factory=Report)
    left_out: Counter[str] = field(default_factory=Counter)
    """Lines of something else: by what they are of."""
    read_as: Counter[str] = field(default_factory=Counter)
    """Codes that were written in another way."""
    dims: dict[str, set[str]] = field(default_factory=dict)
    _seen: set[int] = field(default_factory=set)
    _first: dict[str, str] = field(default_factory=dict)

    def taken(self, sheet: Sheet) -> Iterator[Observed]:
        """The good lines. Raises Unreadable."""
        table = self._table(sheet)
        for line in table:
            if self._belongs(line.values):
                self._check(line)
                if self.report.take(line):
                    yield self._noted(line.values)

    def as_data(self) -> dict[str, Any]:
        return {
            "report": self.report.as_data(),
            "left_out": dict(self.left_out.most_common(50)),
            "read_as": dict(self.read_as),
            "dims": {name: sorted(codes) for name, codes in self.dims.items()},
        }

    def _table(self, sheet: Sheet) -> Table:
        number, heading = next(sheet.rows, (0, []))
        heading = without_labels(heading)
        self.picks = {fold(name): code for name, code in self.picks.items()}
        columns = columns_of(heading, sheet.mark)
        there = {column.key[1:] for column in columns if column.key.startswith("+")}
        if missing := self.picks.keys() - there - {"freq"}:
            raise Unreadable(_(PICKED, names=", ".join(sorted(missing))))
        return Table(Sheet(chain([(number, heading)], sheet.rows), sheet.mark), columns)

    def _belongs(self, values: Mapping[str, Any]) -> bool:
        """Whether a line is of this unit and of what is picked; others are counted and passed."""
        unit = values.get("unit", "")
        if self.unit and unit and unit != self.unit:
            self.left_out[f"unit={unit}"] += 1
            return False
        further = further_in(values)
        for name, code in self.picks.items():
            if name in further and further[name] != code:
                self.left_out[f"{name}={further[name]}"] += 1
                return False
        return True

    def _check(self, line: Line) -> None:
        for name, said in further_in(line.values).items():
            if self._first.setdefault(name, said) != said:
                line.refuse(name, SEVERAL, said)
        if line.faults:
            return
        if wrong := wrong_with(line.values["value"], line.values["flag"]):
            line.refuse("value", wrong, _said(line.values["value"]))
        elif self._is_second(line.values):
            line.refuse("", TWICE, " ".join(_key(line.values)))

    def _is_second(self, values: Mapping[str, Any]) -> bool:
        """Hashes alone are held: a million of them take little."""
        number = hash(_key(values))
        second = number in self._seen
        self._seen.add(number)
        return second

    def _noted(self, values: Mapping[str, Any]) -> Observed:
        made = Observed(*_key(values), values["value"], values["flag"])
        if written := values["geo"].written:
            self.read_as[READ_AS.format(written, made.geo)] += 1
        for name in ("sector", "size", "geo", "time"):
            self.dims.setdefault(name, set()).add(getattr(made, name))
        return made


def _key(values: Mapping[str, Any]) -> tuple[str, str, str, str]:
    """A few codes stand in very many lines: each is held once."""
    sector, size, time = intern(values["sector"]), intern(values["size"]), intern(values["time"])
    return (sector, size, intern(values["geo"].code), time)


def _said(value: float | None) -> str:
    return "" if value is None else str(value)
