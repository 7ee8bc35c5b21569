"""One item: what belongs to it, from whom it is kept, whose turn it is, what it came to."""

from collections.abc import Callable

from flask import Blueprint, abort, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.decisions.routes.opening import asked
from commons.meetings.actions import (
    admit_observers,
    begin_item,
    close_to_observers,
    end_item,
    lift_recusal,
    note_outcome,
    put_to_seats,
    recuse,
    withdraw_from,
)
from commons.meetings.forms import BecauseForm, OneForm, RecusalForm
from commons.meetings.forms_of_outcome import OutcomeForm
from commons.meetings.models import AgendaItem, Meeting
from commons.meetings.queries import agenda_for, item_for, meeting_for
from commons.meetings.queries.agenda import tells
from commons.meetings.routes import address
from commons.membership.models import Person
from commons.membership.queries import people_in, people_numbered
from kernel.access import may, require
from kernel.drawn import draw_from
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

items = Blueprint("items", __name__, url_prefix="/<workspace>/meetings/<int:meeting_id>")
ITEM = "/items/<int:item_id>"
RUN = Permission.RUN_MEETING
Turn = Callable[[Person, AgendaItem], AgendaItem]
"""What is done with an item as a whole."""


def _item(workspace: str, meeting_id: int, item_id: int) -> tuple[Meeting, AgendaItem]:
    meeting = meeting_for(me(), workspace, meeting_id)
    return meeting, item_for(me(), meeting, item_id)


def _live(meeting: Meeting) -> ResponseReturnValue:
    return redirect(address(meeting, "/live"), 303)


@items.get(ITEM)
@signed_in
def show(workspace: str, meeting_id: int, item_id: int) -> ResponseReturnValue:
    draw_from(f"meeting:{meeting_id}")
    return page(*_item(workspace, meeting_id, item_id))


def page(
    meeting: Meeting, item: AgendaItem, wrong: OutcomeForm | None = None
) -> ResponseReturnValue:
    entry = next(each for each in agenda_for(me(), meeting) if each.item.id == item.id)
    runs = bool(may(me(), RUN, item)) and not item.was_kept_from(me().id)
    shown = render_template(
        "meetings/item.html",
        workspace=meeting.workspace,
        meeting=meeting,
        base=address(meeting),
        entry=entry,
        runs=runs,
        tells=tells(me(), item, meeting),
        form=wrong or OutcomeForm(obj=item),
        recusal=_recusal(meeting) if runs else None,
        confers=may(me(), Permission.CONFER, meeting.workspace),
        duties={duty.code: duty.words for duty in meeting.workspace.charter.duties},
    )
    return shown, 422 if wrong else 200


def _recusal(meeting: Meeting) -> RecusalForm:
    form = RecusalForm(request.form)
    form.person.choices = [(one.id, one.name) for one in people_in(meeting.workspace)]
    return form


@items.post(f"{ITEM}/begin", defaults={"turn": begin_item})
@items.post(f"{ITEM}/end", defaults={"turn": end_item})
@items.post(f"{ITEM}/close", defaults={"turn": close_to_observers})
@items.post(f"{ITEM}/admit", defaults={"turn": admit_observers})
@signed_in
def turn(workspace: str, meeting_id: int, item_id: int, turn: Turn) -> ResponseReturnValue:
    """Its turn comes or is over; observers no longer find it, or do again."""
    meeting, item = _item(workspace, meeting_id, item_id)
    turn(me(), item)
    return _live(meeting)


@items.route(f"{ITEM}/decision/new", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def put(workspace: str, meeting_id: int, item_id: int) -> ResponseReturnValue:
    """Put a question about it to the seats."""
    _meeting, item = _item(workspace, meeting_id, item_id)
    require(me(), RUN, item)
    return asked(
        item.workspace,
        lambda wanted, key: put_to_seats(me(), item, wanted, key),
        thread=item.thread.id if item.thread else None,
        title=item.title,
        question=item.about,
        members_only=item.closed,
    )


@items.post(f"{ITEM}/outcome")
@signed_in
def note(workspace: str, meeting_id: int, item_id: int) -> ResponseReturnValue:
    meeting, item = _item(workspace, meeting_id, item_id)
    require(me(), RUN, item)
    form = OutcomeForm(request.form)
    if not form.validate():
        return page(meeting, item, form)
    note_outcome(me(), item, form.outcome.data or "", form.internal.data or "")
    return redirect(address(meeting, f"/items/{item.id}"), 303)


@items.post(f"{ITEM}/withdraw")
@signed_in
def withdraw(workspace: str, meeting_id: int, item_id: int) -> ResponseReturnValue:
    """Withdraw from an item oneself."""
    meeting, item = _item(workspace, meeting_id, item_id)
    form = BecauseForm(request.form)
    if not form.validate():
        abort(422, _("This is too long."))
    withdraw_from(me(), item, form.because.data or "")
    return _live(meeting)


@items.post(f"{ITEM}/recuse")
@signed_in
def note_recusal(workspace: str, meeting_id: int, item_id: int) -> ResponseReturnValue:
    meeting, item = _item(workspace, meeting_id, item_id)
    require(me(), RUN, item)
    form = _recusal(meeting)
    if not form.validate():
        abort(422, _("Choose who withdraws."))
    person = people_numbered([form.person.data]).get(form.person.data) or abort(404)
    recuse(me(), item, person, form.because.data or "")
    return redirect(address(meeting, f"/items/{item.id}"), 303)


@items.post(f"{ITEM}/lift")
@signed_in
def lift(workspace: str, meeting_id: int, item_id: int) -> ResponseReturnValue:
    meeting, item = _item(workspace, meeting_id, item_id)
    require(me(), RUN, meeting)
    form = OneForm(request.form)
    if not form.validate():
        abort(422, _("Choose one."))
    lift_recusal(me(), item.meeting, item, form.id.data)
    return redirect(address(meeting, f"/items/{item.id}"), 303)
