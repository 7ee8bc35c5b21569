"""What programs do in somebody's name: the same acts, through the same door, as on the pages."""

import uuid

from flask import request
from werkzeug.exceptions import UnprocessableEntity

from commons.api.endpoints import KEY, endpoint
from commons.api.queries import place_of, thread_of
from commons.api.routes.reading import HERE, TALK, as_read, as_said, as_talk
from commons.api.shapes import (
    HowFar,
    MarkSet,
    NewPost,
    NewThread,
    ReadUpTo,
    Said,
    SetMark,
    Talk,
)
from commons.threads.actions import mark_read, react, start_thread
from commons.threads.actions import post as say
from commons.threads.models import Audience
from commons.threads.queries import post_for, reading_of
from commons.threads.queries.threads import unread_in
from kernel.bearers import Bearer
from kernel.forms import KEY_FORM
from kernel.words import gettext as _


@endpoint("POST", f"{HERE}/threads", "Start a discussion", asks=NewThread, answers=Talk, keyed=True)
def start(who: Bearer, asked: NewThread, workspace: str) -> Talk:
    place, title = place_of(who, workspace), " ".join(asked.title.split())
    made = start_thread(
        who.person, place, title, asked.text, Audience(asked.audience), _key()
    )  # fmt: skip
    _expect(same=(made.title, made.audience) == (title, asked.audience))
    return as_talk(made, unread_in(made, reading_of(who.person, made)))


@endpoint("POST", f"{TALK}/posts", "Say something", asks=NewPost, answers=Said, keyed=True)
def reply(who: Bearer, asked: NewPost, workspace: str, thread_id: int) -> Said:
    thread = thread_of(who, workspace, thread_id)
    made = say(who.person, thread, asked.text, _key(), asked.reply_to)
    _expect(same=made.thread_id == thread.id and (made.rev > 1 or made.source == asked.text))
    return as_said(made)


@endpoint(
    "POST",
    f"{TALK}/posts/<int:number>/react",
    "Set or take back a mark",
    asks=SetMark,
    answers=MarkSet,
)
def mark(who: Bearer, asked: SetMark, workspace: str, thread_id: int, number: int) -> MarkSet:
    found = post_for(who.person, thread_of(who, workspace, thread_id), number)
    on = react(who.person, found, asked.mark, asked.on)
    return MarkSet(asked.mark, on, found.marks)


@endpoint("POST", f"{TALK}/read", "Mark as read up to a number", asks=ReadUpTo, answers=HowFar)
def read(who: Bearer, asked: ReadUpTo, workspace: str, thread_id: int) -> HowFar:
    thread = thread_of(who, workspace, thread_id)
    return HowFar(*as_read(thread, mark_read(who.person, thread, asked.upto)))


def _key() -> str:
    """By which the same act sent again is known; without one, every request is an act."""
    sent = request.headers.get(KEY)
    if sent is not None and not KEY_FORM.fullmatch(sent):
        raise UnprocessableEntity(_("Idempotency-Key: 8 to 64 letters, digits and hyphens."))
    return sent or str(uuid.uuid4())


def _expect(*, same: bool) -> None:
    if not same:
        raise UnprocessableEntity(_("This Idempotency-Key was used for something else."))
