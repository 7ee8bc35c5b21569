"""Every part of the permission table as a person, and every thing it names, in one house."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import count
from typing import Any, NamedTuple

from flask import Flask
from sqlalchemy import insert, select

from commons.accounts.models import SignIn
from commons.accounts.queries import hash_of
from commons.api.models import Token
from commons.api.queries import digest_of
from commons.files.models import File
from commons.files.storage import storage, workplace
from commons.membership.models import Mandate, OfficeHolder, Person, Seat
from commons.search.rebuilding import rebuilt
from commons.threads.models import Post, Thread
from commons.workspaces.models import Workspace
from kernel.clock import now, today
from kernel.database import db
from kernel.streams import Stream
from kernel.transactions import unit_of_work
from tests.house.agreed import asked_of, concluded
from tests.house.gathered import gather
from tests.house.offers import offers
from tests.house.parts import PLACES, RECUSED, parts_of
from tests.house.recused import step_back
from tests.house.refs import Ref, api_token, canary
from tests.house.rounds import laid_out
from tests.house.shelves import shelve
from tests.house.things import DISCUSSIONS, asking_in, conclusion_in, posts_in

GROUPS = {"board": "board-market-surveillance", "alliance": "alliance-healthcare"}
NEIGHBOURS = {"board": "panel", "panel": "forum", "forum": "pact", "pact": "alliance",
              "alliance": "board"}  # fmt: skip
RUNS, ENDED, TO_COME = (-100, 100), (-100, -1), (1, 100)


class Seated(NamedTuple):
    """One mandate of a part: in the place itself, above it, in its sub-group, or elsewhere."""

    where: str = "here"
    role: str = "member"
    days: tuple[int, int] = RUNS
    sees: tuple[int | None, int | None] = (None, None)
    presides: bool = False
    ended_early: bool = False


ABOVE, ELSEWHERE, PRESIDES = Seated("above"), Seated("elsewhere"), Seated(presides=True)
SEATS: dict[str, tuple[Seated, ...]] = {
    "nobody signed in": (),
    "a person without any seat": (),
    "a member of another body": (ELSEWHERE,),
    "a member whose mandate ended on its last day": (Seated(days=ENDED),),
    "a member whose mandate was ended early": (Seated(ended_early=True),),
    "a secretary whose mandate ended": (Seated(role="secretariat", days=ENDED),),
    "a member whose mandate has not begun": (Seated(days=TO_COME),),
    "a member whose account is closed": (Seated(),),
    "a member of a sub-group only": (Seated("group"),),
    "an outside observer in a sub-group only": (Seated("group", "observer"), ELSEWHERE),
    "a member who may read in before the first day": (Seated(days=TO_COME, sees=(-5, None)),),
    "a member who may read on after the last day": (Seated(days=ENDED, sees=(None, 30)),),
    "member": (Seated(),),
    RECUSED: (Seated(),),
    "chair": (PRESIDES,),
    "alternate": (Seated(role="alternate"),),
    "adviser": (Seated(role="adviser"),),
    "observer": (Seated(role="observer"),),
    "secretariat": (Seated(role="secretariat"),),
    "a member of the sub-group": (ABOVE, Seated()),
    "the chair of the sub-group": (ABOVE, PRESIDES),
    "an outside observer in the sub-group": (ELSEWHERE, Seated(role="observer")),
    "a member of the sub-group who left the body": (Seated("above", days=ENDED), Seated()),
    "a member of the body who does not sit in the sub-group": (ABOVE,),
    "the chair of the body who does not sit in the sub-group": (Seated("above", presides=True),),
    "an observer of the body who does not sit in the sub-group": (Seated("above", "observer"),),
    "the chair of the body who is a member of the sub-group": (
        Seated("above", presides=True),
        Seated(),
    ),
    "the secretariat of the body": (Seated("above", "secretariat"),),
    "a secretary of the body whose mandate ended": (Seated("above", "secretariat", ENDED),),
}

Who = tuple[str, str, str]
"""A body, a place in it, and a part towards it."""


@dataclass
class Stage:
    app: Flask
    people: dict[Who, int] = field(default_factory=dict)
    slugs: dict[tuple[str, str], str] = field(default_factory=dict)
    things: dict[Who, dict[str, Ref]] = field(default_factory=dict)
    files: dict[tuple[str, str, str], int] = field(default_factory=dict)
    """In each discussion of a place, a file of a post."""
    deputies: dict[tuple[str, str], int] = field(default_factory=dict)
    """In each place, the mandate of an alternate: who may stand in."""
    day: datetime = field(default_factory=now)  # by which mandates begin and end

    def token(self, who: Who) -> str:
        return f"token of {self.people[who]}"


def set_up(app: Flask) -> Stage:
    stage, number = Stage(app), count(1)
    with app.app_context(), unit_of_work():
        for body, place in PLACES:
            here = _workspace(GROUPS[body] if place == "a sub-group" else body)
            stage.slugs[body, place] = here.slug
            _furnish(stage, number, (body, place), here)
        db.session.flush()
        db.session.expunge_all()
    with app.app_context():
        assert list(rebuilt())
    return replace(stage, day=now())


def _workspace(slug: str) -> Workspace:
    return db.session.scalars(select(Workspace).where(Workspace.slug == slug)).one()


def _furnish(stage: Stage, number: Iterator[int], at: tuple[str, str], here: Workspace) -> None:
    resident = _person(number, "Resident")
    mandate = _sit(number, resident, here, Seated())
    stage.deputies[at] = _sit(number, _person(number, "Deputy"), here, Seated(role="alternate")).id
    seat = Seat(workspace=here, kind=_member_kind(here), code="FREE", name="A free seat")
    offer, asked = offers(seat, resident)
    db.session.add_all((seat, offer, asked))
    db.session.flush()
    plain = {"the workspace": Ref(Workspace, here.id), "a seat": Ref(Seat, seat.id),
             "a mandate": Ref(Mandate, mandate.id), "an invitation": Ref(type(offer), offer.id),
             "a request for access": Ref(type(asked), asked.id)}  # fmt: skip
    plain |= laid_out(here, at, resident, seat, mandate)
    whos = [(*at, part.name) for part in parts_of(*at)]
    for who in whos:
        stage.people[who] = _cast(number, who[2], here)
        stage.things[who] = dict(plain)
    for discussion in DISCUSSIONS:
        _discuss(stage, at, here, resident.id, discussion)
    people = {who: stage.people[who] for who in whos}
    for who, found in (
        *shelve(here, at, resident.id, people),
        *gather(here, at, resident.id, people),
    ):
        stage.things[who] |= found
    step_back(here, people, stage.things)


def _cast(number: Iterator[int], part: str, here: Workspace) -> int:
    person = _person(number, "Part", active="account is closed" not in part)
    for seated in SEATS[part]:
        _sit(number, person, here, seated)
    signed_in = SignIn(
        person_id=person.id,
        token=hash_of(f"token of {person.id}"),
        expires_at=now() + timedelta(days=1),
    )
    token = Token(person_id=person.id, digest=digest_of(api_token(person.id)), name="a program",
                  begins="plenary_", writes=True, used_at=now(),
                  expires_at=now() + timedelta(days=1))  # fmt: skip
    db.session.add_all([signed_in, token])
    return person.id


def _person(number: Iterator[int], word: str, *, active: bool = True) -> Person:
    n = next(number)
    handle, name = f"{word.lower()}-{n}", f"{word} {n}"
    person = Person(handle=handle, name=name, email=f"{handle}@plenary.example", active=active)
    db.session.add(person)
    db.session.flush()
    return person


def _sit(number: Iterator[int], person: Person, here: Workspace, seated: Seated) -> Mandate:
    place = {
        "here": lambda: here,
        "above": lambda: here.parent,
        "group": lambda: _workspace(GROUPS[here.body]),
        "elsewhere": lambda: _workspace(NEIGHBOURS[here.body]),
    }[seated.where]()
    code = f"T{next(number)}"
    seat = Seat(workspace=place, kind=_member_kind(place), code=code, name=f"Seat {code}")
    starts, ends, sees_from, sees_until = map(_day, (*seated.days, *seated.sees))
    mandate = Mandate(person=person, role=seated.role, starts_on=starts, ends_on=ends,
                      sees_from=sees_from, sees_until=sees_until,
                      signed_at=now())  # fmt: skip
    mandate.ended_at = now() if seated.ended_early else None
    seat.mandates.append(mandate)
    db.session.add(seat)
    if seated.presides:
        db.session.add(
            OfficeHolder(workspace=place, person=person, title="Chair", starts_on=starts)
        )
    db.session.flush()
    return mandate


def _member_kind(place: Workspace) -> str:
    return next(kind.code for kind in place.charter.seats if kind.role == "member")


def _day(offset: int | None) -> date | None:
    return None if offset is None else today() + timedelta(days=offset)


def _discuss(
    stage: Stage, at: tuple[str, str], here: Workspace, resident: int, discussion: Any
) -> None:
    """One discussion, in which everybody wrote a post, and one that was deleted."""
    word = canary(*at, discussion.name)
    thread = Thread(workspace=here, title=f"{word} title", author_id=resident,
                    audience="desk" if discussion.desk else "members" if discussion.members_only
                    else "workspace",
                    last_excerpt=f"{word} excerpt", last_author="Somebody",
                    closed_at=now() if discussion.closed else None)  # fmt: skip
    db.session.add(thread)
    db.session.flush()
    authors = [resident, *(stage.people[who] for who in stage.things if who[:2] == at)]
    numbers = {(author, dead): 2 * n + 1 + dead for n, author in enumerate(authors)
               for dead in (False, True)}  # fmt: skip
    rows = [_post((here.id, thread.id, n), author, word, deleted=dead)
            for (author, dead), n in numbers.items()]  # fmt: skip
    said = (here.id, thread.id, len(rows) + 1)
    rows.append(_post(said, resident, word, deleted=False) | {"flag": "proposed"})
    db.session.execute(insert(Post), rows)
    put_forward, asking = concluded(said, resident, word), asked_of(said, resident, word)
    thread.head = len(rows)
    db.session.add(Stream(kind="thread", thing_id=thread.id, head=len(rows)))
    stage.files[(*at, discussion.name)] = _file(thread, resident, word)
    for who in [who for who in stage.things if who[:2] == at]:
        stage.things[who][discussion.name] = Ref(Thread, thread.id)
        stage.things[who][conclusion_in(discussion).name] = put_forward
        stage.things[who][asking_in(discussion).name] = asking
        for post in posts_in(discussion):
            author = stage.people[who] if post.own else resident
            key = (here.id, thread.id, numbers[author, post.deleted])
            stage.things[who][post.name] = Ref(Post, key)


def _file(thread: Thread, owner: int, word: str) -> int:
    """A file of the first post, with words of its discussion in it."""
    text = f"{word} file"
    digest = hashlib.sha256(text.encode()).hexdigest()
    with workplace() as folder:
        (folder / "source").write_text(text)
        storage().put(digest, folder / "source")
    brought = File(workspace_id=thread.workspace_id, thread_id=thread.id, number=1, kind="txt",
                   person_id=owner, key=f"file-{thread.id}", name=f"{word}.txt", text=text,
                   size=len(text), digest=digest)  # fmt: skip
    db.session.add(brought)
    db.session.flush()
    first = db.session.get_one(Post, (thread.workspace_id, thread.id, 1))
    first.files = [brought.card]
    return brought.id


def _post(key: tuple[int, int, int], author: int, word: str, *, deleted: bool) -> dict[str, Any]:
    place, thread, number = key
    text = "" if deleted else f"{word} text {number}"
    return {
        "workspace_id": place,
        "thread_id": thread,
        "number": number,
        "author_id": author,
        "author_name": f"Author {author}",
        "key": f"{thread}-{number}",
        "source": text,
        "html": f"<p>{text}</p>",
        "seq": number,
        "deleted_at": now() if deleted else None,
        "deleted_by": "Somebody" if deleted else "",
    }
