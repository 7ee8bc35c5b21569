"""How does a whole source come in? Discussion by discussion, in turns that a kill cannot halve."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from sqlalchemy import select

from commons.imports import authors
from commons.imports.actions import Outcome, Overtaken, Turn, admitted, import_thread
from commons.imports.authors import Directory
from commons.imports.conversations import Conversation, Message, Slip, Source, Unreadable
from commons.imports.enclosing import looked_at
from commons.imports.known import Known
from commons.imports.placing import Bundle, sorted_out
from commons.imports.report import Report
from commons.membership.models import Person
from commons.threads.models import Audience, Thread
from commons.workspaces.models import Workspace
from kernel.access import Refused, require
from kernel.database import db
from rules.access import Permission

TURN = 100
"""Messages written in one transaction: nobody else waits longer than that takes."""
MOST_POSTS = 20_000
"""Posts in one discussion."""


@dataclass(slots=True)
class Errand:
    """Who brings what where, and what has come of it."""

    actor: Person
    workspace: Workspace
    source: Source
    report: Report
    audience: Audience = Audience.WORKSPACE
    handles: Directory = field(default_factory=dict)
    rehearsal: bool = False
    knows: Callable[[Workspace], Known] = Known
    heard: Callable[[int], None] = lambda _messages: None
    made: set[int] = field(default_factory=set)
    heads: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Fate:
    """What became of the messages of one discussion."""

    brought: set[str] = field(default_factory=set)
    refused: dict[str, tuple[str, str]] = field(default_factory=dict)

    def refuse(self, slip: Slip, reason: str) -> None:
        self.refused[slip.key] = (slip.where, reason)


def bring_in(errand: Errand) -> None:
    """Bring in whatever is not there yet. Raises Refused when the actor may not import here."""
    require(errand.actor, Permission.MODERATE, errand.workspace)
    known = errand.knows(errand.workspace)
    for conversation in errand.source.conversations(errand.report):
        fate = _Fate()
        try:
            while not _went_in(errand, conversation, known, fate):
                known.look()
        finally:
            _count(errand.report, conversation, known, fate)


def _count(report: Report, conversation: Conversation, known: Known, fate: _Fate) -> None:
    for where, reason in fate.refused.values():
        report.refuse(where, reason)
    report.brought += len(fate.brought)
    there = {slip.key for slip in conversation.slips if slip.key in known.places}
    report.already += len(there - fate.brought)


def _went_in(errand: Errand, conversation: Conversation, known: Known, fate: _Fate) -> bool:
    """False when somebody else imported meanwhile, and what is there must be looked at again."""
    left = [slip for slip in conversation.slips if slip.key not in fate.refused]
    for bundle in sorted_out(left, known.places):
        try:
            _bundle(errand, conversation, bundle, known, fate)
        except Overtaken:
            return False
        except Refused as no:
            for slip in bundle.slips:
                if slip.key not in fate.brought:
                    fate.refuse(slip, no.because)
    return True


def _bundle(
    errand: Errand, conversation: Conversation, bundle: Bundle, known: Known, fate: _Fate
) -> None:
    thread_id, state = bundle.thread_id, conversation.state
    audience = state.audience if state else errand.audience
    for start in range(0, len(bundle.slips), TURN):
        slips = bundle.slips[start : start + TURN]
        opening = conversation.slips[0]
        read = list(_read(errand.source, slips, opening, fate))
        messages = tuple(_fitting(read, _head(errand, thread_id), fate))
        if messages:
            source = errand.source.name
            turn = Turn(conversation.title, audience, thread_id, messages, source, state)
            outcome = _act(errand, turn, known)
            thread_id = _book(errand, turn, outcome, known, fate)
        errand.heard(len(slips))


def _read(source: Source, slips: list[Slip], opening: Slip, fate: _Fate) -> Iterator[Message]:
    for slip in slips:
        try:
            yield source.read(slip, opens=slip is opening)
        except Unreadable as fault:
            fate.refuse(slip, str(fault))
        except Exception as fault:  # noqa: BLE001 whatever is in one message, the others come in
            fate.refuse(slip, f"it could not be read ({type(fault).__name__})")


def _head(errand: Errand, thread_id: int | None) -> int:
    if thread_id is None:
        return 0
    if thread_id not in errand.heads:
        head = db.session.scalar(select(Thread.head).where(Thread.id == thread_id))
        errand.heads[thread_id] = head or 0
    return errand.heads[thread_id]


def _fitting(messages: list[Message], head: int, fate: _Fate) -> Iterator[Message]:
    """A post that is gone only keeps its number: where that is taken, nothing of it comes in."""
    for message in messages:
        if message.gone and message.gone.number != head + 1:
            fate.refuse(message.slip, "it is gone there, and here its number is another's")
            continue
        head += len(message.texts)
        if head > MOST_POSTS:
            fate.refuse(message.slip, f"the discussion is full: {MOST_POSTS:,} posts")
        else:
            yield message


def _act(errand: Errand, turn: Turn, known: Known) -> Outcome:
    actor, place = errand.actor, errand.workspace
    with looked_at(actor, turn.messages, errand.report) as files:
        if errand.rehearsal:
            return _rehearsed(errand, turn)
        return import_thread(actor, place, turn, known, errand.handles, files)


def _rehearsed(errand: Errand, turn: Turn) -> Outcome:
    """The same answer, and nothing written; a discussion that would be made has no real number."""
    if turn.thread_id is None or turn.thread_id > 0:
        admitted(errand.actor, errand.workspace, turn)
    people = authors.found((message.author for message in turn.messages), errand.handles)
    numbers = {message.slip.key: 0 for message in turn.messages}
    posts = sum(len(message.texts) for message in turn.messages)
    return Outcome(turn.thread_id or -1 - len(errand.made), numbers, posts, people)


def _book(errand: Errand, turn: Turn, outcome: Outcome, known: Known, fate: _Fate) -> int:
    """What was written is known from now on, and told in the report."""
    report, thread_id = errand.report, outcome.thread_id
    known.add(thread_id, outcome.numbers, written=not errand.rehearsal)
    fate.brought.update(outcome.numbers)
    report.posts += outcome.posts
    errand.heads[thread_id] = errand.heads.get(thread_id, 0) + outcome.posts
    if turn.thread_id is None:
        errand.made.add(thread_id)
    elif thread_id not in errand.made:
        report.continued.add(thread_id)
    report.made = len(errand.made)
    for message in turn.messages:
        report.cut.update(message.cut)
        person = outcome.people.get(message.author)
        handle = person.handle if person and not authors.is_voice(person) else ""
        report.heard(message.author.address, message.author.name, handle)
    return thread_id
