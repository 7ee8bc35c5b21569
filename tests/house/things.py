"""What can permission be asked about? Every sort of thing in a place, in each state that counts."""

from collections.abc import Iterator
from typing import Any, NamedTuple

ON_A_WORKSPACE = (
    "workspaces.read",
    "seats.read",
    "record.read",
    "threads.confer",
    "threads.start",
    "documents.read",
    "documents.add",
    "decisions.read",
    "decisions.propose",
    "decisions.answer",
    "documents.settle",
    "threads.moderate",
    "notices.told",
    "threads.desk",
    "webhooks.manage",
    "statistics.read",
    "workspaces.export",
    "seats.manage",
    "figures.set",
    "meetings.read",
    "meetings.run",
    "meetings.call",
    "selection.read",
    "selection.run",
    "independence.declare",
    "independence.manage",
    "consultations.read",
    "consultations.run",
    "referrals.read",
    "referrals.run",
    "work.read",
    "work.do",
    "work.handle",
)
ON_A_CONSULTATION = ("consultations.read", "consultations.answer", "consultations.run")
ON_A_REFERRAL = ("referrals.read", "referrals.run")
ON_A_MEETING = ("meetings.read", "meetings.answer", "meetings.run", "meetings.call")
ON_A_SEAT = ("seats.read", "seats.manage")
ON_A_THREAD = (
    "threads.read",
    "threads.post",
    "threads.resolve",
    "threads.moderate",
    "moderation.submit",
)
ON_A_POST = (
    "threads.edit",
    "threads.delete",
    "threads.react",
    "agreements.conclude",
    "agreements.ask",
    "moderation.report",
    "notes.keep",
    "notices.told",
)
ON_A_CONCLUSION = ("agreements.object", "agreements.conclude")
ON_AN_ASKING = ("agreements.ask", "agreements.answer")
ON_A_DOCUMENT = (
    "documents.read",
    "documents.add",
    "documents.comment",
    "documents.suggest",
    "documents.write",
    "documents.arrange",
    "documents.share",
    "documents.settle",
)
ON_A_FOLDER = ("documents.read", "documents.arrange")
ON_A_DECISION = (
    "decisions.read",
    "decisions.propose",
    "decisions.answer",
    "decisions.enter",
    "decisions.close",
)


class Thing(NamedTuple):
    name: str
    permissions: tuple[str, ...]
    members_only: bool = False
    closed: bool = False
    own: bool = False
    deleted: bool = False
    desk: bool = False
    named_only: bool = False
    named: bool = False
    locked: bool = False
    suggestions_only: bool = False
    binned: bool = False
    recused: bool = False
    preparing: bool = False
    at_desk: bool = False
    for_experts: bool = False
    lent: str = ""
    """What of another body's document is shared here."""


MINUTES = "the minutes of a meeting"
MEETINGS = (
    Thing("a meeting", ON_A_MEETING),
    Thing("a meeting that is being prepared", ON_A_MEETING, preparing=True),
)
AGENDA = (
    Thing("an item", ON_A_MEETING),
    Thing("an item closed to observers", ON_A_MEETING, members_only=True),
    Thing("an item one withdrew from", ON_A_MEETING, recused=True),
)
OF_MEETINGS = (
    *MEETINGS,
    *AGENDA,
    Thing("a task", ("meetings.read", "meetings.answer", "meetings.run")),
    Thing("a question for a day", ("meetings.read", "meetings.answer", "meetings.call")),
    Thing(MINUTES, ("documents.read",), members_only=True),
)


DISCUSSIONS = (
    Thing("an open discussion", ON_A_THREAD),
    Thing("a members' discussion", ON_A_THREAD, members_only=True),
    Thing("a closed discussion", ON_A_THREAD, closed=True),
    Thing("a closed members' discussion", ON_A_THREAD, members_only=True, closed=True),
    Thing("another's question to the secretariat", ON_A_THREAD, desk=True),
)


READ, NOTHING = "documents.read", "nothing"
SUGGEST = f"{READ} documents.comment documents.suggest"
WRITE = f"{SUGGEST} documents.write documents.add"


def _paper(name: str, **facts: Any) -> Thing:
    return Thing(name, ON_A_DOCUMENT, **facts)


PAPERS = (
    _paper("one's own document", own=True),
    _paper("another's document"),
    _paper("another's members' document", members_only=True),
    _paper("one's own document for named eyes", own=True, named_only=True, named=True),
    _paper("another's document for one's own eyes", named_only=True, named=True),
    _paper("another's document for others' eyes", named_only=True),
    _paper("one's own text", own=True),
    _paper("another's text"),
    _paper("one's own locked text", own=True, locked=True),
    _paper("another's locked text", locked=True),
    _paper("another's locked document", locked=True),
    _paper("one's own text where members suggest", own=True, suggestions_only=True),
    _paper("another's text where members suggest", suggestions_only=True),
    _paper("one's own document in the bin", own=True, binned=True),
    _paper("another's document in the bin", binned=True),
    _paper("a document another body shares to be read", lent="documents.read"),
    _paper("a text another body shares for suggestions", lent=SUGGEST),
    _paper("a text another body shares to be written in", lent=WRITE),
    _paper("a document another body shared and put into the bin", lent=WRITE, binned=True),
    _paper("a document another body no longer shares", lent=NOTHING),
)
FOLDERS = (
    Thing("one's own folder", ON_A_FOLDER, own=True),
    Thing("another's folder", ON_A_FOLDER),
)

A_CALL = Thing("a call", ("selection.read", "selection.run", "seats.manage"), at_desk=True)
AN_ALERT = Thing("an alert", ("work.read", "work.do", "work.lead", "work.handle"), for_experts=True)
DECISIONS = (
    Thing("a decision", ON_A_DECISION),
    Thing("a members' decision", ON_A_DECISION, members_only=True),
)


CONSULTATIONS = (
    Thing("a consultation", ON_A_CONSULTATION),
    Thing("a members' consultation", ON_A_CONSULTATION, members_only=True),
)
REFERRALS = (
    Thing("a request of another body", ON_A_REFERRAL),
    Thing("a members' request of another body", ON_A_REFERRAL, members_only=True),
)


def posts_in(there: Thing) -> list[Thing]:
    return [
        Thing(
            f"{words} in {there.name}",
            ON_A_POST,
            there.members_only,
            there.closed,
            *facts,
            there.desk,
        )
        for words, *facts in (
            ("one's own post", True, False),
            ("one's own deleted post", True, True),
            ("another's post", False, False),
            ("another's deleted post", False, True),
        )
    ]


def conclusion_in(there: Thing) -> Thing:
    name = f"a conclusion put forward in {there.name}"
    return Thing(name, ON_A_CONCLUSION, there.members_only, there.closed, desk=there.desk)


def asking_in(there: Thing) -> Thing:
    name = f"something asked of seats in {there.name}"
    return Thing(name, ON_AN_ASKING, there.members_only, there.closed, desk=there.desk)


def things() -> Iterator[Thing]:
    yield Thing("the workspace", ON_A_WORKSPACE)
    yield Thing("a seat", ON_A_SEAT)
    yield Thing("a mandate", ON_A_SEAT)
    yield Thing("an invitation", ("seats.manage",))
    yield Thing("a request for access", ("seats.manage",))
    for there in DISCUSSIONS:
        yield there
        yield from posts_in(there)
        yield conclusion_in(there)
        yield asking_in(there)
    yield from PAPERS
    yield from FOLDERS
    yield from OF_MEETINGS
    yield from DECISIONS
    yield A_CALL
    yield from CONSULTATIONS
    yield from REFERRALS
    yield AN_ALERT


CLOSES = [
    each.name
    for each in things()
    if each in (*PAPERS, *DECISIONS, *AGENDA, *DISCUSSIONS)
    or each.name == MINUTES
    or any(each.name.endswith(f" in {there.name}") for there in DISCUSSIONS)
]
"""What is kept from whoever is recused from it, with all that is in it."""
TELLING = {
    *(each.name for each in (*CONSULTATIONS, *REFERRALS)),
    "the workspace",
    "a seat",
    "a mandate",
    "an invitation",
    "a request for access",
    "an open discussion",
    "a members' discussion",
    "one's own post in an open discussion",
    "another's post in a members' discussion",
    "a conclusion put forward in an open discussion",
    "a conclusion put forward in a members' discussion",
    "something asked of seats in an open discussion",
    "another's question to the secretariat",
    "another's post in another's question to the secretariat",
    "something asked of seats in a members' discussion",
    "one's own document",
    "another's document",
    "another's members' document",
    "another's document for others' eyes",
    "another's text",
    "a document another body shares to be read",
    "a text another body shares for suggestions",
    "a text another body shares to be written in",
    "another's folder",
    "a decision",
    "a members' decision",
    "a call",
    "an alert",
    *(thing.name for thing in OF_MEETINGS),
}
"""What tells parts and bodies apart: tried everywhere."""
