"""The page of what stands beside a thread, whole or as the frame that a thread shows."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from commons.agreements.forms import ObjectForm, ShowsForm
from commons.agreements.queries import (
    askings_of,
    conclusions_of,
    is_crowded,
    objectors_of,
    own_posts,
    read_by,
)
from commons.threads.models import Thread
from commons.threads.queries import thread_for
from commons.threads.routes import address
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from rules.silence import Outcome

agreements = Blueprint("agreements", __name__, url_prefix="/<workspace>/threads/<int:thread_id>")
FRAMES = ("beside-pane", "beside-fold")
"""Where a thread's own page shows this: in its right pane, or folded above the posts."""


@agreements.get("/beside")
@signed_in
def beside(workspace: str, thread_id: int) -> ResponseReturnValue:
    return page(thread_for(me(), workspace, thread_id))


def page(
    thread: Thread, wrong: dict[int, ObjectForm] | None = None, code: int = 200
) -> ResponseReturnValue:
    """What stands beside a thread, with the forms that came back by the number of their post."""
    frame = request.headers.get("Turbo-Frame", "")
    shown = conclusions_of(thread)
    asks = askings_of(thread)
    looks = frame not in FRAMES or not is_crowded(thread)
    pending = [one.conclusion for one in shown if one.outcome is Outcome.PENDING]
    return (
        render_template(
            "agreements/frame.html" if frame in FRAMES else "agreements/beside.html",
            workspace=thread.workspace,
            thread=thread,
            base=address(thread),
            frame=frame if frame in FRAMES else "beside",
            conclusions=shown,
            looks=looks,
            objectors=objectors_of(pending[0]) if pending and looks else [],
            forms=wrong or {},
            asks=asks,
            mine=own_posts(me(), asks),
            read=read_by(thread, request.args.get("to", type=whole_number)) if looks else None,
            shows=ShowsForm(shows=str(thread.shows_reading or "")),
            place_shows=ShowsForm(shows=str(thread.workspace.shows_reading or "")),
        ),
        code,
    )
