"""The people of the tests: one for each part somebody can have towards the Board."""

from datetime import timedelta
from typing import NamedTuple

from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import contains_eager

from commons.membership.models import Mandate, OfficeHolder, Person, Seat
from commons.threads.actions import post, start_thread
from commons.threads.models import Audience, Post, Thread
from commons.workspaces.models import Workspace
from kernel.clock import now, today
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.access import Role


class Part(NamedTuple):
    """Where somebody sits, as what, and between which days from today."""

    name: str
    workspace: str = ""
    seat: str = ""
    role: Role = Role.MEMBER
    starts: int = -100
    ends: int | None = 100
    chairs: bool = False


PARTS = {
    "ines": Part("Inês Carvalhal", "board", "PT"),
    "karin": Part("Karin Novotná", "board", "SK", chairs=True),
    "alba": Part("Alba Ferran", "board", "ES", Role.ALTERNATE),
    "dora": Part("Dóra Szalai", "board", "HU", Role.ADVISER),
    "otto": Part("Otto Vinter", "board", "EDPS", Role.OBSERVER),
    "sela": Part("Sela Ramić", "board", "AIO", Role.SECRETARIAT),
    "vera": Part("Vera Lindqvist", "board", "SE", ends=-1),
    "nils": Part("Nils Aasen", "board", "NO", Role.OBSERVER, starts=30, ends=200),
    "emil": Part("Emil Georgiev", "panel", "P01"),
    "zoe": Part("Ζωή Παππά"),
}


class Cast:
    """Each person is put on their seat when first called."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.called: dict[str, Person] = {}

    def __getattr__(self, name: str) -> Person:
        if name not in PARTS:
            raise AttributeError(name)
        if name not in self.called:
            self._call([name])
        return self.called[name]

    def all(self) -> dict[str, Person]:
        self._call([name for name in PARTS if name not in self.called])
        return {name: self.called[name] for name in PARTS}

    def _call(self, names: list[str]) -> None:
        with self.app.app_context():
            with unit_of_work():
                for name in names:
                    _seat(name, PARTS[name])
            people = select(Person).where(Person.handle.in_(names))
            for person in db.session.scalars(people.execution_options(populate_existing=True)):
                db.session.expunge(person)
                self.called[person.handle] = person

    def thread(
        self,
        by: Person,
        *,
        workspace: str = "board",
        audience: Audience = Audience.WORKSPACE,
        title: str = "High-risk guidelines",
        posts: int = 1,
    ) -> Thread:
        """A thread with so many posts by one person."""
        with self.app.app_context():
            place = db.session.scalars(select(Workspace).where(Workspace.slug == workspace)).one()
            author = db.session.get_one(Person, by.id)
            key = f"thread-{title}-{by.id}-{audience}"[:60].replace(" ", "-")
            thread = start_thread(author, place, title, "Post 1", audience, key)
            for number in range(2, posts + 1):
                post(author, thread, f"Post {number}", f"{thread.id}-post-{number}")
            db.session.refresh(thread)
            assert thread.workspace.slug
            db.session.expunge_all()
            return thread

    def said(self, thread: Thread, by: Person, text: str, key: str = "") -> Post:
        """One more post, said outside any browser."""
        with self.app.app_context():
            place = db.session.get_one(Thread, thread.id)
            author = db.session.get_one(Person, by.id)
            said = post(author, place, text, key or f"said-{abs(hash(text))}")
            db.session.refresh(said)
            db.session.expunge_all()
            return said


def _seat(handle: str, part: Part) -> None:
    person = Person(handle=handle, name=part.name, email=f"{handle}@plenary.example")
    db.session.add(person)
    if part.workspace:
        _sit(person, part)


def _sit(person: Person, part: Part) -> None:
    seats = select(Seat).join(Seat.workspace).options(contains_eager(Seat.workspace))
    best = seats.where(Workspace.slug == part.workspace).order_by(Seat.code != part.seat, Seat.id)
    seat = db.session.scalars(best.limit(1)).one()
    starts = today() + timedelta(days=part.starts)
    ends = None if part.ends is None else today() + timedelta(days=part.ends)
    db.session.add(
        Mandate(seat=seat, person=person, role=part.role, starts_on=starts, ends_on=ends,
                signed_at=now())
    )  # fmt: skip
    if part.chairs:
        db.session.add(
            OfficeHolder(workspace=seat.workspace, person=person, title="Chair", starts_on=starts)
        )
