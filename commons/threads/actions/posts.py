"""What people do with posts: write, change, take back, and say something without a word."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, insert, select, update

from commons.membership.models import Person
from commons.membership.queries import seat_label
from commons.threads.mentions import resolver, told
from commons.threads.models import Edition, Mark, Post, Reaction, Reading, Thread, Todo
from kernel.access import Refused, standing
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import fingerprint, witness
from kernel.streams import append, stir
from kernel.text import RENDERER, Mention, excerpt, render
from kernel.transactions import announce
from rules.access import Permission, Role, Verdict
from rules.words import sentence as _

SHOWN_PARTS = (Role.CHAIR, Role.SECRETARIAT, Role.OBSERVER)
"""Parts worth telling beside a name; that somebody is a member goes without saying."""


@dataclass(frozen=True, slots=True)
class PostPublished:
    workspace_id: int
    thread_id: int
    number: int
    told: tuple[int, ...]


class Overtaken(Exception):
    """Somebody changed the post after this editor was opened."""


@action(Permission.POST)
def post(author: Person, thread: Thread, text: str, key: str, reply_to: int | None = None) -> Post:
    """Say something in a thread. The same key again gives the first answer."""
    if before := _sent_before(author, thread.workspace_id, key):
        raise Repeated(before)
    return write_post(author, thread, text, key, reply_to)


def _sent_before(author: Person, workspace_id: int, key: str) -> Post | None:
    mine = (Post.workspace_id == workspace_id, Post.author_id == author.id, Post.key == key)
    return db.session.scalar(select(Post).where(*mine))


def write_post(
    author: Person, thread: Thread, text: str, key: str, reply_to: int | None, **facts: Any
) -> Post:
    """Give a post its number and its place in the order, inside an action that was allowed."""
    shown = render(text, resolver(thread))
    number = _next_number(thread, author, shown.html)
    place = thread.workspace_id
    seq = append(place, "thread", thread.id, "posted", author.id, number=number)
    country, seat = seat_label(author.id, thread.workspace)
    written = Post(
        workspace_id=place,
        thread_id=thread.id,
        number=number,
        author_id=author.id,
        author_name=author.name,
        seat=country,
        seat_name=seat,
        role=_part(author, thread),
        key=key,
        reply_to=reply_to,
        reply_author=_answered(thread, reply_to),
        source=text,
        html=shown.html,
        renderer=RENDERER,
        seq=seq,
        rev=1,
        marks={},
        **{"at": now(), **facts},
    )
    db.session.add(written)
    db.session.flush()
    _read_own(author, thread, number)
    _tell(author, thread, number, shown.mentions)
    witness(number=number, text=fingerprint(text))
    stir("workspace", place)
    return written


def _next_number(thread: Thread, author: Person, html: str) -> int:
    """The counter row of the thread gives numbers without gaps, in the order of the commits."""
    raised = (
        update(Thread)
        .where(Thread.id == thread.id)
        .values(
            head=Thread.head + 1,
            last_at=now(),
            last_author=author.name,
            last_author_id=author.id,
            last_excerpt=excerpt(html),
        )
    )
    return int(db.session.execute(raised.returning(Thread.head)).scalar_one())


def _part(author: Person, thread: Thread) -> str:
    place = standing(author.id, thread.workspace)
    return next((str(r) for r in SHOWN_PARTS if place and r in place.roles), "")


def _answered(thread: Thread, number: int | None) -> str:
    found = db.session.get(Post, (thread.workspace_id, thread.id, number)) if number else None
    return found.author_name if found else ""


def _read_own(author: Person, thread: Thread, number: int) -> None:
    """One's own post is never unread to oneself; what was unread before it stays so."""
    found = db.session.get(Reading, (author.id, thread.id))
    if found is None:
        found = Reading(person_id=author.id, thread_id=thread.id, cursor=0, own_after=0)
        db.session.add(found)
    if found.cursor == number - 1:
        found.cursor = number
    else:
        found.own_after += 1


def _tell(author: Person, thread: Thread, number: int, mentions: tuple[Mention, ...]) -> None:
    named = told(thread, mentions)
    named.pop(author.id, None)
    place = {"workspace_id": thread.workspace_id, "thread_id": thread.id, "number": number}
    rows = [{**place, "person_id": p, "named": label, "at": now()} for p, label in named.items()]
    if rows:
        db.session.execute(insert(Todo), rows)
    for person_id in named:
        stir("person", person_id)
    announce(PostPublished(thread.workspace_id, thread.id, number, tuple(named)))


@action(Permission.EDIT_POST)
def edit_post(author: Person, post: Post, text: str, rev: int) -> Post:
    """Change a post; what it said before stays to be read."""
    if rev != post.rev:
        raise Overtaken
    if text == post.source:
        raise Repeated(post)
    before = Edition(rev=post.rev, source=post.source, at=post.edited_at or post.at, **_key(post))
    db.session.add(before)
    shown = render(text, resolver(post.thread))
    post.source, post.html, post.renderer = text, shown.html, RENDERER
    post.rev, post.edited_at = post.rev + 1, now()
    _changed(post, "edited", author)
    _tell_newly(author, post, shown.mentions)
    witness(rev=post.rev, text=fingerprint(text))
    return post


def _tell_newly(author: Person, post: Post, mentions: tuple[Mention, ...]) -> None:
    """An edit tells those it names for the first time, and nobody twice."""
    known = set(db.session.scalars(select(Todo.person_id).where(*_at(Todo, post))))
    named = told(post.thread, mentions)
    for person_id in named.keys() - known - {author.id}:
        db.session.add(Todo(person_id=person_id, named=named[person_id], **_key(post)))
        stir("person", person_id)


@action(Permission.DELETE_POST)
def delete_post(actor: Person, post: Post) -> Post:
    """Take a post away: its text and earlier texts go, a tombstone keeps its number."""
    waiting = list(db.session.scalars(select(Todo.person_id).where(*_at(Todo, post))))
    for kind in (Edition, Reaction, Todo):
        db.session.execute(delete(kind).where(*_at(kind, post)))
    post.source = post.html = ""
    post.marks, post.deleted_at, post.deleted_by = {}, now(), actor.name
    post.rev += 1
    _changed(post, "deleted", actor)
    if post.number == post.thread.head:
        post.thread.last_excerpt = ""
    for person_id in waiting:
        stir("person", person_id)
    stir("workspace", post.workspace_id)
    witness(by_author=actor.id == post.author_id)
    return post


@action(Permission.REACT)
def react(actor: Person, post: Post, mark: Mark, on: bool | None) -> bool:  # noqa: FBT001 a state
    """Set or take back a mark; None turns it over. Returns whether it stands now."""
    _lock(post)
    mine = db.session.get(Reaction, (*_key(post).values(), actor.id, mark))
    wanted = mine is None if on is None else on
    if wanted == (mine is not None):
        raise Repeated(wanted)
    if mine:
        db.session.delete(mine)
    else:
        db.session.add(Reaction(person_id=actor.id, mark=mark, **_key(post)))
    count = post.marks.get(mark, 0) + (1 if wanted else -1)
    post.marks = {m: n for m, n in {**post.marks, str(mark): count}.items() if n > 0}
    _changed(post, "reacted", actor)
    witness(mark=str(mark), on=wanted)
    return wanted


def _lock(post: Post) -> None:
    """Two marks at once must both count."""
    db.session.refresh(post, with_for_update=True)


def _changed(post: Post, what: str, actor: Person) -> None:
    place = post.workspace_id
    post.seq = append(place, "thread", post.thread_id, what, actor.id, number=post.number)


def _key(post: Post) -> dict[str, int]:
    place = post.workspace_id
    return {"workspace_id": place, "thread_id": post.thread_id, "number": post.number}


def _at(kind: Any, post: Post) -> list[Any]:
    return [getattr(kind, column) == value for column, value in _key(post).items()]


def refuse(because: str) -> Refused:
    return Refused(Verdict(False, because))


TOO_OLD = _("Somebody changed this post while you were writing.")
