"""Pages about the composition of a body, and what its secretariat states of members."""

from datetime import date

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from commons.balance.actions import state_facts
from commons.balance.facts import Facts
from commons.balance.forms import FactsForm
from commons.balance.queries import (
    balanced_for,
    candidate_of,
    permanent_in,
    picture_of,
    selecting_of,
    sitting_in,
)
from commons.membership.models import Mandate
from commons.membership.queries import mandate_for
from kernel.access import may, require
from kernel.clock import today
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission
from rules.selection.balance import Candidate, Trait

balance = Blueprint("balance", __name__, url_prefix="/<workspace>/balance")


@balance.get("")
@signed_in
def index(workspace: str) -> str:
    """The composition today, or on a day of the past."""
    place = balanced_for(me(), workspace, Permission.READ_SEATS)
    day = _day(request.args.get("on", ""))
    by_day = bool(may(me(), Permission.MANAGE_SEATS, place))
    return render_template(
        "balance/index.html",
        workspace=place,
        selecting=selecting_of(place),
        picture=picture_of(place, day, by_day=by_day),
        permanent=permanent_in(place),
        past=day,
    )


def _day(said: str) -> date | None:
    """A day before today; what is no day is today."""
    try:
        found = date.fromisoformat(said)
    except ValueError:
        return None
    return found if found < today() else None


@balance.get("/facts")
@signed_in
def facts(workspace: str) -> str:
    """What is stated of each member; for those who keep the seats."""
    place = balanced_for(me(), workspace, Permission.READ_SEATS)
    require(me(), Permission.MANAGE_SEATS, place)
    known = {"selecting": selecting_of(place), "sitting": sitting_in(place)}
    return render_template("balance/facts.html", workspace=place, **known)


@balance.route("/facts/<int:mandate_id>", methods=["GET", "POST"])
@signed_in
def state(workspace: str, mandate_id: int) -> ResponseReturnValue:
    place = balanced_for(me(), workspace, Permission.READ_SEATS)
    mandate = mandate_for(me(), place, mandate_id)
    require(me(), Permission.MANAGE_SEATS, mandate)
    form = FactsForm(request.form, selecting_of(place), **_known(candidate_of(mandate), mandate))
    if request.method == "POST" and form.validate():
        state_facts(me(), mandate, _sent(form))
        flash(_("Stated: the balance was counted anew."), "ok")
        return redirect(url_for(".facts", workspace=workspace), 303)
    page = render_template("balance/state.html", workspace=place, mandate=mandate, form=form)
    return page, 422 if form.errors else 200


def _known(candidate: Candidate, mandate: Mandate) -> dict[str, object]:
    """What the form says at first: what counts today, from the first day on."""
    one = {trait: next(iter(candidate.of(trait)), "") for trait in Trait if trait}
    return {
        "country": one[Trait.COUNTRY],
        "gender": one[Trait.GENDER],
        "category": one[Trait.CATEGORY],
        "areas": sorted(candidate.of(Trait.AREA)),
        "since": mandate.starts_on,
    }


def _sent(form: FactsForm) -> Facts:
    return Facts(
        since=form.since.data,
        country=form.country.data or "",
        gender=form.gender.data or "",
        category=form.category.data or "",
        areas=tuple(form.areas.data or ()),
    )
