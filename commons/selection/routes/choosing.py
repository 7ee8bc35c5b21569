"""Who could be chosen, what if, who is appointed, and who comes when a seat falls vacant?"""

from datetime import date, timedelta

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from commons.membership.models import Mandate, Seat
from commons.selection.actions import appoint_chosen, ask_selection, ask_to_declare, fill_vacancy
from commons.selection.forms import StartForm
from commons.selection.freshness import stale_in
from commons.selection.models import Application, Call, Selection
from commons.selection.proving import compared, proof_of
from commons.selection.queries import application_in, call_for, selection_in
from commons.selection.routes.desk import figures_sent
from commons.selection.succeeding import successors
from kernel.access import require
from kernel.clock import today
from kernel.database import db
from kernel.login import me, signed_in
from kernel.numbers import LARGEST, whole_number
from kernel.words import gettext as _
from kernel.words import ngettext
from rules.access import Permission

choosing = Blueprint("choosing", __name__, url_prefix="/<workspace>/calls/<int:call_id>")
ONE = "/selections/<int:selection_id>"
VACANCY = "/vacancies/<int:application_id>"


@choosing.post("/selections")
@signed_in
def ask(workspace: str, call_id: int) -> ResponseReturnValue:
    call = call_for(me(), workspace, call_id)
    require(me(), Permission.RUN_SELECTION, call)
    base = request.form.get("base", type=whole_number)
    found = selection_in(call, base) if base else None
    wishes = _numbers("inside"), _numbers("outside")
    made = ask_selection(me(), call, figures_sent(), *wishes, found)
    return redirect(_path(call, made.id), 303)


def _path(call: Call, selection_id: int) -> str:
    return f"/{call.workspace.slug}/calls/{call.id}/selections/{selection_id}"


def _numbers(name: str) -> list[int]:
    """Numbers of applications, as they are typed: what is none is said by the act."""
    words = request.form.get(name, "").replace(",", " ").replace(";", " ").split()
    return [int(w) if w.isdecimal() and len(w) < 11 and int(w) <= LARGEST else 0 for w in words]  # noqa: PLR2004 digits of the largest number


@choosing.get(ONE)
@signed_in
def show(workspace: str, call_id: int, selection_id: int) -> ResponseReturnValue:
    call = call_for(me(), workspace, call_id)
    selection = selection_in(call, selection_id)
    form = StartForm(starts_on=_first_day(call))
    return render_template("selection/selection.html", form=form, **_facts(call, selection))


def _facts(call: Call, selection: Selection) -> dict[str, object]:
    base = db.session.get(Selection, selection.base_id) if selection.base_id else None
    return {
        "workspace": call.workspace,
        "call": call,
        "selection": selection,
        "proof": proof_of(selection) if selection.ended else None,
        "stale": [] if call.appointed_at else stale_in(call, selection.chosen or []),
        "held": compared(selection, base) if base and selection.ended else None,
    }


def _first_day(call: Call) -> date:
    """The day after the last mandate on these seats ends."""
    held = db.session.scalars(
        db.select(Mandate.ends_on)
        .join(Seat)
        .where(Seat.workspace_id == call.workspace_id, Seat.kind == call.kind)
        .where(Mandate.ended_at.is_(None), Mandate.ends_on.is_not(None))
    ).all()
    last = max((day for day in held if day), default=today())
    return max(last, today()) + timedelta(days=1)


@choosing.post(f"{ONE}/appoint")
@signed_in
def appoint(workspace: str, call_id: int, selection_id: int) -> ResponseReturnValue:
    call = call_for(me(), workspace, call_id)
    selection, form = selection_in(call, selection_id), StartForm(request.form)
    require(me(), Permission.MANAGE_SEATS, call)
    if not form.validate():
        page = render_template("selection/selection.html", form=form, **_facts(call, selection))
        return page, 422
    many = appoint_chosen(me(), call, selection, form.starts_on.data)
    flash(ngettext("%(num)d mandate was given.", "%(num)d mandates were given.", many), "ok")
    return redirect(f"/{workspace}/calls/{call.id}", 303)


@choosing.post("/declarations")
@signed_in
def ask_to_declare_again(workspace: str, call_id: int) -> ResponseReturnValue:
    """Ask those who are chosen, or who are to come, whether what they declared still holds."""
    call = call_for(me(), workspace, call_id)
    require(me(), Permission.RUN_SELECTION, call)
    many = ask_to_declare(me(), call, _numbers("application"))
    flash(ngettext("%(num)d person is asked by letter.", "%(num)d people are asked by letter.",
                   many), "ok")  # fmt: skip
    return redirect(f"/{workspace}/calls/{call.id}", 303)


def _left(call: Call, application_id: int) -> Application:
    left = application_in(call, application_id)
    return left if left.mandate_id else abort(404)


@choosing.get(VACANCY)
@signed_in
def vacancy(workspace: str, call_id: int, application_id: int) -> ResponseReturnValue:
    call = call_for(me(), workspace, call_id)
    left = _left(call, application_id)
    seat = db.session.get_one(Mandate, left.mandate_id)
    facts = {"workspace": call.workspace, "call": call, "left": left, "before": seat}
    found = successors(call, left)[:20]
    return render_template("selection/vacancy.html", successors=found, **facts, today=today())


@choosing.post(VACANCY)
@signed_in
def fill(workspace: str, call_id: int, application_id: int) -> ResponseReturnValue:
    call = call_for(me(), workspace, call_id)
    require(me(), Permission.MANAGE_SEATS, call)
    comes = request.form.get("application", type=whole_number) or 0
    form = StartForm(request.form)
    if not form.validate():
        flash(_("Choose the first day."), "warn")
        return redirect(url_for(".vacancy", workspace=workspace, call_id=call_id,
                                application_id=application_id), 303)  # fmt: skip
    fill_vacancy(
        me(), call, _left(call, application_id), application_in(call, comes), form.starts_on.data
    )
    flash(_("The seat is filled for the rest of the term."), "ok")
    return redirect(f"/{workspace}/calls/{call.id}", 303)
