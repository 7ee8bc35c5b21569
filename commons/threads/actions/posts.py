"""What people do with posts: write, change, take back, and say something without a word."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, select, update

from commons.files.binding import Wanted, describe, unbind
from commons.membership.models import Person
from commons.threads.actions.writing import changed, hold, sent_before, stir_lists, write_post
from commons.threads.finding import find_as_it_is
from commons.threads.mentions import resolver, told
from commons.threads.models import Edition, Mark, Post, Reaction, Thread, Todo
from kernel.access import Refused
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.happenings import tell
from kernel.record import fingerprint, witness
from kernel.streams import stir
from kernel.text import RENDERER, Mention, excerpt, render
from rules.access import CONCLUDED, Permission, Verdict


class Overtaken(Exception):
    """Somebody changed the post after this editor was opened."""


@action(Permission.POST)
def post(
    author: Person,
    thread: Thread,
    text: str,
    key: str,
    reply_to: int | None = None,
    files: Sequence[Wanted] = (),
    draft: str = "",
) -> Post:
    """Say something in a thread. The same key again gives the first answer."""
    if before := sent_before(author, thread.workspace_id, key):
        raise Repeated(before)
    return write_post(author, thread, text, key, reply_to, files, draft)


@action(Permission.EDIT_POST)
def edit_post(author: Person, post: Post, text: str, rev: int) -> Post:
    """Change a post; what it said before stays to be read."""
    hold(post)
    if rev != post.rev:
        raise Overtaken
    if text == post.source:
        raise Repeated(post)
    before = Edition(rev=post.rev, source=post.source, at=post.edited_at or post.at, **_key(post))
    db.session.add(before)
    shown = render(text, resolver(post.thread))
    post.source, post.html, post.renderer = text, shown.html, RENDERER
    post.rev, post.edited_at = post.rev + 1, now()
    _show_in_lists(post, excerpt(shown.html))
    changed(post, "edited", author.id)
    find_as_it_is(post, author)
    _tell_newly(author, post, shown.mentions)
    witness(rev=post.rev, text=fingerprint(text))
    return post


def _tell_newly(author: Person, post: Post, mentions: tuple[Mention, ...]) -> None:
    """An edit tells those it names for the first time, and nobody twice."""
    known = set(db.session.scalars(select(Todo.person_id).where(*_at(Todo, post))))
    named = told(post.thread, mentions)
    newly = {p: label for p, label in named.items() if p not in known and p != author.id}
    for person_id, label in newly.items():
        db.session.add(Todo(person_id=person_id, named=label, **_key(post)))
        stir("person", person_id)
    if newly:
        tell("threads.named", post.thread, author.id, newly, post.number)


@action(Permission.EDIT_POST)
def describe_files(author: Person, post: Post, words: dict[int, str]) -> Post:
    """Say anew what the pictures of a post show."""
    hold(post)
    shown = describe(post.thread_id, post.number, words)
    if shown == post.files:
        raise Repeated(post)
    post.files = shown
    changed(post, "described", author.id)
    find_as_it_is(post, author)
    return post


@action(Permission.DELETE_POST)
def delete_post(actor: Person, post: Post) -> Post:
    """Take a post away: its text and earlier texts go, a tombstone keeps its number."""
    hold(post)
    if post.flag:
        raise Refused(Verdict(False, CONCLUDED))
    waiting = list(db.session.scalars(select(Todo.person_id).where(*_at(Todo, post))))
    for kind in (Edition, Reaction, Todo):
        db.session.execute(delete(kind).where(*_at(kind, post)))
    if post.files:
        unbind(post.thread_id, post.number)
    post.source = post.html = ""
    post.files = []
    post.marks, post.deleted_at, post.deleted_by = {}, now(), actor.name
    post.rev += 1
    _show_in_lists(post, "")
    find_as_it_is(post, actor)
    changed(post, "deleted", actor.id)
    for person_id in waiting:
        stir("person", person_id)
    stir_lists(post.thread)
    witness(by_author=actor.id == post.author_id)
    return post


@action(Permission.REACT)
def react(actor: Person, post: Post, mark: Mark, on: bool | None) -> bool:  # noqa: FBT001 a state
    """Set or take back a mark; None turns it over. Returns whether it stands now."""
    hold(post)
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
    changed(post, "reacted", actor.id)
    witness(mark=str(mark), on=wanted)
    return wanted


def _show_in_lists(post: Post, words: str) -> None:
    """Lists show of a thread what its last post says."""
    last = (Thread.id == post.thread_id, Thread.head == post.number)
    db.session.execute(update(Thread).where(*last).values(last_excerpt=words))


def _key(post: Post) -> dict[str, int]:
    place = post.workspace_id
    return {"workspace_id": place, "thread_id": post.thread_id, "number": post.number}


def _at(kind: Any, post: Post) -> list[Any]:
    return [getattr(kind, column) == value for column, value in _key(post).items()]
