"""Pages about a workspace itself: its charter and its record."""

from flask import Blueprint, render_template, request

from commons.workspaces.queries import entries_of, number_of_entries, workspace_for
from kernel.login import me, signed_in
from rules.access import Permission

workspaces = Blueprint("workspaces", __name__, url_prefix="/<workspace>")


@workspaces.get("/charter")
@signed_in
def charter(workspace: str) -> str:
    place = workspace_for(me(), workspace)
    return render_template("workspaces/charter.html", workspace=place, charter=place.charter)


@workspaces.get("/record")
@signed_in
def record(workspace: str) -> str:
    place = workspace_for(me(), workspace, Permission.READ_RECORD)
    entries = entries_of(place, request.args.get("before", type=int))
    return render_template(
        "workspaces/record.html",
        workspace=place,
        entries=entries,
        total=number_of_entries(place),
        earlier=entries[-1].position if entries and entries[-1].position > 1 else None,
    )
