"""The pages of events in a workspace: the list, one of them, and one's place there."""

from flask import Blueprint, Response, abort, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from gevent.lock import BoundedSemaphore

from commons.drafting.converting import NotConverted
from commons.events.actions import attend_by_code, call_off, register
from commons.events.calendars import download
from commons.events.certificates import certificate_of
from commons.events.forms import BecauseForm, CodeForm, RecordingForm
from commons.events.models import Occasion, Registration
from commons.events.queries import (
    counts_of,
    faq_of,
    occasion_for,
    occasions_in,
    place_for,
    registration_of,
    waiting_before,
)
from commons.events.waiting import unanswered_in
from commons.questions.answering import answers_in
from kernel.access import found_or_refused, may, refuse_unless, require
from kernel.database import db
from kernel.drawn import draw_from
from kernel.limits import guessing, limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission
from rules.events import Standing
from rules.question_answers import faults
from rules.questions import Answers, questions_from
from rules.words import sentence

events = Blueprint("events", __name__, url_prefix="/<workspace>/events")
ONE = "/<int:occasion_id>"
turns = BoundedSemaphore(4)
"""How many register at once in this process: fewer than it has connections to the database."""
NO_PLACE = sentence("You have no place at this event.")
NOT_THERE = sentence("A certificate is for whoever was there.")


def path_of(occasion: Occasion, more: str = "") -> str:
    return f"/{occasion.workspace.slug}/events/{occasion.id}{more}"


def back(occasion: Occasion, more: str = "") -> ResponseReturnValue:
    return redirect(path_of(occasion, more), 303)


@events.get("")
@signed_in
def index(workspace: str) -> str:
    place = place_for(me(), workspace)
    draw_from(f"occasions:{place.id}")
    past = request.args.get("past") is not None
    found = occasions_in(me(), place, past=past)
    waits = unanswered_in(place) if may(me(), Permission.HANDLE_WORK, place) else {}
    facts = {"occasions": found, "past": past, "unanswered": waits}
    return render_template("events/index.html", workspace=place, **facts)


@events.get(ONE)
@signed_in
def show(workspace: str, occasion_id: int) -> ResponseReturnValue:
    return page_of(occasion_for(me(), workspace, occasion_id))


def page_of(
    occasion: Occasion, answers: Answers | None = None, code: CodeForm | None = None
) -> ResponseReturnValue:
    """The page of an event, with what somebody sent where that was refused."""
    draw_from(f"occasion:{occasion.id}")
    asks, mine = questions_from(occasion.questions), registration_of(me(), occasion)
    wrong = faults(asks, answers) if answers is not None else {}
    page = render_template(
        "events/show.html",
        workspace=occasion.workspace,
        occasion=occasion,
        stage=occasion.stage,
        mine=mine,
        before=waiting_before(mine) if mine else 0,
        counts=counts_of(occasion),
        joins=joins(occasion, mine),
        questions=asks,
        answers=answers or {},
        wrong=wrong,
        code=code or CodeForm(),
        faq=faq_of(occasion),
        because=BecauseForm(),
        recording=RecordingForm(recording=occasion.recording),
    )
    refused = bool(wrong) or (code is not None and bool(code.errors))
    answer = Response(page, 422 if refused else 200)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def joins(occasion: Occasion, mine: Registration | None) -> bool:
    """Is whoever looks shown how to join? Those who have a place, and whoever holds it."""
    placed = mine is not None and mine.standing == Standing.IN
    return placed or bool(may(me(), Permission.HANDLE_WORK, occasion))


@events.post(f"{ONE}/register")
@limiter.limit(posting)
@signed_in
def come(workspace: str, occasion_id: int) -> ResponseReturnValue:
    """Where very many come at once they wait here, and hold no connection while they do."""
    db.session.rollback()
    with turns:
        return _come(workspace, occasion_id)


def _come(workspace: str, occasion_id: int) -> ResponseReturnValue:
    occasion = occasion_for(me(), workspace, occasion_id)
    require(me(), Permission.DO_WORK, occasion)
    asks = questions_from(occasion.questions)
    answers = answers_in(asks, request.form)
    if faults(asks, answers) and occasion.takes:
        return page_of(occasion, answers)
    made = register(me(), occasion, answers)
    if made.standing == Standing.IN:
        flash(_("You have a place."), "ok")
    else:
        flash(_("All places are taken: you are on the waiting list."), "warn")
    return back(occasion)


def own(occasion: Occasion) -> Registration:
    return found_or_refused(registration_of(me(), occasion), NO_PLACE)


@events.post(f"{ONE}/call-off")
@limiter.limit(posting)
@signed_in
def leave(workspace: str, occasion_id: int) -> ResponseReturnValue:
    occasion = occasion_for(me(), workspace, occasion_id)
    require(me(), Permission.DO_WORK, occasion)
    call_off(me(), own(occasion))
    flash(_("You called off. Your place goes to whoever waits."), "ok")
    return back(occasion)


@events.post(f"{ONE}/there")
@limiter.limit(guessing)
@signed_in
def there(workspace: str, occasion_id: int) -> ResponseReturnValue:
    """Say that one is there, with the code."""
    occasion, form = occasion_for(me(), workspace, occasion_id), CodeForm(request.form)
    require(me(), Permission.DO_WORK, occasion)
    mine = own(occasion)
    if not form.validate():
        return page_of(occasion, code=form)
    attend_by_code(me(), mine, form.code.data or "")
    flash(_("Noted: you were there."), "ok")
    return back(occasion)


@events.get(f"{ONE}/calendar.ics")
@signed_in
def calendar(workspace: str, occasion_id: int) -> ResponseReturnValue:
    occasion = occasion_for(me(), workspace, occasion_id)
    made = download(occasion, joins=joins(occasion, registration_of(me(), occasion)))
    return _file(made, "text/calendar", f"event-{occasion.id}.ics")


@events.get(f"{ONE}/certificate")
@limiter.limit(posting)
@signed_in
def certificate(workspace: str, occasion_id: int) -> ResponseReturnValue:
    """One's own, for who was there; to everybody else there is none."""
    mine = own(occasion_for(me(), workspace, occasion_id))
    refuse_unless(mine.certificate and mine.attended_at, NOT_THERE)
    try:
        made = certificate_of(mine)
    except NotConverted:
        abort(503)
    return _file(made, "application/pdf", f"{mine.certificate}.pdf")


def _file(made: bytes, kind: str, name: str) -> Response:
    answer = Response(made, mimetype=kind)
    answer.headers.set("Content-Disposition", "attachment", filename=name)
    answer.headers["Cache-Control"] = "no-store"
    return answer
