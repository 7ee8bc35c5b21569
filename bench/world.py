"""Fills an empty house: bodies, people with sign-ins, and long threads written straight as rows.

    python -m bench.world PEOPLE [PART]

prints as JSON what a visitor needs to come in. With PART, threads have that part of their length.
"""

import json
import secrets
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from itertools import cycle, islice
from typing import Any

from flask import Flask, session
from sqlalchemy import insert, select, text

from app import create_app
from bench.sitting import furnish, keeper_of
from bench.texts import WRITTEN
from commons.accounts.models import SignIn
from commons.accounts.queries import hash_of
from commons.membership.models import Mandate, Person, Seat
from commons.threads.models import Audience, Post, Reading, Thread
from commons.workspaces.models import Workspace
from kernel.clock import now, today
from kernel.database import db, is_sqlite
from kernel.forms import csrf_token
from kernel.house import epoch
from kernel.streams import Stream
from kernel.text import RENDERER, excerpt, render
from kernel.transactions import unit_of_work
from rules.access import Role

WRITERS = 50
OTHERS = 196
"""Threads beside the long ones, so that the list of a workspace is full."""
LENGTHS = {"long": 100_000, "middle": 10_000, "short": 100, "talk": 1_000, "room": 1_000}
UNREAD = 5
"""Posts at the end of each thread that nobody of the visitors has read."""
AT_ONCE = 5_000
RENDERED = [(source, render(source).html) for source in WRITTEN]


def main(people: int, part: int = 1) -> None:
    app = create_app()
    for command in (["db", "upgrade"], ["house", "found"]):
        done = app.test_cli_runner().invoke(args=command)
        if done.exit_code:
            sys.exit(f"{command}: {done.output} {done.exception!r}")
    with app.app_context():
        with unit_of_work():
            told, ids = _fill(app, max(people, WRITERS), part)
        told |= furnish(ids)
        if not is_sqlite():
            with unit_of_work():
                db.session.execute(text("ANALYZE"))
        print(json.dumps({**told, "epoch": epoch()}))


def _fill(app: Flask, people: int, part: int) -> tuple[dict[str, Any], list[int]]:
    place = db.session.scalars(select(Workspace).where(Workspace.slug == "board")).one()
    ids = _seated(place, people)
    threads = {name: _thread(place, ids, name, length // part) for name, length in LENGTHS.items()}
    for number in range(OTHERS):
        _thread(place, ids, f"Discussion {number}", 3)
    _read(ids)
    csrf, [keeper, *cookies] = cookies_for(app, [keeper_of(place).id, *ids])
    told = {"place": place.id, "threads": threads, "csrf": csrf, "cookies": cookies}
    return told | {"keeper": keeper}, ids


def _seated(place: Workspace, count: int) -> list[int]:
    """The first are members on seats of their own, everybody else observes."""
    people = [_person(f"writer{number}", f"Writer Number {number}") for number in range(count)]
    db.session.add_all(people)
    db.session.flush()
    seats = db.session.scalars(
        select(Seat).where(Seat.workspace_id == place.id, Seat.country != "").order_by(Seat.id)
    ).all()
    roles = [Role.MEMBER] * len(seats) + [Role.OBSERVER] * count
    days = {"starts_on": today() - timedelta(days=100), "ends_on": today() + timedelta(days=100)}
    rows = [
        {"person_id": person.id, "seat_id": seat.id, "role": role, **days}
        for person, seat, role in zip(people, cycle(seats), roles, strict=False)
    ]
    db.session.execute(insert(Mandate), rows)
    return [person.id for person in people]


def _person(handle: str, name: str) -> Person:
    return Person(handle=handle, name=name, email=f"{handle}@plenary.example")


def _thread(place: Workspace, people: list[int], title: str, length: int) -> int:
    last = excerpt(RENDERED[(length - 1) % len(RENDERED)][1])
    author = (length - 1) % WRITERS
    thread = Thread(
        workspace_id=place.id, title=title, author_id=people[0], audience=Audience.WORKSPACE,
        head=length, last_author=f"Writer Number {author}", last_author_id=people[author],
        last_excerpt=last,
    )  # fmt: skip
    db.session.add(thread)
    db.session.flush()
    posts = _posts(place.id, thread.id, people, length)
    while rows := list(islice(posts, AT_ONCE)):
        db.session.execute(insert(Post), rows)
    db.session.execute(insert(Stream).values(kind="thread", thing_id=thread.id, head=length))
    return thread.id


def _posts(place: int, thread: int, people: list[int], length: int) -> Iterator[dict[str, Any]]:
    """Every fifth answers another, every seventh carries marks."""
    for number, (source, html) in zip(range(1, length + 1), cycle(RENDERED), strict=False):
        answers = number - 3 if number % 5 == 0 else None
        author = (number - 1) % WRITERS
        yield {
            "workspace_id": place,
            "thread_id": thread,
            "number": number,
            "author_id": people[author],
            "author_name": f"Writer Number {author}",
            "seat": "PT",
            "seat_name": "Portugal",
            "role": "",
            "key": f"{thread}-{number}-of-the-bench",
            "reply_to": answers,
            "reply_author": "Writer Number 0" if answers else "",
            "source": source,
            "html": html,
            "renderer": RENDERER,
            "seq": number,
            "marks": {"support": 2, "thanks": 1} if number % 7 == 0 else {},
        }


def _read(people: list[int]) -> None:
    """The writers have read everything but the last posts."""
    threads = db.session.execute(select(Thread.id, Thread.head)).all()
    rows = [
        {"person_id": person, "thread_id": thread, "cursor": max(0, head - UNREAD), "own_after": 0}
        for person in people[:WRITERS]
        for thread, head in threads
    ]
    db.session.execute(insert(Reading), rows)


def cookies_for(app: Flask, people: list[int]) -> tuple[str, list[str]]:
    """A browser for everybody, as after signing in; all carry the same token against forgery."""
    tokens = {person: secrets.token_urlsafe(32) for person in people}
    lasts = {"expires_at": now() + timedelta(days=1)}
    rows = [{"token": hash_of(t), "person_id": person, **lasts} for person, t in tokens.items()]
    db.session.execute(insert(SignIn), rows)
    with app.test_request_context():
        csrf = csrf_token()
        kept = {"csrf": session["csrf"], "noted": time.time()}
    sessions: Any = app.session_interface
    signed = sessions.get_signing_serializer(app).dumps
    return csrf, [signed({**kept, "_user_id": token}) for token in tokens.values()]


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
