"""Pages that say who was told of what: for the author of a post, and for the secretariat."""

from flask import Blueprint, render_template, request

from commons.notices.deliveries import PAGE, deliveries_in, deliveries_of
from commons.threads.queries import post_for, thread_for
from commons.workspaces.queries import workspace_for
from kernel.access import require
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from rules.access import Permission

told = Blueprint("told", __name__)


@told.get("/<workspace>/threads/<int:thread_id>/posts/<int:number>/told")
@signed_in
def post(workspace: str, thread_id: int, number: int) -> str:
    thread = thread_for(me(), workspace, thread_id)
    found = post_for(me(), thread, number)
    require(me(), Permission.SEE_TOLD, found)
    return render_template(
        "notices/told.html",
        workspace=thread.workspace,
        post=found,
        deliveries=deliveries_of(found),
        more=None,
    )


@told.get("/<workspace>/told")
@signed_in
def workspace(workspace: str) -> str:
    place = workspace_for(me(), workspace)
    require(me(), Permission.SEE_TOLD, place)
    found = deliveries_in(me(), place, request.args.get("before", type=whole_number))
    return render_template(
        "notices/told.html",
        workspace=place,
        post=None,
        deliveries=found,
        more=found[-1].notice.happening_id if len(found) == PAGE else None,
    )
