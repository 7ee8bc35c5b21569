"""The page about what binds a workspace."""

from flask import Blueprint, render_template

from commons.workspaces.queries import workspace_for
from kernel.login import me, signed_in

workspaces = Blueprint("workspaces", __name__, url_prefix="/<workspace>")


@workspaces.get("/charter")
@signed_in
def charter(workspace: str) -> str:
    place = workspace_for(me(), workspace)
    return render_template("workspaces/charter.html", workspace=place, charter=place.charter)
