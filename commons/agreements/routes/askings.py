"""How are seats asked something about a post, and how do they answer?"""

from datetime import timedelta

from flask import Blueprint, abort, redirect, render_template, request
from flask.typing import ResponseReturnValue
from wtforms.fields.choices import SelectChoice

from commons.agreements.actions import acknowledge, answer, ask, call_off, remind
from commons.agreements.forms import AnswerForm, AskForm, WishForm
from commons.agreements.models import Asking, Wish
from commons.agreements.queries import asking_on, seats_asked
from commons.membership.models import Seat
from commons.threads.fragments import fragment
from commons.threads.models import Post, Thread
from commons.threads.queries import post_for, thread_for
from commons.threads.routes import address
from kernel.access import may, require
from kernel.clock import today
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

askings = Blueprint(
    "askings", __name__, url_prefix="/<workspace>/threads/<int:thread_id>/posts/<int:number>"
)
USUAL = timedelta(days=7)


@askings.route("/ask", methods=["GET", "POST"])
@signed_in
def new(workspace: str, thread_id: int, number: int) -> ResponseReturnValue:
    found = _find(workspace, thread_id, number)
    require(me(), Permission.ASK, found)
    seats = seats_asked(found.thread)
    form = _form(found, seats)
    if request.method == "POST" and form.validate():
        wanted = [s for s in seats if s.code in form.seats.data or s.kind in form.kinds.data]
        ask(me(), found, form.wish.data, form.question.data, form.until.data, wanted)
        return _back(found.thread)
    return (
        render_template(
            "agreements/ask.html",
            workspace=found.workspace,
            thread=found.thread,
            post=found,
            html=fragment(found, found.thread),
            base=address(found.thread),
            form=form,
            seats=seats,
            may_bid=may(me(), Permission.MODERATE, found),
        ),
        422 if form.errors else 200,
    )


def _form(found: Post, seats: list[Seat]) -> AskForm:
    form = AskForm(request.form, until=today() + USUAL)
    present = {seat.kind for seat in seats}
    kinds = [kind for kind in found.workspace.charter.seats if kind.code in present]
    form.kinds.choices = [SelectChoice(kind.code, _(kind.name)) for kind in kinds]
    form.seats.choices = [SelectChoice(seat.code, seat.name) for seat in seats]
    return form


@askings.post("/answer")
@signed_in
def mark(workspace: str, thread_id: int, number: int) -> ResponseReturnValue:
    """Say which post is the answer of one's seat."""
    found = _find(workspace, thread_id, number)
    asking = asking_on(found, Wish.ANSWER)
    require(me(), Permission.ANSWER, asking)
    form = AnswerForm(request.form)
    if not form.validate():
        abort(422, _("Choose a post."))
    answer(me(), asking, post_for(me(), found.thread, form.answer.data))
    return _back(found.thread)


@askings.post("/acknowledge")
@signed_in
def note(workspace: str, thread_id: int, number: int) -> ResponseReturnValue:
    found = _find(workspace, thread_id, number)
    acknowledge(me(), asking_on(found, Wish.ACKNOWLEDGE))
    return _back(found.thread)


@askings.post("/remind")
@signed_in
def again(workspace: str, thread_id: int, number: int) -> ResponseReturnValue:
    asking = _asking(workspace, thread_id, number)
    remind(me(), asking)
    return _back(asking.post.thread)


@askings.post("/call-off")
@signed_in
def end(workspace: str, thread_id: int, number: int) -> ResponseReturnValue:
    asking = _asking(workspace, thread_id, number)
    call_off(me(), asking)
    return _back(asking.post.thread)


def _asking(workspace: str, thread_id: int, number: int) -> Asking:
    found, form = _find(workspace, thread_id, number), WishForm(request.form)
    if not form.validate():
        abort(404)
    return asking_on(found, form.wish.data)


def _find(workspace: str, thread_id: int, number: int) -> Post:
    return post_for(me(), thread_for(me(), workspace, thread_id), number)


def _back(thread: Thread) -> ResponseReturnValue:
    return redirect(f"{address(thread)}/beside", 303)
