"""How do messages from outside become posts? A few at a time, and each of them only once."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from commons.imports import authors
from commons.imports.authors import Directory
from commons.imports.conversations import Author, Message, State
from commons.imports.enclosing import Enclosures
from commons.imports.known import COUNTER, Known
from commons.imports.writing import (
    Answered,
    Row,
    begun,
    leave_as_it_was,
    make_room,
    names_at,
    read_for_all,
    show_the_last,
    write_posts,
)
from commons.membership.models import Person
from commons.threads.finding import writing_of
from commons.threads.models import Audience, Post, Thread
from commons.workspaces.models import Workspace
from kernel.access import Refused, require
from kernel.actions import action
from kernel.database import db
from kernel.index import index_all
from kernel.record import fingerprint, witness
from kernel.streams import advance, stir
from kernel.transactions import announce
from rules.access import Permission, Verdict
from rules.words import sentence as _

ALSO = {Audience.MEMBERS: Permission.CONFER, Audience.DESK: Permission.DESK}
"""What one needs besides, to bring in what not everybody of a workspace reads."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Messages of one discussion that are written together."""

    title: str
    audience: Audience
    thread_id: int | None
    messages: tuple[Message, ...]
    source: str
    state: State | None = None

    @property
    def authors(self) -> list[Author]:
        opener = [self.state.opened_by] if self.state else []
        return [*opener, *(message.author for message in self.messages)]


class Outcome(NamedTuple):
    thread_id: int
    numbers: Mapping[str, int]
    """The number of each message's first post, by key."""
    posts: int
    people: Mapping[Author, Person]


@dataclass(frozen=True, slots=True)
class ThreadImported:
    """Nobody is told of it as of a post; what keeps an index may want to know."""

    workspace_id: int
    thread_id: int
    first: int
    last: int


class Overtaken(Exception):
    """Somebody else imported into this workspace meanwhile: look again, then go on."""


@action(Permission.MODERATE)
def import_thread(
    actor: Person,
    workspace: Workspace,
    turn: Turn,
    known: Known,
    handles: Directory,
    enclosures: Enclosures = MappingProxyType({}),
) -> Outcome:
    """Write messages as posts, with the names and dates they had; nobody is called or told."""
    if advance(COUNTER, workspace.id).head != known.mark + 1:
        raise Overtaken
    people = authors.settled(turn.authors, handles)
    thread = admitted(actor, workspace, turn) or _new(workspace, turn, people)
    before = make_room(thread, sum(len(message.texts) for message in turn.messages))
    answered = _earlier(thread, turn, known)
    rows = write_posts(actor, thread, turn.messages, people, before, answered, enclosures)
    leave_as_it_was(thread, turn.state, before + len(rows))
    show_the_last(thread, rows)
    read_for_all(thread, before, len(rows))
    _tell(thread, turn, rows)
    numbers = {message.slip.key: answered[message.slip.key].number for message in turn.messages}
    return Outcome(thread.id, numbers, len(rows), people)


def _new(workspace: Workspace, turn: Turn, people: Mapping[Author, Person]) -> Thread:
    first, state = turn.messages[0], turn.state
    opener, at = (state.opened_by, state.opened_at) if state else (first.author, first.slip.at)
    return begun(workspace, turn.title, turn.audience, people[opener], at)


def _earlier(thread: Thread, turn: Turn, known: Known) -> dict[str, Answered]:
    """The posts of this discussion that were there before and are answered now."""
    related = {key for message in turn.messages for key in message.slip.related}
    places = {key: place for key in related if (place := known.places.get(key))}
    numbers = {key: place.number for key, place in places.items() if place.thread_id == thread.id}
    names = names_at(thread, numbers.values())
    return {key: Answered(number, names.get(number, "")) for key, number in numbers.items()}


def admitted(actor: Person, workspace: Workspace, turn: Turn) -> Thread | None:
    """The discussion to go on with, if it is open to whoever imports; None for a new one."""
    if turn.thread_id is None:
        if turn.audience in ALSO:
            require(actor, ALSO[turn.audience], workspace)
        return None
    thread = db.session.get_one(Thread, turn.thread_id)
    require(actor, Permission.POST, thread)
    if turn.state and thread.audience != turn.audience:
        raise Refused(Verdict(False, _("Here this discussion is for others than it was there.")))
    return thread


def _tell(thread: Thread, turn: Turn, rows: list[Row]) -> None:
    first, last = rows[0]["number"], rows[-1]["number"]
    texts = fingerprint("".join(fingerprint(str(row["source"])) for row in rows))
    witness(thread=thread.id, title=thread.title, audience=str(thread.audience))
    witness(source=turn.source, first=first, last=last, texts=texts)
    announce(ThreadImported(thread.workspace_id, thread.id, first, last))
    sealed = thread.audience == Audience.DESK
    if sealed:
        witness(sealed=True)
    arrived = 0 if sealed else stir("workspace", thread.workspace_id)
    writings = [writing_of(Post(**row), thread, arrived=arrived) for row in rows]
    index_all([writing for writing in writings if writing.text or writing.title])
