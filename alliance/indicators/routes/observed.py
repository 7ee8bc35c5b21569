"""Indicators for anybody: the list, one with its table, its files and its history."""

from datetime import datetime, timedelta
from functools import partial
from typing import NamedTuple

from flask import Blueprint, Response, abort, render_template, request, stream_with_context

from alliance.indicators.models import Indicator
from alliance.indicators.models.load import SHOWN
from alliance.indicators.queries import (
    Filters,
    dims_of,
    every_row,
    indicator_in,
    latest_time,
    loads_of,
    origin_of,
    page_of,
    published_in,
    versions_of,
)
from alliance.indicators.writing import plain, sdmx
from alliance.places import OPEN, open_alliance
from commons.workspaces.models import Workspace
from kernel.clock import midnight

observed = Blueprint("observed", __name__, url_prefix=f"{OPEN}/indicators")
ONE = "/<int:indicator_id>"
LONGEST = 120
ALL = "all"


class Asked(NamedTuple):
    """What of an indicator somebody wants to see."""

    filters: Filters
    as_of: datetime | None
    day: str

    @property
    def within(self) -> datetime | None:
        """A moment of the day that is asked for: `as_of` is the end of it."""
        return self.as_of - timedelta(seconds=1) if self.as_of else None


@observed.get("")
def index(workspace: str) -> str:
    place = open_alliance(workspace)
    found = published_in(place)
    facts = [(each, origin_of(each), latest_time(each)) for each in found]
    return render_template("indicators/published.html", place=place, facts=facts)


@observed.get(ONE)
def show(workspace: str, indicator_id: int) -> str:
    """Drawn once of each revision, and kept: only what was never shown is looked up."""
    place, indicator = _published(workspace, indicator_id)
    return render_template(
        "indicators/indicator.html",
        place=place,
        indicator=indicator,
        said=tuple(map(_said, (*Filters._fields, "as_of", "after"))),
        look=partial(_look, indicator),
    )


def _look(indicator: Indicator) -> dict[str, object]:
    asked = _asked(indicator)
    return {
        "asked": asked,
        "page": page_of(indicator, asked.filters, _said("after"), asked.as_of),
        "dims": dims_of(indicator, asked.as_of),
        "origin": origin_of(indicator, asked.as_of),
    }


@observed.get(f"{ONE}/plain.csv", defaults={"form": "plain"})
@observed.get(f"{ONE}/sdmx.csv", defaults={"form": "sdmx"})
def save(workspace: str, indicator_id: int, form: str) -> Response:
    """The rows as they are filtered; without filters all of them."""
    _place, indicator = _published(workspace, indicator_id)
    asked = _asked_to_save()
    rows = every_row(indicator, asked.filters, asked.as_of)
    origin = origin_of(indicator, asked.as_of)
    pieces = sdmx(indicator, rows) if form == "sdmx" else plain(indicator, rows, origin)
    answer = Response(stream_with_context(pieces), mimetype="text/csv")
    ending = "sdmx.csv" if form == "sdmx" else "csv"
    answer.headers["Content-Disposition"] = f'attachment; filename="{indicator.code}.{ending}"'
    return answer


@observed.get(f"{ONE}/history")
def history(workspace: str, indicator_id: int) -> str:
    """Every load that was ever shown; with a place and a period, what was said of that one."""
    place, indicator = _published(workspace, indicator_id)
    one = Filters(*(_said(name) for name in Filters._fields))
    versions = versions_of(indicator, *one) if one.geo and one.time else []
    loads = [each for each in loads_of(indicator) if each.state in SHOWN]
    return render_template(
        "indicators/history.html",
        place=place, indicator=indicator, one=one, versions=versions, loads=loads,
    )  # fmt: skip


def _published(workspace: str, indicator_id: int) -> tuple[Workspace, Indicator]:
    place = open_alliance(workspace)
    indicator = indicator_in(place, indicator_id)
    return (place, indicator) if indicator.changed_at else abort(404)


def _asked(indicator: Indicator) -> Asked:
    """The newest period of all sectors and sizes together, unless the address says otherwise."""
    day = _said("as_of")
    as_of = _end_of(day)
    usual = {
        "geo": "",
        "time": latest_time(indicator, as_of=as_of) or "",
        "sector": indicator.sector,
        "size": indicator.size,
    }
    said = {name: _said(name) or code for name, code in usual.items()}
    filters = Filters(**{name: "" if code == ALL else code for name, code in said.items()})
    return Asked(filters, as_of, day if as_of else "")


def _asked_to_save() -> Asked:
    """Everything, unless the address says otherwise."""
    said = {name: _said(name) for name in Filters._fields}
    filters = Filters(**{name: "" if code == ALL else code for name, code in said.items()})
    return Asked(filters, _end_of(_said("as_of")), "")


def _said(name: str) -> str:
    return request.args.get(name, "").strip()[:LONGEST]


def _end_of(day: str) -> datetime | None:
    try:
        return midnight(datetime.strptime(day, "%Y-%m-%d").date() + timedelta(days=1))  # noqa: DTZ007 a day, not a moment
    except (ValueError, OverflowError):
        return None
