"""How is a day found that suits, how is a meeting repeated, and held with others?"""

from collections.abc import Mapping

from flask import Blueprint, abort, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.meetings.actions import (
    answer_dates,
    ask_for_dates,
    join_bodies,
    repeat_meeting,
    settle_date,
)
from commons.meetings.forms import OneForm
from commons.meetings.forms_of_days import DatesForm, MomentsForm, PlaceForm
from commons.meetings.models import DatePoll, Suits
from commons.meetings.queries import counted, meeting_for, own_seats, poll_for
from commons.meetings.routes import address, back
from commons.workspaces.queries import workspace_for, workspaces_for
from kernel.access import require
from kernel.clock import today
from kernel.drawn import draw_from
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

days = Blueprint("days", __name__, url_prefix="/<workspace>/meetings")
READ, CALL = Permission.READ_MEETING, Permission.CALL_MEETING
POLL = "/dates/<int:poll_id>"


@days.route("/dates/new", methods=["GET", "POST"])
@signed_in
def new(workspace: str) -> ResponseReturnValue:
    place = workspace_for(me(), workspace, READ)
    require(me(), CALL, place)
    form = DatesForm(request.form)
    if request.method == "POST" and form.validate():
        made = ask_for_dates(me(), place, form.title.data, form.until.data, form.spans)
        return redirect(_address(made), 303)
    return (
        render_template("meetings/dates_new.html", workspace=place, form=form),
        422 if form.errors else 200,
    )


@days.get(POLL)
@signed_in
def show(workspace: str, poll_id: int) -> str:
    draw_from(f"date-poll:{poll_id}")
    poll = _poll(workspace, poll_id)
    mine = own_seats(me(), poll.workspace)
    numbers = {seat.id for seat in mine}
    said = {o.number: v.suits for o in poll.options for v in o.votes if v.seat_id in numbers}
    return render_template(
        "meetings/dates.html",
        workspace=poll.workspace,
        poll=poll,
        base=_address(poll),
        counted=counted(poll),
        mine=mine,
        said=said,
        open=poll.closed_at is None and poll.until >= today(),
    )


@days.post(f"{POLL}/answer")
@signed_in
def answer(workspace: str, poll_id: int) -> ResponseReturnValue:
    poll = _poll(workspace, poll_id)
    require(me(), Permission.ANSWER_MEETING, poll)
    answer_dates(me(), poll, _answers(poll))
    return redirect(_address(poll), 303)


def _answers(poll: DatePoll) -> Mapping[int, Suits]:
    sent = {each.number: request.form.get(f"moment-{each.number}", "") for each in poll.options}
    if not set(sent.values()) <= {*Suits, ""}:
        abort(422, _("Say of each moment whether it suits."))
    return {number: Suits(said) for number, said in sent.items() if said}


@days.post(f"{POLL}/settle")
@signed_in
def settle(workspace: str, poll_id: int) -> ResponseReturnValue:
    """Choose a moment: a meeting is prepared for it."""
    poll, form = _poll(workspace, poll_id), OneForm(request.form)
    require(me(), CALL, poll)
    if not form.validate():
        abort(422, _("Choose one."))
    made = settle_date(me(), poll, form.id.data)
    return back(made) if made else redirect(_address(poll), 303)


def _poll(workspace: str, poll_id: int) -> DatePoll:
    return poll_for(me(), workspace_for(me(), workspace, READ), poll_id)


def _address(poll: DatePoll) -> str:
    return f"/{poll.workspace.slug}/meetings/dates/{poll.id}"


@days.route("/<int:meeting_id>/repeat", methods=["GET", "POST"])
@signed_in
def repeat(workspace: str, meeting_id: int) -> ResponseReturnValue:
    """Prepare the same meeting on further days."""
    meeting, form = meeting_for(me(), workspace, meeting_id), MomentsForm(request.form)
    require(me(), CALL, meeting)
    if request.method == "POST" and form.validate():
        repeat_meeting(me(), meeting, form.found)
        return back(meeting)
    shown = render_template("meetings/repeat.html", workspace=meeting.workspace, meeting=meeting,
                            base=address(meeting), form=form)  # fmt: skip
    return shown, 422 if form.errors else 200


@days.post("/<int:meeting_id>/join")
@signed_in
def join(workspace: str, meeting_id: int) -> ResponseReturnValue:
    """Hold it together with another body or a sub-group."""
    meeting = meeting_for(me(), workspace, meeting_id)
    require(me(), CALL, meeting)
    places = {each.id: each for each in workspaces_for(me())}
    form = PlaceForm(request.form, places=[(each.id, each.name) for each in places.values()])
    if not form.validate():
        abort(422, _("Choose with whom."))
    join_bodies(me(), meeting, places[form.place.data])
    return back(meeting)
