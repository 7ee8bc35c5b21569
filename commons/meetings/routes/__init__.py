"""The lists of meetings, the page of one, and how it is prepared, called, moved and called off."""

from datetime import timedelta

from flask import Blueprint, Response, abort, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.meetings.actions import (
    answer_invitation,
    ask_for_meeting,
    call_meeting,
    cancel_meeting,
    change_meeting,
    prepare_meeting,
)
from commons.meetings.calendars import download, link_for
from commons.meetings.deadlines import deadlines_of, minutes_due
from commons.meetings.facts import facts_of
from commons.meetings.forms import AnswerForm, BecauseForm, ItemForm, MeetingForm
from commons.meetings.models import Comes, Meeting
from commons.meetings.queries import (
    agenda_for,
    answered_by,
    called_to,
    meeting_for,
    meetings_in,
    minutes_of,
    offered_decisions,
    offered_documents,
    offered_threads,
    open_polls,
    other_places,
    own_seats,
    series_of,
    sides_of,
    tasks_of,
)
from commons.meetings.queries.yearly import yearly_of
from commons.membership.models import Seat
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_for
from kernel.access import may, require
from kernel.clock import BRUSSELS, now
from kernel.database import db
from kernel.drawn import draw_from
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

meetings = Blueprint("meetings", __name__, url_prefix="/<workspace>/meetings")
READ, CALL = Permission.READ_MEETING, Permission.CALL_MEETING


def address(meeting: Meeting, more: str = "") -> str:
    return f"/{meeting.workspace.slug}/meetings/{meeting.id}{more}"


def back(meeting: Meeting, more: str = "") -> ResponseReturnValue:
    return redirect(address(meeting, more), 303)


@meetings.get("")
@signed_in
def index(workspace: str) -> str:
    place = workspace_for(me(), workspace, READ)
    draw_from(f"meetings:{place.id}")
    listed = meetings_in(me(), place)
    return render_template(
        "meetings/index.html",
        workspace=place,
        listed=listed,
        answers=answered_by(me(), listed.coming),
        polls=open_polls(place),
        yearly=yearly_of(place),
    )


@meetings.route("/new", methods=["GET", "POST"])
@signed_in
def new(workspace: str) -> ResponseReturnValue:
    """The secretariat prepares a meeting; the chair asks for one."""
    place = workspace_for(me(), workspace, READ)
    require(me(), Permission.RUN_MEETING, place)
    form = MeetingForm(request.form)
    if request.method == "POST" and form.validate():
        begin = prepare_meeting if may(me(), CALL, place) else ask_for_meeting
        return back(begin(me(), place, form.facts))
    if request.method == "GET":
        whole = (now() + timedelta(days=31)).astimezone(BRUSSELS)
        form.starts_at.data = whole.replace(hour=10, minute=0)
        form.ends_at.data = whole.replace(hour=13, minute=0)
    return _edit(place, None, form)


@meetings.route("/<int:meeting_id>/edit", methods=["GET", "POST"])
@signed_in
def edit(workspace: str, meeting_id: int) -> ResponseReturnValue:
    found = meeting_for(me(), workspace, meeting_id)
    require(me(), CALL, found)
    facts = facts_of(found)
    plain = {name: getattr(facts, name) for name in facts.__dataclass_fields__}
    plain |= {name: plain[name].astimezone(BRUSSELS) for name in ("starts_at", "ends_at")}
    form = MeetingForm(request.form, data=plain)
    if request.method == "POST" and form.validate():
        change_meeting(me(), found, form.facts)
        return back(found)
    return _edit(found.workspace, found, form)


def _edit(place: Workspace, found: Meeting | None, form: MeetingForm) -> ResponseReturnValue:
    page = render_template("meetings/edit.html", workspace=place, meeting=found, form=form,
                           may_call=may(me(), CALL, place))  # fmt: skip
    return page, 422 if form.errors else 200


@meetings.get("/<int:meeting_id>")
@signed_in
def show(workspace: str, meeting_id: int) -> ResponseReturnValue:
    draw_from(f"meeting:{meeting_id}")
    return page(meeting_for(me(), workspace, meeting_id))


def page(
    found: Meeting, wrong: ItemForm | None = None, answer: AnswerForm | None = None
) -> ResponseReturnValue:
    """One meeting: when and where, its agenda, who comes; with forms that came back."""
    place = found.workspace
    edits = bool(may(me(), CALL, found)) and found.lead_id is None and found.stage != "cancelled"
    called = called_to(found)
    shown = render_template(
        "meetings/show.html",
        workspace=place,
        meeting=found,
        base=address(found),
        agenda=agenda_for(me(), found),
        deadlines=deadlines_of(found),
        called=called,
        tally={each: sum(one.answer is not None and one.answer.comes == each for one in called)
               for each in Comes},
        mine=own_seats(me(), place),
        answer_form=answer or AnswerForm(),
        edits=edits,
        form_of=lambda item=None: ItemForm(obj=item, charter=place.charter, prefix=""),
        new_item=wrong or ItemForm(charter=place.charter),
        documents=offered_documents(me(), found) if edits else [],
        threads=offered_threads(me(), found) if edits else [],
        decisions=offered_decisions(me(), found) if edits else [],
        join=link_for(me(), found),
        minutes=minutes_of(me(), found),
        due=minutes_due(found),
        tasks=tasks_of(me(), found),
        series=[each for each in series_of(found) if may(me(), READ, each)],
        sides=[each for each in sides_of(found) if may(me(), READ, each)],
        others=other_places(me(), found) if edits else [],
        duties={duty.code: duty.words for duty in place.charter.duties},
    )  # fmt: skip
    return shown, 422 if (wrong and wrong.errors) or (answer and answer.errors) else 200


@meetings.post("/<int:meeting_id>/call")
@signed_in
def call(workspace: str, meeting_id: int) -> ResponseReturnValue:
    return back(call_meeting(me(), meeting_for(me(), workspace, meeting_id)))


@meetings.post("/<int:meeting_id>/cancel")
@signed_in
def cancel(workspace: str, meeting_id: int) -> ResponseReturnValue:
    found, form = meeting_for(me(), workspace, meeting_id), BecauseForm(request.form)
    require(me(), CALL, found)
    if not form.validate():
        abort(422, _("This is too long."))
    return back(cancel_meeting(me(), found, form.because.data or ""))


@meetings.post("/<int:meeting_id>/answer")
@signed_in
def answer(workspace: str, meeting_id: int) -> ResponseReturnValue:
    found, form = meeting_for(me(), workspace, meeting_id), AnswerForm(request.form)
    require(me(), Permission.ANSWER_MEETING, found)
    if not form.validate():
        return page(found, answer=form)
    seat = db.session.get(Seat, form.seat.data) or abort(404)
    answer_invitation(me(), found, seat, form.comes.data, form.note.data or "")
    return back(found, "#answers")


@meetings.get("/<int:meeting_id>/calendar")
@signed_in
def calendar(workspace: str, meeting_id: int) -> ResponseReturnValue:
    """The meeting for one's own calendar, with one's own link."""
    found = meeting_for(me(), workspace, meeting_id)
    if found.called_at is None:
        abort(404)
    answer = Response(download(found, me()), mimetype="text/calendar")
    answer.headers["Content-Disposition"] = f'attachment; filename="meeting-{found.id}.ics"'
    answer.headers["Cache-Control"] = "no-store"
    return answer
