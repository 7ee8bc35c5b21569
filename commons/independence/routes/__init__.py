"""The page of independence: what waits for me, what is closed to me, who declared what."""

from flask import Blueprint, abort, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.independence.actions import sign
from commons.independence.differences import between
from commons.independence.forms import SignForm
from commons.independence.models import Conflict
from commons.independence.names import label_of
from commons.independence.queries import (
    conflicts_in,
    conflicts_of,
    declarations_in,
    declarations_of,
)
from commons.independence.waiting import must_sign, waits_for
from commons.membership.queries import people_numbered
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_for
from kernel.access import may, require
from kernel.login import me, signed_in
from rules.access import Permission
from rules.independence import TO_SIGN, Stand, declares

independence = Blueprint("independence", __name__, url_prefix="/<workspace>/independence")


def place_for(workspace: str) -> Workspace:
    """A workspace whose seats this person may read, and in which interests are declared."""
    place = workspace_for(me(), workspace)
    if not may(me(), Permission.READ_SEATS, place) or not declares(place.charter):
        abort(404)
    return place


def back(place: Workspace, more: str = "") -> ResponseReturnValue:
    return redirect(f"/{place.slug}/independence{more}", 303)


@independence.get("")
@signed_in
def index(workspace: str) -> str:
    place = place_for(workspace)
    guards = may(me(), Permission.GUARD, place)
    waits = waits_for(me(), [place])
    return render_template(
        "independence/index.html",
        workspace=place,
        waits=waits,
        labels={each.id: label_of(me(), each) for each in waits.proposals},
        closed=_labelled([c for c in conflicts_of(me(), place) if c.stand == Stand.CLOSED]),
        declarations=declarations_in(place),
        guards=guards,
        conflicts=_labelled(conflicts_in(place)) if guards else [],
        stands=Stand,
    )


def _labelled(conflicts: list[Conflict]) -> list[tuple[Conflict, object]]:
    return [(each, label_of(me(), each)) for each in conflicts]


@independence.get("/people/<int:person_id>")
@signed_in
def person(workspace: str, person_id: int) -> str:
    """What somebody declared: as it is, and how it came to be so."""
    place = place_for(workspace)
    every = declarations_of(person_id, place)
    who = people_numbered([person_id]).get(person_id)
    if not every or who is None:
        abort(404)
    shown = next((d for d in every if str(d.number) == request.args.get("number")), every[0])
    before = next((d for d in every if d.number < shown.number), None)
    return render_template(
        "independence/person.html",
        workspace=place,
        who=who,
        every=every,
        shown=shown,
        before=before,
        changes=between(before.lines if before else [], shown.lines),
        reads_all=may(me(), Permission.MANAGE_SEATS, place) or who.id == me().id,
    )


@independence.route("/sign", methods=["GET", "POST"])
@signed_in
def signing(workspace: str) -> ResponseReturnValue:
    """What one signs before the first document opens, and why."""
    place = place_for(workspace)
    require(me(), Permission.DECLARE, place)
    form = SignForm(request.form)
    form.expected = me().name
    then = _inside(place, request.values.get("then", ""))
    if request.method == "POST" and form.validate():
        sign(me(), place, form.name.data or "")
        return redirect(then, 303)
    facts = {"form": form, "then": then, "waits": must_sign(me(), place), "words": TO_SIGN}
    page = render_template("independence/sign.html", workspace=place, **facts)
    return page, 422 if form.errors else 200


def _inside(place: Workspace, then: str) -> str:
    """Back to where one was led from: an address of this workspace, or its library."""
    here = f"/{place.slug}/documents"
    known = then.startswith(f"{here}/") and not {"\\", "\r", "\n"} & set(then)
    return then if known else here
