"""What anybody may see: AIA 68(4) has the declarations published."""

from flask import Blueprint, abort, render_template

from commons.independence.queries import declarations_in
from commons.workspaces.queries import workspace_called
from rules.independence import declares

public = Blueprint("declarations", __name__, url_prefix="/declarations")


@public.get("/<slug>")
def index(slug: str) -> str:
    place = workspace_called(slug)
    if place is None or place.parent_id or not declares(place.charter):
        abort(404)  # that there is a group, and how it is called, is for its members
    return render_template(
        "independence/public.html", place=place, declarations=declarations_in(place)
    )
