"""What does the Observatory show to somebody, or to anybody: key figures, charts, and of a sector
all that its readers may see?
"""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from flask import abort
from sqlalchemy import select

from alliance.charter import CHARTER
from alliance.choosing import sectors_offered
from alliance.indicators.models import Indicator
from alliance.indicators.queries import dims_of, published_in, series
from alliance.sectors.charting import Show, Shown, View, whole
from alliance.sectors.codes import BEGINS_WITH
from alliance.sectors.drawing import UNION, Key, Seen, key_figure
from alliance.sectors.models import SectorPage
from alliance.sectors.works import works_in
from commons.charts.plots import Kind, Plot, Row
from commons.charts.signals import Asked, Signal, signals, told_by
from commons.charts.tiles import on_the_map
from commons.decisions.models import Decision
from commons.decisions.queries import closed_in, open_in
from commons.membership.models import Person
from commons.practices.models import Practice
from commons.threads.queries import Line, lines_for
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.database import db
from kernel.words import gettext
from rules.access import Permission
from rules.signals import DAYS, LEAST

KEY_FIGURES = 4
TALKS, DECISIONS = 8, 8
MAPPED = 9
"""Member States of which something is known, for a map: a third of them."""


class Told(NamedTuple):
    signal: Signal
    plot: Plot


class Figures(NamedTuple):
    """The charts of a sector; of each indicator that knows one of its codes, what it says of it."""

    codes: tuple[str, ...]
    indicators: tuple[Indicator, ...]

    @property
    def stand_at(self) -> tuple[object, ...]:
        """All that they depend on."""
        return (self.codes, *(each.stands_at for each in self.indicators))

    def charts(self) -> list[Shown]:
        """Found where they are drawn: its course, and where it stands by country."""
        found = []
        for each in self.indicators:
            known = set(dims_of(each).sector)
            if sector := next((code for code in self.codes if code in known), ""):
                found += _worth_showing(each, sector)
        return [each for each in found if each.plot.values]


@dataclass(frozen=True, slots=True)
class Sector:
    """A sector as its page shows it to one reader."""

    group: Workspace
    code: str
    page: SectorPage | None
    figures: Figures
    told: list[Told]
    cases: Sequence[Practice]
    practices: Sequence[Practice]
    talks: list[Line]
    decisions: list[Decision]
    reads: bool
    """May this reader go into the group itself?"""


def in_order(place: Workspace) -> list[Indicator]:
    """As the desk described them: what it began with stands in front."""
    return sorted(published_in(place), key=attrgetter("id"))


def keys_in(place: Workspace) -> list[tuple[Indicator, Key]]:
    """What stands for the whole Union, of the first indicators there are."""
    found = [(each, _key(each)) for each in in_order(place)]
    return [(each, key) for each, key in found if key][:KEY_FIGURES]


def _key(indicator: Indicator) -> Key | None:
    """One country alone never stands for the Union."""
    geo = whole(indicator)
    found = series(indicator, [geo]) if geo in UNION else []
    return key_figure([Seen(p.sector, p.size, p.geo, p.time, p.value, p.flag) for p in found])


def front_charts(place: Workspace) -> list[Shown]:
    """Of the first indicator its course and its map, and sectors by size of the first that has
    both.
    """
    every = in_order(place)
    if not every:
        return []
    first = every[0]
    sized = len(dims_of(first).size) > 1
    views = [(first, Show.SIZES if sized else Show.TIME), (first, Show.MAP)]
    views += [(each, Show.SECTORS) for each in every if _crosses(each)][:1]
    return [Shown(each, View(show)) for each, show in views]


def _crosses(indicator: Indicator) -> bool:
    dims = dims_of(indicator)
    return len(dims.sector) > 1 and len(dims.size) > 1


def asked_in(place: Workspace, sector: str = "") -> Asked:
    """As the figures of the body say."""
    figures = place.charter
    return Asked(int(figures.rule(LEAST).value), int(figures.rule(DAYS).value), sector)


def told_in(place: Workspace, sector: str = "") -> list[Told]:
    """What the platform tells by itself."""
    asked = asked_in(place, sector)
    found = [(each, told_by(each, asked)) for each in signals.values()]
    return [Told(each, plot) for each, plot in found if plot and plot.rows]


def signal_in(place: Workspace, key: str, sector: str = "") -> Plot:
    """One of them; without a number where there is nothing to tell."""
    each = signals.get(key) or abort(404)
    return told_by(each, asked_in(place, sector)) or Plot(Kind.BARS, gettext(each.name), (), ())


def sectors_of(place: Workspace) -> list[Workspace]:
    """Of the groups those by sector, as the desk keeps them."""
    found = select(Workspace).where(Workspace.parent_id == place.id, Workspace.ends_on.is_(None))
    groups, offered = db.session.scalars(found.order_by(Workspace.name)), sectors_offered()
    return [each for each in groups if code_of(each) in offered]


def code_of(group: Workspace) -> str:
    """How a sector is called in addresses and in what features hand in."""
    return group.slug.removeprefix(f"{CHARTER.slug}-")


def group_called(place: Workspace, code: str) -> Workspace:
    mine = (Workspace.slug == f"{CHARTER.slug}-{code}", Workspace.parent_id == place.id)
    return db.session.scalar(select(Workspace).where(*mine)) or abort(404)


def page_of(group: Workspace) -> SectorPage | None:
    return db.session.get(SectorPage, group.id)


def sector_for(reader: Person | None, place: Workspace, group: Workspace) -> Sector:
    """All of it for whoever reads the group; for anybody else what is public."""
    page, reads = page_of(group), bool(may(reader, Permission.READ_WORKSPACE, group))
    return Sector(
        group=group,
        code=code_of(group),
        page=page,
        figures=Figures(tuple(codes_of(group, page)), tuple(published_in(place))),
        told=told_in(place, code_of(group)),
        cases=works_in(code_of(group), "use-case"),
        practices=works_in(code_of(group), "practice"),
        talks=lines_for(reader, [group], limit=TALKS) if reader and reads else [],
        decisions=_decisions(reader, group) if reader and reads else [],
        reads=reads,
    )


def codes_of(group: Workspace, page: SectorPage | None) -> list[str]:
    said = page.codes if page else BEGINS_WITH.get(code_of(group), "")
    return [each.strip() for each in said.split(",") if each.strip()]


def _worth_showing(indicator: Indicator, sector: str) -> list[Shown]:
    """One period is no course, and a few countries are no map."""
    course, ranks, squares = (
        Shown(indicator, View(show, sector=sector)) for show in (Show.TIME, Show.RANKING, Show.MAP)
    )
    first = course if len(course.plot.columns) > 1 else ranks
    return [first, squares] if len(on_the_map_with_numbers(squares.plot)) >= MAPPED else [first]


def on_the_map_with_numbers(plot: Plot) -> list[Row]:
    return [row for row in on_the_map(plot) if row.first.value is not None]


def _decisions(reader: Person, group: Workspace) -> list[Decision]:
    return [*open_in(reader, group), *closed_in(reader, group)][:DECISIONS]
