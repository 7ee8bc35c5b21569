"""How does a message stand in a discussion? As a post like any other, with a badge that tells."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import insert, select, update

from commons.imports import authors
from commons.imports.conversations import Author, Message, State, Text
from commons.imports.enclosing import Enclosures, enclose
from commons.membership.models import Person
from commons.membership.queries import people_in
from commons.threads.models import Audience, Post, Reading, Thread
from commons.workspaces.models import Workspace
from kernel.clock import today
from kernel.database import db
from kernel.pages import day
from kernel.streams import append
from kernel.text import RENDERER, excerpt

BADGE = "imported"
"""Stands beside the name, where a seat would: what was said elsewhere was said for no seat here."""
Row = dict[str, Any]


class Answered(NamedTuple):
    """A post that is answered: its number, and whose it is."""

    number: int
    name: str


def begun(
    workspace: Workspace, title: str, audience: Audience, opener: Person, at: datetime
) -> Thread:
    """A discussion as old as its first message."""
    thread = Thread(workspace=workspace, title=title, audience=audience, author_id=opener.id,
                    created_at=at, last_at=at)  # fmt: skip
    db.session.add(thread)
    db.session.flush()
    return thread


def make_room(thread: Thread, count: int) -> int:
    """Take so many numbers at once from the counter of the thread. Returns the last before them."""
    raised = update(Thread).where(Thread.id == thread.id).values(head=Thread.head + count)
    return int(db.session.execute(raised.returning(Thread.head)).scalar_one()) - count


def names_at(thread: Thread, numbers: Iterable[int]) -> dict[int, str]:
    """Whose are the posts with these numbers?"""
    mine = (Post.workspace_id == thread.workspace_id, Post.thread_id == thread.id)
    rows = select(Post.number, Post.author_name).where(*mine, Post.number.in_(set(numbers)))
    return {row.number: row.author_name for row in db.session.execute(rows)}


def write_posts(
    actor: Person,
    thread: Thread,
    messages: Iterable[Message],
    people: Mapping[Author, Person],
    before: int,
    answered: dict[str, Answered],
    enclosures: Enclosures,
) -> list[Row]:
    """Give messages their numbers and their places in the stream; `answered` learns of each."""
    rows: list[Row] = []
    brought = f"Imported by {actor.name} on {day(today())}"[:160]
    for message in messages:
        person = people[message.author]
        name = message.author.name if authors.is_voice(person) else person.name
        said = {**_facts(message, answered), "author_id": person.id, "author_name": name,
                "seat": BADGE, "seat_name": brought}  # fmt: skip
        answered[message.slip.key] = Answered(before + len(rows) + 1, name)
        for at, text in enumerate(message.texts):
            rows.append(said | _place(thread, before + len(rows) + 1) | _words(said, text, at))
    for row in rows:
        if files := enclosures.get(row["key"]):
            row["files"] = enclose(row, files)
        row["seq"] = append(row["workspace_id"], "thread", thread.id, "posted", actor.id,
                            number=row["number"])  # fmt: skip
    db.session.execute(insert(Post), rows)
    return rows


def _facts(message: Message, answered: Mapping[str, Answered]) -> Row:
    above = next((answered[key] for key in message.slip.related if key in answered), None)
    return {
        "key": message.slip.key,
        "at": message.slip.at,
        "reply_to": above.number if above else None,
        "reply_author": above.name if above else "",
        "role": "",
        "renderer": RENDERER,
        "rev": 1,
        "marks": {},
        "files": [],
        "deleted_at": message.gone.at if message.gone else None,
        "deleted_by": message.gone.by if message.gone else "",
    }


def _place(thread: Thread, number: int) -> Row:
    return {"workspace_id": thread.workspace_id, "thread_id": thread.id, "number": number}


def _words(said: Row, text: Text, at: int) -> Row:
    key = f"{said['key']}-{at + 1}" if at else said["key"]
    return {"source": text.source, "html": text.html, "key": key}


def leave_as_it_was(thread: Thread, state: State | None, head: int) -> None:
    """Once all is in it and nothing else was said: closed and settled as it was there."""
    if state and head == state.head:
        thread.closed_at, thread.resolved_at = state.closed_at, state.resolved_at
        thread.resolved_by = state.resolved_by


def show_the_last(thread: Thread, rows: Sequence[Row]) -> None:
    """Lists show what was said last by date, unless something newer is there."""
    row = max(rows, key=itemgetter("at", "number"))
    newest = {"last_at": row["at"], "last_author": row["author_name"],
              "last_author_id": row["author_id"], "last_excerpt": excerpt(row["html"])}  # fmt: skip
    older = (Thread.id == thread.id, Thread.last_at <= row["at"])
    db.session.execute(update(Thread).where(*older).values(**newest))


def read_for_all(thread: Thread, before: int, count: int) -> None:
    """What was said long ago is new to nobody: it adds nothing to what each still has to read."""
    head, mine = before + count, Reading.thread_id == thread.id
    through = Reading.cursor + Reading.own_after >= before
    read = update(Reading).where(mine, through).values(cursor=head, own_after=0)
    db.session.execute(read)
    behind = update(Reading).where(mine, Reading.cursor < head)
    db.session.execute(behind.values(own_after=Reading.own_after + count))
    known = set(db.session.scalars(select(Reading.person_id).where(mine)))
    begin = {"cursor": 0, "own_after": count} if before else {"cursor": head, "own_after": 0}
    fresh = [{"person_id": person.id, "thread_id": thread.id, **begin}
             for person in people_in(thread.workspace) if person.id not in known]  # fmt: skip
    if fresh:
        db.session.execute(insert(Reading), fresh)
