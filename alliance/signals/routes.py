"""The desk's page of lines, and of topics that wait to be opened."""

import io

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import select
from werkzeug.datastructures import FileStorage

from alliance.indicators.queries import Dims, dims_of, indicator_in, published_in
from alliance.places import alliance_for
from alliance.signals.actions import Line, draw_line, end_line, let_topic_go, open_topic
from alliance.signals.charting import chart_of
from alliance.signals.forms import LineForm, TopicForm, number_in
from alliance.signals.models import Threshold
from alliance.signals.queries import line_in, lines_in
from commons.charts.files import as_svg
from commons.charts.pictures import picture_of
from commons.charts.wording import finding_of
from commons.files.actions import attach_first
from commons.files.arriving import arrived
from commons.files.binding import Wanted
from commons.workspaces.models import Workspace
from kernel.access import require
from kernel.database import db
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

signals = Blueprint("signals", __name__, url_prefix="/<workspace>/signals")
ONE = "/<int:threshold_id>"
LONGEST_ALT = 300


def _desk(workspace: str) -> Workspace:
    """The Alliance, for those who keep the Observatory."""
    place = alliance_for(me(), workspace, Permission.READ_WORKSPACE)
    require(me(), Permission.HANDLE_WORK, place)
    return place


@signals.route("", methods=["GET", "POST"])
@signed_in
def index(workspace: str) -> ResponseReturnValue:
    place = _desk(workspace)
    form = _offered(LineForm(request.form), place)
    if request.method == "POST" and form.validate():
        draw_line(me(), place, _sent(place, form))
        flash(_("The line is drawn: a topic is prepared when the figure crosses it."), "ok")
        return redirect(url_for(".index", workspace=workspace), 303)
    page = render_template(
        "observatory/signals.html", workspace=place, form=form, lines=lines_in(place)
    )
    return page, 422 if form.errors else 200


def _offered(form: LineForm, place: Workspace) -> LineForm:
    every = published_in(place)
    dims = [dims_of(each) for each in every]
    groups = db.session.scalars(select(Workspace).where(Workspace.parent_id == place.id))
    return form.offer(
        indicator=[(each.id, each.name) for each in every],
        geo=_codes(dims, "geo"),
        sector=[("", _("all together")), *_codes(dims, "sector")],
        size=[("", _("all together")), *_codes(dims, "size")],
        group=[(place.id, place.name), *sorted(((g.id, g.name) for g in groups), key=_name)],
    )


def _name(choice: tuple[int, str]) -> str:
    return choice[1]


def _codes(dims: list[Dims], of: str) -> list[tuple[str, str]]:
    return [(code, code) for code in sorted({c for each in dims for c in getattr(each, of)})]


def _sent(place: Workspace, form: LineForm) -> Line:
    return Line(
        indicator=indicator_in(place, form.indicator.data),
        group=db.session.get_one(Workspace, form.group.data),
        geo=form.geo.data,
        bound=number_in(form.bound.data or "") or 0.0,
        above=form.side.data == "above",
        sector=form.sector.data or "",
        size=form.size.data or "",
    )


@signals.post(f"{ONE}/end")
@signed_in
def end(workspace: str, threshold_id: int) -> ResponseReturnValue:
    end_line(me(), _line(workspace, threshold_id))
    return redirect(url_for(".index", workspace=workspace), 303)


@signals.route(f"{ONE}/topic", methods=["GET", "POST"])
@signed_in
def topic(workspace: str, threshold_id: int) -> ResponseReturnValue:
    """The draft with its chart; sent off, it is a discussion of the group."""
    line = _line(workspace, threshold_id)
    form = TopicForm(request.form, obj=line.topic)
    if request.method == "POST" and form.validate():
        thread = open_topic(me(), line, form.title.data or "", form.text.data or "", _chart(line))
        slug = thread.workspace.slug
        return redirect(url_for("threads.show", workspace=slug, thread_id=thread.id), 303)
    facts = {"line": line, "form": form, "plot": chart_of(line)}
    page = render_template("observatory/topic.html", workspace=line.workspace, **facts)
    return page, 422 if form.errors else 200


def _chart(line: Threshold) -> list[Wanted]:
    """The chart as a picture of the first post; one that was opened already has it."""
    if line.topic is None or line.topic.settled_at:
        return []
    plot = chart_of(line)
    sent = FileStorage(io.BytesIO(picture_of(as_svg(plot))), filename=f"{line.indicator.code}.png")
    with arrived(sent, me()) as came:
        file = attach_first(me(), line.group, came, f"chart-of-line-{line.id:08}")
    return [Wanted(file.id, finding_of(plot)[:LONGEST_ALT])]


@signals.post(f"{ONE}/let-go")
@signed_in
def let_go(workspace: str, threshold_id: int) -> ResponseReturnValue:
    let_topic_go(me(), _line(workspace, threshold_id))
    return redirect(url_for(".index", workspace=workspace), 303)


def _line(workspace: str, threshold_id: int) -> Threshold:
    """A line, for the desk: to anybody else there is none."""
    found = line_in(alliance_for(me(), workspace), threshold_id)
    require(me(), Permission.HANDLE_WORK, found.workspace)
    return found
