"""What everybody sees of who has read: the chair sets it, for a thread or for a workspace."""

from flask import Blueprint, abort, redirect, request
from flask.typing import ResponseReturnValue

from commons.agreements.actions import show_reading
from commons.agreements.forms import ShowsForm
from commons.threads.queries import thread_for
from commons.threads.routes import address
from commons.workspaces.queries import workspace_for
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.habits import Shows

readers = Blueprint("readers", __name__, url_prefix="/<workspace>")


@readers.post("/threads/<int:thread_id>/shows-reading")
@signed_in
def of_thread(workspace: str, thread_id: int) -> ResponseReturnValue:
    thread = thread_for(me(), workspace, thread_id)
    show_reading(me(), thread, _wanted())
    return redirect(f"{address(thread)}/beside", 303)


@readers.post("/shows-reading")
@signed_in
def of_workspace(workspace: str) -> ResponseReturnValue:
    place = workspace_for(me(), workspace)
    show_reading(me(), place, _wanted())
    return redirect(f"/{place.slug}/threads", 303)


def _wanted() -> Shows | None:
    form = ShowsForm(request.form)
    if not form.validate():
        abort(422, _("Choose what is shown."))
    return form.wanted
