"""Stepping back: oneself, or as the chair or the secretariat notes it; and opening again."""

from collections.abc import Callable

from flask import Blueprint, abort, request
from flask.typing import ResponseReturnValue

from commons.independence.actions import accept, lift, record, recuse
from commons.independence.forms import ConflictForm, RecuseForm
from commons.independence.models import Conflict
from commons.independence.queries import conflict_in
from commons.independence.routes import back, place_for
from commons.independence.routes.registering import named_thing
from commons.membership.models import Person
from commons.membership.queries import people_in
from kernel.access import require
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

recusing = Blueprint("recusing", __name__, url_prefix="/<workspace>/independence")
Act = Callable[[Person, Conflict, str], Conflict]


@recusing.post("/accept", defaults={"act": accept, "needs": Permission.DECLARE})
@recusing.post("/record", defaults={"act": record, "needs": Permission.GUARD})
@recusing.post("/lift", defaults={"act": lift, "needs": Permission.GUARD})
@signed_in
def settle(workspace: str, act: Act, needs: Permission) -> ResponseReturnValue:
    place = place_for(workspace)
    require(me(), needs, place)
    form = ConflictForm(request.form)
    found = conflict_in(place, form.id.data or 0) if form.validate() else None
    if found is None:
        abort(422, _("Choose one of those that are listed."))
    act(me(), found, form.because.data or "")
    return back(place)


@recusing.post("/recuse")
@signed_in
def note(workspace: str) -> ResponseReturnValue:
    place = place_for(workspace)
    require(me(), Permission.GUARD, place)
    thing, form = named_thing(place), RecuseForm(request.form)
    people = {one.id: one for one in people_in(place)}
    form.person.choices = [(one.id, one.name) for one in people.values()]
    if not form.validate():
        abort(422, _("Choose who steps back, and say why."))
    recuse(me(), place, thing, people[form.person.data], form.because.data or "")
    return back(place)
