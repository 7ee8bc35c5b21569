"""Where can a person go from here? Workspaces, their pages, what one can begin in them, people."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from commons.membership.models import Mandate, Person, Seat
from commons.membership.queries import people_named, running
from commons.search.queries.question import Question, names
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.database import db
from kernel.words import gettext as _
from rules.access import Permission

MOST = 5
"""Entries of one kind."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of what is found while one types."""

    kind: str
    title: str
    note: str = ""
    url: str = ""
    fill: str = ""
    """What the field says once this is taken; empty for what leads somewhere."""

    def as_json(self) -> dict[str, str]:
        return asdict(self)


def workspaces_called(places: Sequence[Workspace], text: str) -> list[Entry]:
    found = [place for place in places if names(f"{place.slug} {place.name}", text)]
    return [_workspace(place) for place in found[:MOST]]


def _workspace(place: Workspace) -> Entry:
    return Entry("workspace", place.name, place.parent.name if place.parent else "",
                 f"/{place.slug}")  # fmt: skip


def pages_called(person: Person, places: Sequence[Workspace], text: str) -> list[Entry]:
    """Pages of the house and of each workspace, and what one may begin there."""
    found = [*_pages_of_the_house(), *(page for place in places for page in _pages(person, place))]
    return [page for page in found if names(f"{page.title} {page.note} {page.url}", text)][:MOST]


def _pages_of_the_house() -> Iterator[Entry]:
    yield Entry("page", _("Home"), _("Plenary"), "/")
    yield Entry("page", _("Signed-in devices"), _("Your account"), "/account/sessions")


def _pages(person: Person, place: Workspace) -> Iterator[Entry]:
    base = f"/{place.slug}"
    if may(person, Permission.START_THREAD, place):
        title = _("New discussion in %(workspace)s", workspace=place.name)
        yield Entry("act", title, "", f"{base}/threads/new")
    yield Entry("page", _("Discussions"), place.name, f"{base}/threads")
    yield Entry("page", _("Documents"), place.name, f"{base}/documents")
    if may(person, Permission.READ_SEATS, place):
        yield Entry("page", _("Members"), place.name, f"{base}/members")
    yield Entry("page", _("Charter"), place.name, f"{base}/charter")
    if may(person, Permission.READ_RECORD, place):
        yield Entry("page", _("Record"), place.name, f"{base}/record")


def people_called(person: Person, places: Sequence[Workspace], text: str) -> list[Entry]:
    """People by name, with the seat by which one may know of them."""
    shared = {p.id: p for p in places if may(person, Permission.READ_SEATS, p)}
    found = people_named(text, 40, shared)
    seated = (
        select(Mandate)
        .join(Mandate.seat)
        .options(selectinload(Mandate.seat), selectinload(Mandate.person))
        .where(Mandate.person_id.in_([p.id for p in found]), Seat.workspace_id.in_(shared))
    )
    entries: dict[int, Entry] = {}
    for mandate in running(db.session.scalars(seated)):
        place = shared[mandate.seat.workspace_id]
        note, url = f"{mandate.seat.name}, {place.name}", f"/{place.slug}/members/{mandate.id}"
        entries.setdefault(mandate.person_id, Entry("person", mandate.person.name, note, url))
    return sorted(entries.values(), key=lambda entry: entry.title)[: MOST + 3]


def going(question: Question, text: str) -> list[Entry]:
    """What stands beside the posts of a page of results: places and people of that name."""
    text = text.strip()[:100]
    if question.asked.operators or not text:
        return []
    person, places = question.person, question.places
    return [
        *workspaces_called(places, text)[:3],
        *pages_called(person, places, text)[:3],
        *people_called(person, places, text)[:MOST],
    ]
