"""The Observatory: its front page, the charts of its indicators, and a page for each sector; for
members inside of the Alliance, and for anybody beside it.
"""

from functools import partial
from typing import NamedTuple

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from alliance.indicators.models import Indicator
from alliance.indicators.queries import dims_of, indicator_called, published_in
from alliance.places import OPEN, alliance_for, open_alliance
from alliance.sectors.actions import say_of_sector
from alliance.sectors.charting import View, plot_of, view_of
from alliance.sectors.forms import SectorForm
from alliance.sectors.queries import (
    code_of,
    codes_of,
    front_charts,
    group_called,
    keys_in,
    page_of,
    sector_for,
    sectors_of,
    signal_in,
    told_in,
)
from commons.charts.files import chart_file
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import require
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

observatory = Blueprint("observatory", __name__, url_prefix="/<workspace>/observatory")
open_observatory = Blueprint("open_observatory", __name__, url_prefix=f"{OPEN}/observatory")
ONE, CHART, SECTOR = "/indicators/<code>", "/indicators/<code>/chart.<ending>", "/sectors/<sector>"
SIGNAL = "/signals/<key>.<ending>"


class Reader(NamedTuple):
    """Who looks, where, and under which addresses the pages lie for them."""

    person: Person | None
    place: Workspace
    ways: str
    layout: str

    def page(self, template: str, **facts: object) -> str:
        country = (
            self.person.organisation.country if self.person and self.person.organisation else ""
        )
        known = {"workspace": self.place, "ways": self.ways, "layout": self.layout, "own": country}
        return render_template(f"observatory/{template}.html", **known, **facts)


def _member(workspace: str) -> Reader:
    place = alliance_for(me(), workspace, Permission.READ_WORK)
    return Reader(me(), place, "observatory", "layouts/workspace.html")


def _anybody(workspace: str) -> Reader:
    return Reader(None, open_alliance(workspace), "open_observatory", "observatory/_open.html")


@observatory.get("")
@signed_in
def index(workspace: str) -> str:
    return _front(_member(workspace))


@open_observatory.get("", endpoint="index")
def open_index(workspace: str) -> str:
    return _front(_anybody(workspace))


def _front(reader: Reader) -> str:
    return reader.page(
        "index",
        keys=keys_in(reader.place),
        charts=front_charts(reader.place),
        told=told_in(reader.place),
        indicators=published_in(reader.place),
        sectors=[code_of(each) for each in sectors_of(reader.place)],
    )


@observatory.get(ONE)
@signed_in
def show(workspace: str, code: str) -> str:
    return _charts(_member(workspace), code)


@open_observatory.get(ONE, endpoint="show")
def open_show(workspace: str, code: str) -> str:
    return _charts(_anybody(workspace), code)


def _charts(reader: Reader, code: str) -> str:
    indicator, view = _indicator(reader, code), view_of(request.args)
    look = partial(_look, indicator, view)
    return reader.page("show", indicator=indicator, view=view, look=look)


def _look(indicator: Indicator, view: View) -> dict[str, object]:
    return {"dims": dims_of(indicator), "plot": plot_of(indicator, view)}


def _indicator(reader: Reader, code: str) -> Indicator:
    return indicator_called(reader.place, code) or abort(404)


@observatory.get(CHART)
@signed_in
def chart(workspace: str, code: str, ending: str) -> Response:
    return _chart(_member(workspace), code, ending)


@open_observatory.get(CHART, endpoint="chart")
def open_chart(workspace: str, code: str, ending: str) -> Response:
    return _chart(_anybody(workspace), code, ending)


def _chart(reader: Reader, code: str, ending: str) -> Response:
    indicator, view = _indicator(reader, code), view_of(request.args)
    return chart_file(plot_of(indicator, view), ending, f"{indicator.code}-{view.show}".lower())


@observatory.get(SIGNAL)
@signed_in
def signal(workspace: str, key: str, ending: str) -> Response:
    return _signal(_member(workspace), key, ending)


@open_observatory.get(SIGNAL, endpoint="signal")
def open_signal(workspace: str, key: str, ending: str) -> Response:
    return _signal(_anybody(workspace), key, ending)


def _signal(reader: Reader, key: str, ending: str) -> Response:
    sector = request.args.get("sector", "")
    plot = signal_in(reader.place, key, sector)
    return chart_file(plot, ending, key.replace(".", "-"))


@observatory.get(SECTOR)
@signed_in
def sector(workspace: str, sector: str) -> str:
    return _sector(_member(workspace), sector)


@open_observatory.get(SECTOR, endpoint="sector")
def open_sector(workspace: str, sector: str) -> str:
    return _sector(_anybody(workspace), sector)


def _sector(reader: Reader, sector: str) -> str:
    group = group_called(reader.place, sector)
    return reader.page("sector", sector=sector_for(reader.person, reader.place, group))


@observatory.route(f"{SECTOR}/words", methods=["GET", "POST"])
@signed_in
def words(workspace: str, sector: str) -> ResponseReturnValue:
    """The desk says what is to be said about a sector."""
    place = alliance_for(me(), workspace, Permission.READ_WORKSPACE)
    group = group_called(place, sector)
    require(me(), Permission.HANDLE_WORK, group)
    page = page_of(group)
    known = {"text": page.text if page else "", "codes": ", ".join(codes_of(group, page))}
    form = SectorForm(request.form, data=known)
    if request.method == "POST" and form.validate():
        say_of_sector(me(), group, form.text.data or "", form.codes.data or "")
        flash(_("It stands on the page of the sector, with today's date."), "ok")
        return redirect(url_for(".sector", workspace=workspace, sector=sector), 303)
    shown = render_template("observatory/words.html", workspace=place, group=group, form=form)
    return shown, 422 if form.errors else 200
