"""How does a post come into a thread, inside an act that was allowed?"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import insert, update
from sqlalchemy.orm.attributes import set_committed_value

from commons.files.binding import Wanted, bind
from commons.membership.models import Person
from commons.membership.queries import readers_of, seat_label
from commons.threads.actions.rows import (
    NEW,
    RAISE,
    READ_FIRST,
    READ_OWN,
    SENT,
    WRITE,
)
from commons.threads.finding import writing_of
from commons.threads.mentions import resolver, told
from commons.threads.models import Audience, Post, Thread, Todo
from kernel.access import Refused, standing
from kernel.clock import now
from kernel.database import db, known
from kernel.happenings import tell
from kernel.index import index
from kernel.record import fingerprint, witness
from kernel.streams import append, stir
from kernel.text import Mention, excerpt, render
from kernel.transactions import announce
from rules.access import Permission, Role, Verdict
from rules.words import sentence as _

SHOWN_PARTS = (Role.CHAIR, Role.SECRETARIAT, Role.OBSERVER)
"""Parts worth telling beside a name; that somebody is a member goes without saying."""


class Replied(NamedTuple):
    """A post was answered by another."""

    post: int
    workspace_id: int
    thread_id: int
    number: int
    author_id: int


def sent_before(author: Person, workspace_id: int, key: str) -> Post | None:
    found = SENT.first(place=workspace_id, author=author.id, sent=key)
    return db.session.get_one(Post, (workspace_id, *found)) if found else None


def write_post(
    author: Person,
    thread: Thread,
    text: str,
    key: str,
    reply_to: int | None,
    files: Sequence[Wanted] = (),
    draft: str = "",
    **facts: Any,
) -> Post:
    """Give a post its number and its place in the order, inside an action that was allowed."""
    shown = render(text, resolver(thread))
    number = _next_number(thread, author, excerpt(shown.html))
    place = thread.workspace_id
    brought = bind(author, place, thread.id, number, files) if files else []
    if brought and not text:
        _show_name(thread, brought[0]["name"])
    seq = append(place, "thread", thread.id, "posted", author.id, number=number)
    country, seat = seat_label(author.id, thread.workspace)
    answered = _answered(thread, reply_to)
    values = NEW | {
        "workspace_id": place,
        "thread_id": thread.id,
        "number": number,
        "author_id": author.id,
        "author_name": author.name,
        "seat": country,
        "seat_name": seat,
        "role": _part(author, thread),
        "key": key,
        "reply_to": reply_to if answered else None,
        "reply_author": answered,
        "source": text,
        "html": shown.html,
        "seq": seq,
        "marks": {},
        "files": brought,
        "at": now(),
        **facts,
    }
    WRITE.run(**values)
    written = known(Post(**values, thread=thread))
    _read_own(author, thread, number, draft)
    _tell(author, thread, number, shown.mentions)
    if written.reply_to:
        announce(Replied(written.reply_to, place, thread.id, number, author.id))
    witness(number=number, text=fingerprint(text))
    index(writing_of(written, thread, author.language, arrived=stir_lists(thread)))
    return written


def stir_lists(thread: Thread) -> int:
    """Whoever lists this thread looks again; of a question to the desk nobody else hears a bell.
    Returns the number of its workspace's stream, 0 where that stood still.
    """
    if thread.audience != Audience.DESK:
        return stir("workspace", thread.workspace_id)
    for reader in readers_of(thread, Permission.READ_THREAD):
        stir("person", reader.id)
    return 0


def hold(post: Post) -> None:
    """One change of a post at a time: two marks at once both count, and nothing changes a post that
    was deleted while one waited.
    """
    db.session.refresh(post, with_for_update=True)
    if post.deleted_at:
        raise Refused(Verdict(False, _("This post was deleted.")))


def changed(post: Post, what: str, actor_id: int) -> None:
    """It looks different from now on: everyone reading is shown it again."""
    place = post.workspace_id
    post.seq = append(place, "thread", post.thread_id, what, actor_id, number=post.number)


def _next_number(thread: Thread, author: Person, words: str) -> int:
    """The counter row of the thread gives numbers without gaps, in the order of the commits; none
    once it is closed, even if that happened while one wrote.
    """
    last = {"last_at": now(), "last_author": author.name, "last_author_id": author.id}
    said = {"now": last["last_at"], "name": author.name, "person": author.id, "words": words}
    raised = RAISE.first(thread=thread.id, **said)
    if raised is None:
        raise Refused(Verdict(False, _("This discussion is closed.")))
    [number] = raised
    for fact, value in {"head": number, "last_excerpt": words, **last}.items():
        set_committed_value(thread, fact, value)
    return int(number)


def _show_name(thread: Thread, name: str) -> None:
    """Lists show of a post that is nothing but a file what the file is called."""
    db.session.execute(update(Thread).where(Thread.id == thread.id).values(last_excerpt=name))


def _part(author: Person, thread: Thread) -> str:
    place = standing(author.id, thread.workspace)
    return next((str(r) for r in SHOWN_PARTS if place and r in place.roles), "")


def _answered(thread: Thread, number: int | None) -> str:
    found = db.session.get(Post, (thread.workspace_id, thread.id, number)) if number else None
    return found.author_name if found else ""


def _read_own(author: Person, thread: Thread, number: int, draft: str) -> None:
    """One's own post is never unread to oneself; what was unread before it stays so. The draft it
    was made of is gone; another one, as from another device, is not.
    """
    mine = {"person": author.id, "thread": thread.id}
    if READ_OWN.first(**mine, before=number - 1, draft=draft) is None:
        cursor = int(number == 1)
        own = {"cursor": cursor, "own_after": 1 - cursor, "draft": None}
        READ_FIRST.run(person_id=author.id, thread_id=thread.id, **own)


def _tell(author: Person, thread: Thread, number: int, mentions: tuple[Mention, ...]) -> None:
    named = told(thread, mentions)
    named.pop(author.id, None)
    place = {"workspace_id": thread.workspace_id, "thread_id": thread.id, "number": number}
    rows = [{**place, "person_id": p, "named": label, "at": now()} for p, label in named.items()]
    if rows:
        db.session.execute(insert(Todo), rows)
    for person_id in named:
        stir("person", person_id)
    tell("threads.posted" if number > 1 else "threads.opened", thread, author.id, named, number)
