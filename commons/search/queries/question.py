"""What do the operators of a question mean to this person? Only what they may see is ever named."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from commons.documents.finding import KIND as DOCUMENT
from commons.documents.finding import WITHIN
from commons.documents.queries.shares import numbers_shared_with
from commons.membership.models import Person
from commons.membership.queries import people_handled, people_named
from commons.search.queries.asked import Asked, Operator, day_of, understood
from commons.threads.finding import FILE, FLAGGED
from commons.threads.queries import thread_numbered
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.clock import midnight
from kernel.index.asking import Every, Sign, Some, Term
from kernel.index.lexemes import FACT, fact
from kernel.index.passages import first_at
from kernel.index.words import fold
from kernel.words import gettext as _
from rules.access import Permission

NOTHING = "none"
TRAITS = {FILE: "has", **dict.fromkeys([*FLAGGED.values(), DOCUMENT], "is")}
"""What a post has, or something is, each with the operator that asks for it."""
MOST_MEANT = 20
"""People, or workspaces, that one operator may stand for."""


@dataclass
class Question:
    """What was asked, by whom, where they may look, and what the operators narrow it to."""

    person: Person
    places: Sequence[Workspace]
    asked: Asked
    terms: list[Term] = field(default_factory=list)
    without: list[Term] = field(default_factory=list)
    since: int | None = None
    until: int | None = None
    doubts: list[str] = field(default_factory=list)
    """What to say of operators that name nothing this person can see, if nothing is found."""

    @property
    def is_empty(self) -> bool:
        return not (self.asked.sought or self.asked.operators)


def question_of(person: Person, places: Sequence[Workspace], text: str) -> Question:
    question = Question(person, places, understood(text))
    for operator in question.asked.operators:
        _narrow(question, operator)
    return question


def _narrow(question: Question, operator: Operator) -> None:
    if operator.name in {"before", "after"}:
        _in_time(question, operator)
        return
    signs = MEANT[operator.name](question, operator.value) or [NOTHING]
    meant = Some(tuple(Sign(FACT + sign) for sign in signs))
    (question.without if operator.without else question.terms).append(meant)
    if signs == [NOTHING] and operator.name != "from":
        _doubt(question, operator)


def _in_time(question: Question, operator: Operator) -> None:
    """From this day on, or up to the day before it."""
    day = day_of(operator.value)
    if day is None or operator.without:
        said = {"said": operator.written, "name": operator.name}
        question.asked.notes.append(
            _("“%(said)s” is no date that can be read; write it like %(name)s:2026-11-24.", **said)
        )
        return
    place = first_at(midnight(day))
    if operator.name == "after":
        question.since = max(place, question.since or place)
    else:
        question.until = min(place, question.until or place)


def _doubt(question: Question, operator: Operator) -> None:
    value = operator.value
    said = {
        "body": _("You are in no body that is called “%(value)s”.", value=value),
        "in": _("You are in no workspace that is called “%(value)s”.", value=value),
        "thread": _("There is no discussion %(value)s that you can read.", value=value),
        "from": _("Nobody you can see is called “%(value)s”.", value=value),
        "seat": _("“%(value)s” is no seat; write a code such as PT.", value=value),
        "has": _("Nothing can be found by “has:%(value)s”; write has:file.", value=value),
        "is": _(
            "Nothing can be found by “is:%(value)s”; write is:document, is:conclusion or "
            "is:proposed.",
            value=value,
        ),
    }
    question.doubts.append(said[operator.name])


def _bodies(question: Question, value: str) -> list[str]:
    """A body and its groups."""
    named = {place.body for place in called(question.places, value) if place.parent_id is None}
    places = [place for place in question.places if place.body in named]
    return _inside(question, places[:MOST_MEANT])


def _workspaces(question: Question, value: str) -> list[str]:
    return _inside(question, called(question.places, value)[:MOST_MEANT])


def _inside(question: Question, places: Sequence[Workspace]) -> list[str]:
    """What is at home in these workspaces, and the documents that others share with them."""
    shared = numbers_shared_with(question.person, places) if places else ()
    return [fact("w", place.id) for place in places] + [fact(WITHIN, each) for each in shared]


def called(places: Iterable[Workspace], value: str) -> list[Workspace]:
    """The workspaces of this name; failing that, those in whose name every word begins a word."""
    wanted = fold(value.casefold())
    exact = [place for place in places if wanted in {place.slug, fold(place.name.casefold())}]
    return exact or [place for place in places if names(f"{place.slug} {place.name}", value)]


def names(name: str, value: str) -> bool:
    """Does each of these words begin a word of the name?"""
    known = fold(name.casefold().replace("-", " ")).split()
    wanted = fold(value.casefold().replace("-", " ")).split()
    return bool(wanted) and all(any(k.startswith(w) for k in known) for w in wanted)


def _thread(question: Question, value: str) -> list[str]:
    found = thread_numbered(question.person, question.places, value)
    return [fact("t", found.id)] if found else []


def _people(question: Question, value: str) -> list[str]:
    if value.casefold() == "me":
        return [fact("a", question.person.id)]
    found = people_called(question, value)
    if not found:
        _doubt(question, Operator("from", value))
    found = found or list(people_handled(value))
    return [fact("a", person.id) for person in found[:MOST_MEANT]]


def people_called(question: Question, value: str) -> list[Person]:
    """Whoever has this handle, or people whose name or handle begins like this, as far as one
    shares a workspace with them.
    """
    shared = [p.id for p in question.places if may(question.person, Permission.READ_SEATS, p)]
    found = list(people_named(value, MOST_MEANT, shared))
    exact = [person for person in found if person.handle == value.casefold()]
    return exact or found


def _seat(_question: Question, value: str) -> list[str]:
    sign = fact("s", value)
    return [sign] if len(sign) > 1 else []


def _trait(value: str, operator: str) -> list[str]:
    trait = value.casefold()
    return [fact("h", trait)] if TRAITS.get(trait) == operator else []


def trait_names() -> dict[str, str]:
    return {
        "file": _("With a file"),
        "conclusion": _("Conclusion"),
        "proposed": _("Put forward as a conclusion"),
        "document": _("Document"),
    }


MEANT: dict[str, Callable[[Question, str], list[str]]] = {
    "body": _bodies, "in": _workspaces, "thread": _thread, "from": _people, "seat": _seat,
    "has": lambda _question, value: _trait(value, "has"),
    "is": lambda _question, value: _trait(value, "is"),
}  # fmt: skip


def narrowed(question: Question, parts: Iterable[Term], without: Iterable[Term] = ()) -> Every:
    """These terms, within what the operators leave."""
    every = (*parts, *question.terms) or (_anywhere(question),)
    return Every(every, (*without, *question.without))


def _anywhere(question: Question) -> Term:
    """For a question that only says what is not wanted, or when."""
    signs = _inside(question, question.places) or [NOTHING]
    return Some(tuple(Sign(FACT + sign) for sign in signs))
