"""Files for an indicator: brought, read, looked at line by line, kept, dropped, undone."""

import csv
import io
import uuid
from collections.abc import Callable

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from alliance.indicators.actions import bring_load, drop_load, keep_load, undo_load
from alliance.indicators.forms import LoadForm
from alliance.indicators.keeping import file_of, most_megabytes, taken_in
from alliance.indicators.models import Indicator, Load
from alliance.indicators.queries import indicator_in, load_in, loads_of, newest_shown
from alliance.places import alliance_for
from commons.files.refusals import NotNow, NotTaken
from commons.membership.models import Person
from commons.sheets import Report, guarded
from kernel.access import Refused, require
from kernel.clock import today
from kernel.forms import takes_files
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

loading = Blueprint(
    "indicator_loads", __name__, url_prefix="/<workspace>/indicators/<int:indicator_id>"
)
ONE = "/loads/<int:load_id>"
takes_files.add("indicator_loads.bring")


def _indicator(workspace: str, indicator_id: int) -> Indicator:
    """For the desk alone: what was not kept is nobody else's business."""
    place = alliance_for(me(), workspace)
    require(me(), Permission.HANDLE_WORK, place)
    return indicator_in(place, indicator_id)


@loading.get("")
@signed_in
def index(workspace: str, indicator_id: int) -> str:
    indicator = _indicator(workspace, indicator_id)
    newest = newest_shown(indicator)
    form = LoadForm(key=str(uuid.uuid4()), retrieved_on=today(),
                    **({"source": newest.source, "source_url": newest.source_url,
                        "licence": newest.licence} if newest else {}))  # fmt: skip
    return _page(indicator, form)


@loading.post("")
@limiter.limit(posting)
@signed_in
def bring(workspace: str, indicator_id: int) -> ResponseReturnValue:
    indicator, form = _indicator(workspace, indicator_id), LoadForm(request.form)
    if form.validate() and (load := _brought(indicator, form)):
        return redirect(_path(load), 303)
    return _page(indicator, form), 422


def _brought(indicator: Indicator, form: LoadForm) -> Load | None:
    try:
        came = taken_in(request.files.get("file"), form.key.data)
        load = bring_load(me(), indicator, form.facts(*came))
    except (NotTaken, NotNow) as refusal:
        form.form_errors.append(str(refusal.description))
    except Refused as no:
        file_of(form.key.data).unlink(missing_ok=True)
        form.form_errors.append(no.because)
    else:
        return load
    return None


def _page(indicator: Indicator, form: LoadForm) -> str:
    return render_template(
        "indicators/loads.html",
        workspace=indicator.workspace,
        indicator=indicator,
        form=form,
        loads=loads_of(indicator),
        most=most_megabytes(),
    )


@loading.get(ONE)
@signed_in
def show(workspace: str, indicator_id: int, load_id: int) -> str:
    indicator = _indicator(workspace, indicator_id)
    load = load_in(indicator, load_id)
    newest = newest_shown(indicator)
    return render_template(
        "indicators/load.html",
        workspace=indicator.workspace,
        indicator=indicator,
        load=load,
        report=_report(load),
        is_newest=newest is not None and newest.id == load.id,
    )


def _report(load: Load) -> Report | None:
    return Report.of_data(load.report["report"]) if "report" in load.report else None


@loading.get(f"{ONE}/report.csv")
@signed_in
def report(workspace: str, indicator_id: int, load_id: int) -> Response:
    """What is wrong in which line, to send to whoever made the file."""
    load = load_in(_indicator(workspace, indicator_id), load_id)
    out, found = io.StringIO(), _report(load)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow((_("Line"), _("Column"), _("What was read"), _("What is wrong")))
    for line, column, said, wrong in found.rows() if found else ():
        writer.writerow((line, guarded(column), guarded(said), _(wrong)))
    answer = Response(out.getvalue(), mimetype="text/csv")
    answer.headers["Content-Disposition"] = f'attachment; filename="report-{load.id}.csv"'
    answer.headers["Cache-Control"] = "no-store"
    return answer


@loading.post(f"{ONE}/keep")
@signed_in
def keep(workspace: str, indicator_id: int, load_id: int) -> ResponseReturnValue:
    said = _("The good rows are kept: anybody sees them now.")
    return _done(workspace, indicator_id, load_id, keep_load, said)


@loading.post(f"{ONE}/drop")
@signed_in
def drop(workspace: str, indicator_id: int, load_id: int) -> ResponseReturnValue:
    return _done(workspace, indicator_id, load_id, drop_load, _("Nothing of this file is kept."))


@loading.post(f"{ONE}/undo")
@signed_in
def undo(workspace: str, indicator_id: int, load_id: int) -> ResponseReturnValue:
    said = _("The load is undone: what it replaced holds again.")
    return _done(workspace, indicator_id, load_id, undo_load, said)


def _done(
    workspace: str, indicator_id: int, load_id: int, act: Callable[[Person, Load], Load], said: str
) -> ResponseReturnValue:
    load = load_in(_indicator(workspace, indicator_id), load_id)
    act(me(), load)
    flash(said, "ok")
    return redirect(_path(load), 303)


def _path(load: Load) -> str:
    place = load.workspace.slug
    return url_for(".show", workspace=place, indicator_id=load.indicator_id, load_id=load.id)
