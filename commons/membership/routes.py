"""Pages about seats: who holds them, and what the secretariat does with mandates."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from commons.membership.actions import (
    appoint,
    end_mandate,
    may_be_renewed,
    renew,
    stand_in,
)
from commons.membership.forms import AppointForm, EndForm, StandInForm
from commons.membership.models import Mandate, Person
from commons.membership.pages import who_page
from commons.membership.queries import (
    mandate_for,
    offices_of,
    people_numbered,
    seat_for,
    seats_of,
)
from commons.membership.seating import roles_on, term_of
from commons.membership.standing import days_of
from commons.workspaces.queries import entries_of, number_of_entries, workspace_for
from kernel.access import require
from kernel.clock import today
from kernel.database import db
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from kernel.words import gettext as _
from rules.access import Permission, Role
from rules.terms import sees, sits, votes

membership = Blueprint("membership", __name__, url_prefix="/<workspace>")


@membership.get("/members")
@signed_in
def seats(workspace: str) -> str:
    place = workspace_for(me(), workspace, Permission.READ_SEATS)
    return render_template(
        "membership/seats.html",
        workspace=place,
        groups=seats_of(place),
        offices={office.person_id: office for office in offices_of(place)},
    )


@membership.get("/who")
@signed_in
def who(workspace: str) -> str:
    """Who can see this workspace?"""
    place = workspace_for(me(), workspace)
    return who_page(place, place.name, Permission.READ_WORKSPACE)


@membership.get("/record")
@signed_in
def record(workspace: str) -> str:
    place = workspace_for(me(), workspace, Permission.READ_RECORD)
    entries = entries_of(place, request.args.get("before", type=whole_number))
    return render_template(
        "workspaces/record.html",
        workspace=place,
        entries=entries,
        actors=people_numbered({entry.actor_id for entry in entries}),
        total=number_of_entries(place),
        earlier=entries[-1].position if entries and entries[-1].position > 1 else None,
    )


@membership.get("/members/<int:mandate_id>")
@signed_in
def mandate(workspace: str, mandate_id: int) -> str:
    return _page(mandate_for(me(), workspace_for(me(), workspace), mandate_id))


@membership.post("/members/<int:mandate_id>/end")
@signed_in
def end(workspace: str, mandate_id: int) -> ResponseReturnValue:
    found, form = _managed(workspace, mandate_id), EndForm(request.form)
    if not form.validate():
        return _page(found, end_form=form), 422
    end_mandate(me(), found, form.reason.data or "")
    return _back(found)


@membership.post("/members/<int:mandate_id>/renew")
@signed_in
def extend(workspace: str, mandate_id: int) -> ResponseReturnValue:
    found = _managed(workspace, mandate_id)
    renew(me(), found)
    return _back(found)


@membership.post("/members/<int:mandate_id>/stand-in")
@signed_in
def let_stand_in(workspace: str, mandate_id: int) -> ResponseReturnValue:
    found, form = _managed(workspace, mandate_id), StandInForm(request.form)
    if not form.validate():
        return _page(found, stand_in_form=form), 422
    stand_in(me(), found, form.first.data, form.last.data)
    return _back(found)


@membership.route("/seats/<code>/appoint", methods=["GET", "POST"])
@signed_in
def fill(workspace: str, code: str) -> ResponseReturnValue:
    seat = seat_for(me(), workspace_for(me(), workspace), code)
    require(me(), Permission.MANAGE_SEATS, seat)
    form = AppointForm(request.form, roles_on(seat))
    if request.method == "POST" and form.validate() and (person := _person(form)):
        days = (form.starts_on.data, form.ends_on.data)
        return _back(appoint(me(), seat, person, form.role.data, *days))
    code_of_answer = 422 if form.errors else 200
    page = render_template(
        "membership/appoint.html",
        workspace=seat.workspace,
        seat=seat,
        form=form,
        term=term_of(seat),
    )
    return page, code_of_answer


def _managed(workspace: str, mandate_id: int) -> Mandate:
    found = mandate_for(me(), workspace_for(me(), workspace), mandate_id)
    require(me(), Permission.MANAGE_SEATS, found)
    return found


def _person(form: AppointForm) -> Person | None:
    address = (form.email.data or "").strip().lower()
    found = db.session.scalar(select(Person).where(Person.email == address))
    if found is None:
        form.email.errors = [*form.email.errors, _("Nobody is known under this address.")]
    return found


def _page(found: Mandate, **forms: object) -> str:
    day, days = today(), days_of(found)
    role = Role(found.role)
    return render_template(
        "membership/mandate.html",
        workspace=found.workspace,
        mandate=found,
        term=term_of(found.seat),
        sits=sits(days, day),
        sees=sees(days, day),
        votes=votes(days, day, role, seat_votes=found.seat.votes),
        renewable=may_be_renewed(found),
        **({"end_form": EndForm(), "stand_in_form": StandInForm()} | forms),
    )


def _back(found: Mandate) -> ResponseReturnValue:
    where = url_for(".mandate", workspace=found.workspace.slug, mandate_id=found.id)
    return redirect(where, 303)
