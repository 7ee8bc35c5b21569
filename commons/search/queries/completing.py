"""What could the rest of a question be, while it is typed? Operators, and what they may name."""

from collections.abc import Callable, Iterator

from sqlalchemy import select

from commons.membership.models import Seat
from commons.search.queries.asked import LONGEST, OPERATORS
from commons.search.queries.going import MOST, Entry
from commons.search.queries.question import TRAITS, Question, names, people_called, trait_names
from commons.threads.queries import threads_named
from kernel.access import may
from kernel.database import db
from kernel.words import gettext as _
from rules.access import Permission


def completed(question: Question, text: str) -> list[Entry]:
    """What the last word of a question may become: nothing but what this person may see."""
    before, last = _parted(text[:LONGEST])
    minus = "-" * last.startswith("-")
    name, colon, value = last[len(minus) :].partition(":")
    if not colon:
        return [
            Entry("complete", f"{minus}{operator}:", said, fill=f"{before}{minus}{operator}:")
            for operator, said in _operators().items()
            if name and operator.startswith(name.lower())
        ]
    offered = OFFERED.get(name.lower())
    found = offered(question, value.strip('"')) if offered else ()
    return [
        Entry("complete", f"{minus}{name}:{word}", said, fill=f"{before}{minus}{name}:{word} ")
        for word, said in found
    ][: MOST + 3]


def _parted(text: str) -> tuple[str, str]:
    """All but the last word, and the last word."""
    at = text.rfind(" ") + 1
    return text[:at], text[at:]


def _operators() -> dict[str, str]:
    said = {
        "body": _("in one body and its groups"),
        "in": _("in one workspace"),
        "thread": _("in one discussion"),
        "from": _("by one person"),
        "seat": _("for one seat, such as PT"),
        "has": _("with a file"),
        "is": _("a document, a conclusion, or put forward as one"),
        "after": _("from a day on, such as 2026-11-24"),
        "before": _("before a day, such as 2026-11-24"),
    }
    return {name: said[name] for name in OPERATORS}


Offered = Iterator[tuple[str, str]]


def _bodies(question: Question, value: str) -> Offered:
    for place in question.places:
        if place.parent_id is None and (not value or names(f"{place.slug} {place.name}", value)):
            yield place.slug, place.name


def _workspaces(question: Question, value: str) -> Offered:
    for place in question.places:
        if not value or names(f"{place.slug} {place.name}", value):
            yield place.slug, place.name


def _threads(question: Question, value: str) -> Offered:
    for thread in threads_named(question.person, question.places, value):
        yield str(thread.id), thread.title


def _people(question: Question, value: str) -> Offered:
    yield from [("me", question.person.name)] if "me".startswith(value.lower()) else []
    for person in people_called(question, value) if value else []:
        yield person.handle, person.name


def _seats(question: Question, value: str) -> Offered:
    shared = [p.id for p in question.places if may(question.person, Permission.READ_SEATS, p)]
    found = (
        select(Seat.country, Seat.name)
        .where(Seat.workspace_id.in_(shared), Seat.country.istartswith(value, autoescape=True))
        .where(Seat.country != "")
        .distinct()
        .order_by(Seat.country)
        .limit(MOST + 3)
    )
    yield from ((country, name) for country, name in db.session.execute(found))


def _traits(value: str, operator: str) -> Offered:
    for trait, said in trait_names().items():
        if TRAITS[trait] == operator and trait.startswith(value.lower()):
            yield trait, said


OFFERED: dict[str, Callable[[Question, str], Offered]] = {
    "body": _bodies, "in": _workspaces, "thread": _threads, "from": _people, "seat": _seats,
    "has": lambda _question, value: _traits(value, "has"),
    "is": lambda _question, value: _traits(value, "is"),
}  # fmt: skip
