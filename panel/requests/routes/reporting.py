"""The regular report of all requests to the Board, assembled from the records."""

from flask import Blueprint, abort, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.workspaces.queries import workspace_for
from kernel.access import require
from kernel.login import me, signed_in
from kernel.words import gettext as _
from panel.requests.actions import report
from panel.requests.forms import ReportForm
from panel.requests.queries import by_state, lines_for, report_for
from rules.access import Permission

reporting = Blueprint("reporting", __name__, url_prefix="/<workspace>")


@reporting.post("/requests-for-support/report")
@signed_in
def send(workspace: str) -> ResponseReturnValue:
    place, form = workspace_for(me(), workspace, Permission.READ_WORK), ReportForm(request.form)
    require(me(), Permission.HANDLE_WORK, place)
    if not form.validate():
        abort(422, _("Choose the days of the report."))
    made = report(me(), place, form.first.data, form.last.data)
    flash(_("The report was sent to %(body)s.", body=made.workspace.name), "ok")
    return redirect(f"/{place.slug}/requests-for-support", 303)


@reporting.get("/informed/reports/<int:report_id>")
@signed_in
def show(workspace: str, report_id: int) -> ResponseReturnValue:
    found = report_for(me(), workspace, report_id)
    return render_template(
        "experts/report.html",
        workspace=found.workspace,
        report=found,
        lines=lines_for(me(), found),
        states=by_state(found),
    )
