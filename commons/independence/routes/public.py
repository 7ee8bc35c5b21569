"""What anybody may see: declarations (AIA 68(4)), careers and what the experts came to (SPR 12)."""

from collections.abc import Sequence
from typing import Any

from flask import Blueprint, abort, render_template

from commons.decisions.queries.publication import public_in
from commons.independence.models import Declaration
from commons.independence.queries import declarations_in
from commons.membership.queries import seats_of
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_called
from rules.charter import Matter
from rules.independence import declares, tells_of_careers

public = Blueprint("declarations", __name__, url_prefix="/declarations")
ADOPTED = {
    "public.rop": Matter.RULES_OF_PROCEDURE,
    "public.hearings": Matter.HEARING_CONCLUSIONS,
    "public.opinions": Matter.OPINION,
}
"""What a charter says outsiders see, and on which matter it is adopted."""


@public.get("/<slug>")
def index(slug: str) -> str:
    place = workspace_called(slug)
    if place is None or place.parent_id or not declares(place.charter):
        abort(404)  # that there is a group, and how it is called, is for its members
    declarations = declarations_in(place)
    return render_template(
        "independence/public.html",
        place=place,
        declarations=declarations,
        silent=_silent(place, declarations),
        papers=_papers(place),
    )


def _silent(place: Workspace, declarations: Sequence[Declaration]) -> list[str]:
    """The names of experts who have declared nothing yet: SPR 12 has all names published."""
    if not tells_of_careers(place.charter):
        return []
    every = (one for group in seats_of(place) for one in group.seats if one.seat.votes)
    people = {mandate.person for one in every for mandate in one.mandates}
    return sorted(each.name for each in people - {one.person for one in declarations})


def _papers(place: Workspace) -> list[tuple[str, Any]]:
    """What was adopted and is public, under the names the charter gives to it."""
    told = [rule for rule in place.charter.outsiders_see if rule.key in ADOPTED]
    return [(rule.name, public_in(place, ADOPTED[rule.key])) for rule in told]
