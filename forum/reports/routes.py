"""The reports of the Forum, year by year: begun, filled, adopted, made public."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from commons.drafting.reading import moment_of
from commons.workspaces.models import Workspace
from forum.places import forum_for
from forum.reports.actions import NONE, adopt_report, publish_report
from forum.reports.filling import begun, filled
from forum.reports.forms import YearForm
from forum.reports.models import YearReport
from forum.reports.queries import report_of, reports_in
from forum.reports.records import records_of
from kernel.access import Refused, require
from kernel.clock import today
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _
from kernel.words import ngettext
from rules.access import Permission
from rules.sections import Refilled

reports = Blueprint("reports", __name__, url_prefix="/<workspace>/annual-reports")


@reports.get("")
@signed_in
def index(workspace: str) -> str:
    return _page(_place(workspace), YearForm(year=today().year))


@reports.post("/begin")
@limiter.limit(posting)
@signed_in
def begin(workspace: str) -> ResponseReturnValue:
    """Begin the report of a year, with the figures of its records."""
    place = _kept(workspace)
    form = YearForm(request.form)
    if not form.validate():
        return _page(place, form), 422
    report = begun(me(), place, form.year.data)
    if not report.filled_at:
        _tell(filled(me(), report))
    return redirect(f"/{workspace}/documents/{report.document_id}", 303)


@reports.post("/fill")
@limiter.limit(posting)
@signed_in
def fill(workspace: str) -> ResponseReturnValue:
    """Renew the figures of a report; what people wrote stays."""
    report = _report(_kept(workspace))
    _tell(filled(me(), report))
    return _back(workspace)


@reports.post("/adopt")
@signed_in
def adopt(workspace: str) -> ResponseReturnValue:
    place = _kept(workspace)
    report = _report(place)
    adopt_report(me(), place, report.year, moment_of(report.document))
    return _back(workspace)


@reports.post("/publish")
@signed_in
def publish(workspace: str) -> ResponseReturnValue:
    place = _kept(workspace)
    publish_report(me(), place, _report(place).year)
    flash(_("Anybody can read it now."), "ok")
    return _back(workspace)


def _place(workspace: str) -> Workspace:
    return forum_for(me(), workspace, Permission.READ_DOCUMENT)


def _kept(workspace: str) -> Workspace:
    place = _place(workspace)
    require(me(), Permission.SETTLE_TEXT, place)
    return place


def _report(place: Workspace) -> YearReport:
    form = YearForm(request.form)
    found = report_of(place, form.year.data) if form.validate() else None
    if found is None:
        raise Refused(NONE)
    require(me(), Permission.READ_DOCUMENT, found.document)
    return found


def _tell(made: Refilled | None) -> None:
    if made is None:
        flash(_("The figures could not be written just now: try again."), "warn")
        return
    many = len(made.renewed)
    flash(ngettext("%(num)d part was filled.", "%(num)d parts were filled.", many), "ok")
    if made.edited:
        words = ngettext(
            "%(num)d part was edited by hand: new figures stand below it.",
            "%(num)d parts were edited by hand: new figures stand below them.",
            len(made.edited),
        )
        flash(words, "warn")
    if made.gone:
        many = len(made.gone)
        flash(ngettext("%(num)d part was taken out, and stays out.",
                       "%(num)d parts were taken out, and stay out.", many), "warn")  # fmt: skip


def _back(workspace: str) -> ResponseReturnValue:
    return redirect(url_for(".index", workspace=workspace), 303)


def _page(place: Workspace, form: YearForm) -> str:
    found = reports_in(me(), place)
    year = today().year
    return render_template(
        "forum/reports.html",
        workspace=place,
        reports=found,
        form=form,
        records=records_of(place, year),
        last_missing=place.created_at.year < year and not report_of(place, year - 1),
    )
