"""Which chart do observations make? Over time, by country, or sector by size."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from commons.charts.plots import Column, Datum, Kind, Origin, Plot, Row

UNION = ("EU27_2020", "EU")
"""How the Union as a whole is called, the newest name first."""
MOST_LINES = 6


class Seen(NamedTuple):
    """One observation as it holds."""

    sector: str
    size: str
    geo: str
    time: str
    value: float | None
    flag: str = ""

    @property
    def datum(self) -> Datum:
        return Datum(self.value, self.flag)


Name = Callable[[str, str], str]
"""What a code of a dimension is called: of geo, sector or size."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the numbers."""

    title: str
    unit: str
    decimals: int
    name: Name
    note: str = ""
    origin: Origin | None = None
    corners: Mapping[str, str] | None = None

    def plot(self, kind: Kind, of: str, columns: Sequence[Column], rows: Sequence[Row]) -> Plot:
        corner = (self.corners or {}).get(of, "")
        shown = (tuple(columns), tuple(rows), self.unit, self.decimals)
        return Plot(kind, self.title, *shown, corner, self.note, self.origin)


def over_time(seen: Sequence[Seen], frame: Frame, by: str) -> Plot:
    """A line for each country, sector or size class; the Union's stands first."""
    times = sorted({each.time for each in seen})
    table = {(getattr(each, by), each.time): each.datum for each in seen}
    rows = [
        Row(code, frame.name(by, code), tuple(table.get((code, t), Datum()) for t in times), strong)
        for code, strong in _leading({each: each in UNION for each, _time in table}, table)
    ]
    return frame.plot(Kind.LINES, by, [Column(each) for each in times], rows)


def _leading(
    codes: Mapping[str, bool], table: Mapping[tuple[str, str], Datum]
) -> list[tuple[str, bool]]:
    """The largest at the end first, so that the drawn ones are those one looks for."""
    last = {code: value for (code, _t), (value, _f) in sorted(table.items()) if value is not None}
    return sorted(codes.items(), key=lambda e: (not e[1], -last.get(e[0], float("-inf")), e[0]))


def by_country(seen: Sequence[Seen], frame: Frame, kind: Kind) -> Plot:
    """At the newest time of which most is known, or the one that was chosen."""
    rows = [Row(e.geo, frame.name("geo", e.geo), (e.datum,), e.geo in UNION) for e in seen]
    times = sorted({each.time for each in seen})
    return frame.plot(kind, "geo", [Column(", ".join(times))], sorted(rows, key=_largest))


def _largest(row: Row) -> tuple[bool, float, str]:
    """What is not known stands last."""
    value = row.first.value
    return value is None, -(value or 0.0), row.name


def sector_by_size(seen: Sequence[Seen], frame: Frame) -> Plot:
    sizes = sorted({each.size for each in seen} - {""}, key=_size)
    table = {(each.sector, each.size): each.datum for each in seen}
    rows = [
        Row(code, frame.name("sector", code), tuple(table.get((code, s), Datum()) for s in sizes))
        for code in sorted({each.sector for each in seen})
    ]
    return frame.plot(Kind.HEAT, "sector", [Column(s, frame.name("size", s)) for s in sizes], rows)


def _size(code: str) -> tuple[float, str]:
    """Small before large: 10-49, 50-249, GE250."""
    digits = "".join(c if c.isdigit() else " " for c in code).split()
    return float(digits[0]) if digits else float("inf"), code


def newest(seen: Sequence[Seen], least: float = 0.5) -> str:
    """The newest time for which at least half of all countries there are have a number: the first
    few that report make no ranking.
    """
    known: dict[str, int] = {}
    for each in seen:
        if each.value is not None:
            known[each.time] = known.get(each.time, 0) + 1
    most = max(known.values(), default=0)
    return max((time for time, count in known.items() if count >= most * least), default="")


class Key(NamedTuple):
    """A key figure: where it stands, and how far it has moved since the time before."""

    value: float
    time: str
    moved: float | None
    since: str


def key_figure(seen: Sequence[Seen]) -> Key | None:
    """Of one series."""
    known = sorted((each.time, each.value) for each in seen if each.value is not None)
    if not known:
        return None
    (time, value), before = known[-1], known[-2:-1]
    return Key(
        value, time, value - before[0][1] if before else None, before[0][0] if before else ""
    )
