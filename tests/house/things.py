"""What can permission be asked about? Every sort of thing in a place, in each state that counts."""

from collections.abc import Iterator
from typing import NamedTuple

ON_A_WORKSPACE = (
    "workspaces.read",
    "seats.read",
    "record.read",
    "threads.confer",
    "threads.start",
    "documents.read",
    "documents.add",
    "threads.moderate",
    "notices.told",
    "threads.desk",
    "webhooks.manage",
    "statistics.read",
    "workspaces.export",
    "seats.manage",
)
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
    "documents.settle",
)
ON_A_FOLDER = ("documents.read", "documents.arrange")


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


DISCUSSIONS = (
    Thing("an open discussion", ON_A_THREAD),
    Thing("a members' discussion", ON_A_THREAD, members_only=True),
    Thing("a closed discussion", ON_A_THREAD, closed=True),
    Thing("a closed members' discussion", ON_A_THREAD, members_only=True, closed=True),
    Thing("another's question to the secretariat", ON_A_THREAD, desk=True),
)


def _paper(name: str, **facts: bool) -> Thing:
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
)
FOLDERS = (
    Thing("one's own folder", ON_A_FOLDER, own=True),
    Thing("another's folder", ON_A_FOLDER),
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
