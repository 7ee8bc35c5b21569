"""The page everybody follows while one sits together, and what is done on it."""

from flask import Blueprint, abort, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.meetings.actions import (
    ask_for_floor,
    come,
    end_meeting,
    end_speaking,
    give_floor,
    give_up_floor,
    leave,
    let_leave,
    mark_present,
    open_meeting,
)
from commons.meetings.calendars import link_for
from commons.meetings.deadlines import quorum_of
from commons.meetings.forms import OneForm, PresentForm
from commons.meetings.models import Meeting, Speaker
from commons.meetings.queries import (
    agenda_for,
    current_item,
    floor_of,
    meeting_for,
    own_seats,
    presence_of,
)
from commons.meetings.queries.meetings import PRESENT, filled_seats
from commons.meetings.routes import address
from commons.membership.models import Person, Seat
from commons.membership.queries import running
from kernel.access import require
from kernel.database import db
from kernel.drawn import draw_from
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

course = Blueprint("course", __name__, url_prefix="/<workspace>/meetings/<int:meeting_id>")
ANSWER, RUN = Permission.ANSWER_MEETING, Permission.RUN_MEETING


def _back(meeting: Meeting) -> ResponseReturnValue:
    return redirect(address(meeting, "/live"), 303)


@course.get("/live")
@signed_in
def live(workspace: str, meeting_id: int) -> str:
    draw_from(f"meeting:{meeting_id}")
    meeting = meeting_for(me(), workspace, meeting_id)
    entries = agenda_for(me(), meeting)
    item = current_item(meeting)
    entry = next((each for each in entries if item and each.item.id == item.id), None)
    presence = presence_of(meeting, meeting.course.closed_at)
    here = [a for each in presence.here for a in each.people if a.person_id == me().id]
    return render_template(
        "meetings/live.html",
        workspace=meeting.workspace,
        meeting=meeting,
        base=address(meeting),
        agenda=entries,
        entry=entry,
        apart=item is not None and entry is None,
        floor=floor_of(meeting, item) if entry or item is None else None,
        presence=presence,
        quorum=quorum_of(meeting.workspace.charter, presence),
        seats=[(seat, running(seat.mandates)) for seat in filled_seats(meeting.workspace)],
        mine=own_seats(me(), meeting.workspace, PRESENT),
        here_now=here,
        join=link_for(me(), meeting),
    )


@course.post("/open")
@signed_in
def begin(workspace: str, meeting_id: int) -> ResponseReturnValue:
    return _back(open_meeting(me(), meeting_for(me(), workspace, meeting_id)))


@course.post("/end")
@signed_in
def end(workspace: str, meeting_id: int) -> ResponseReturnValue:
    return _back(end_meeting(me(), meeting_for(me(), workspace, meeting_id)))


@course.post("/come")
@signed_in
def arrive(workspace: str, meeting_id: int) -> ResponseReturnValue:
    meeting = meeting_for(me(), workspace, meeting_id)
    require(me(), ANSWER, meeting)
    form = _present()
    come(me(), meeting, _seat(form), online=form.online.data)
    return _back(meeting)


@course.post("/leave")
@signed_in
def go(workspace: str, meeting_id: int) -> ResponseReturnValue:
    meeting = meeting_for(me(), workspace, meeting_id)
    leave(me(), meeting)
    return _back(meeting)


@course.post("/present")
@signed_in
def note_present(workspace: str, meeting_id: int) -> ResponseReturnValue:
    """Whoever leads the meeting notes that somebody is there."""
    meeting = meeting_for(me(), workspace, meeting_id)
    require(me(), RUN, meeting)
    form = _present()
    person = db.session.get(Person, form.person.data or 0) or abort(422, _("Choose one."))
    mark_present(me(), meeting, _seat(form), person)
    return _back(meeting)


@course.post("/left")
@signed_in
def note_left(workspace: str, meeting_id: int) -> ResponseReturnValue:
    meeting = meeting_for(me(), workspace, meeting_id)
    require(me(), RUN, meeting)
    let_leave(me(), meeting, _one())
    return _back(meeting)


@course.post("/floor")
@signed_in
def ask(workspace: str, meeting_id: int) -> ResponseReturnValue:
    meeting = meeting_for(me(), workspace, meeting_id)
    ask_for_floor(me(), meeting)
    return _back(meeting)


@course.post("/floor/give-up")
@signed_in
def give_up(workspace: str, meeting_id: int) -> ResponseReturnValue:
    meeting = meeting_for(me(), workspace, meeting_id)
    give_up_floor(me(), meeting)
    return _back(meeting)


@course.post("/floor/give")
@signed_in
def give(workspace: str, meeting_id: int) -> ResponseReturnValue:
    meeting = meeting_for(me(), workspace, meeting_id)
    require(me(), RUN, meeting)
    give_floor(me(), meeting, _speaker(meeting))
    return _back(meeting)


@course.post("/floor/end")
@signed_in
def stop(workspace: str, meeting_id: int) -> ResponseReturnValue:
    meeting = meeting_for(me(), workspace, meeting_id)
    require(me(), RUN, meeting)
    end_speaking(me(), meeting, _speaker(meeting))
    return _back(meeting)


def _speaker(meeting: Meeting) -> Speaker:
    found = db.session.get(Speaker, _one())
    return found if found and found.meeting_id == meeting.course.id else abort(404)


def _one() -> int:
    form = OneForm(request.form)
    if not form.validate():
        abort(422, _("Choose one."))
    found: int = form.id.data
    return found


def _present() -> PresentForm:
    form = PresentForm(request.form)
    if not form.validate():
        abort(422, _("Choose a seat."))
    return form


def _seat(form: PresentForm) -> Seat:
    return db.session.get(Seat, form.seat.data) or abort(404)
