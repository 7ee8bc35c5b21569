"""What a reader's page asks for as it goes: more posts, names, and how far one has read."""

from flask import Blueprint, abort, jsonify, make_response, redirect, request
from flask.typing import ResponseReturnValue

from commons.threads.actions import keep_draft, mark_read, mark_unread
from commons.threads.drafts import Draft, draft_in
from commons.threads.forms import DraftForm
from commons.threads.fragments import fragments
from commons.threads.mentions import offers
from commons.threads.models import Reading, Thread
from commons.threads.queries import (
    marks_of,
    numbered,
    reading_of,
    thread_for,
    window,
)
from commons.threads.queries.threads import unread_in
from commons.threads.routes import address
from kernel.errors import wants_json
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from kernel.streams import head_of
from kernel.words import gettext as _

reading = Blueprint("reading", __name__, url_prefix="/<workspace>/threads/<int:thread_id>")


@reading.get("/posts")
@signed_in
def more(workspace: str, thread_id: int) -> ResponseReturnValue:
    """A page of posts in either direction, as list items."""
    thread = thread_for(me(), workspace, thread_id)
    cursor = head_of("thread", thread.id)
    names = ("before", "after", "around")
    shown = window(thread.head, **{n: request.args.get(n, type=whole_number) for n in names})
    found = numbered(thread, shown.first, shown.last)
    answer = make_response("\n".join(fragments(found, thread)))
    for name, value in zip(("First", "Last", "Head", "Cursor"), (*shown, thread.head, cursor),
                           strict=True):  # fmt: skip
        answer.headers[f"X-{name}"] = str(value)
    return answer


@reading.get("/people")
@signed_in
def people(workspace: str, thread_id: int) -> ResponseReturnValue:
    thread = thread_for(me(), workspace, thread_id)
    asked = request.args.get("q", "")[:60]
    return jsonify([offer._asdict() for offer in offers(thread, asked)])


@reading.get("/mine")
@signed_in
def mine(workspace: str, thread_id: int) -> ResponseReturnValue:
    thread = thread_for(me(), workspace, thread_id)
    first = request.args.get("from", 1, type=whole_number)
    last = min(request.args.get("to", first, type=whole_number), first + 500)
    marks = marks_of(me(), thread, first, last)
    return jsonify(reactions=marks.reactions, todos=marks.todos)


@reading.get("/draft")
@signed_in
def draft(workspace: str, thread_id: int) -> ResponseReturnValue:
    """What this reader has half written here."""
    thread = thread_for(me(), workspace, thread_id)
    return jsonify(_draft(reading_of(me(), thread)))


@reading.post("/draft")
@signed_in
def write(workspace: str, thread_id: int) -> ResponseReturnValue:
    thread = thread_for(me(), workspace, thread_id)
    form = DraftForm(request.form)
    if not form.validate():
        abort(422, form.errors.get("text", [_("The draft could not be kept.")])[0])
    half = Draft(form.text.data or "", form.reply_to.data, form.device.data or "")
    kept = keep_draft(me(), thread, half)
    return jsonify(_draft(kept)) if wants_json() else redirect(address(thread), 303)


def _draft(kept: Reading) -> dict[str, object]:
    return draft_in(kept)._asdict()


@reading.post("/read")
@signed_in
def read(workspace: str, thread_id: int) -> ResponseReturnValue:
    thread = thread_for(me(), workspace, thread_id)
    upto = request.form.get("upto", thread.head, type=whole_number)
    return _told(thread, mark_read(me(), thread, upto))


@reading.post("/unread")
@signed_in
def unread(workspace: str, thread_id: int) -> ResponseReturnValue:
    thread = thread_for(me(), workspace, thread_id)
    return _told(thread, mark_unread(me(), thread, request.form.get("from", 1, type=whole_number)))


def _told(thread: Thread, noted: Reading) -> ResponseReturnValue:
    if wants_json():
        return jsonify(cursor=noted.cursor, unread=unread_in(thread, noted))
    return redirect(address(thread), 303)
