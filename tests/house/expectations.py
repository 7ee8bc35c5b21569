"""Who should be able to do what? Written by hand from the acts and from what each body is for.

Shares nothing with the product: the table it makes (`python -m tests.house.expectations` writes
docs/permissions.csv) is read line by line by people, and then held against the product.
"""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.house.parts import PLACES, RECUSED, Part, parts_of
from tests.house.things import CLOSES, DISCUSSIONS, Thing, posts_in, things

TABLE = Path(__file__).parents[2] / "docs" / "permissions.csv"
YES, NO, ABSENT = "yes", "no", "does not exist"
HEADER = ("body", "place", "part", "permission", "in words", "thing", "expected", "because")
EVERYTHING = "anything"
APART = "; "
"""Things that share one answer for one reason stand together in one line."""

READ = (
    "workspaces.read seats.read threads.read documents.read decisions.read meetings.read notes.keep"
    " consultations.read referrals.read"
)
TALK = (
    f"{READ} threads.post threads.edit threads.delete threads.react notices.told"
    " moderation.submit moderation.report documents.comment documents.suggest"
    " meetings.answer consultations.answer"
)
START = "threads.start threads.resolve agreements.answer"
WRITE = "documents.add documents.write documents.arrange documents.share"
CONFER = f"{TALK} {START} {WRITE} threads.confer agreements.ask work.read"
SIT = f"{CONFER} agreements.object decisions.answer independence.declare work.do"
PRESIDE = (
    "threads.moderate record.read agreements.conclude documents.settle"
    " decisions.propose decisions.close meetings.run independence.manage"
    " consultations.run referrals.run work.lead"
)
LEVELS = {
    "keeps": f"{CONFER} {PRESIDE} seats.manage threads.desk webhooks.manage statistics.read"
    " workspaces.export decisions.enter meetings.call selection.read selection.run"
    " figures.set work.handle",
    "presides": f"{SIT} {PRESIDE}",
    "confers": SIT,
    "advises": f"{TALK} threads.confer",
    "takes part": f"{TALK} {START}",
    "reads": READ,
    "reads as a member": f"{READ} threads.confer independence.declare work.read",
}
"""What somebody can do at most, before the state of a thing is looked at."""

WORDS = {
    "workspaces.read": "read the workspace",
    "seats.read": "see who sits",
    "seats.manage": "invite, appoint, renew and end mandates, see who asks for access",
    "figures.set": "change a setting of the rules profile",
    "record.read": "read the record of what was done",
    "statistics.read": "see how much each seat takes part",
    "workspaces.export": "take the workspace along as an archive",
    "webhooks.manage": "have addresses elsewhere told of what happens",
    "threads.confer": "be present where members confer",
    "threads.start": "open a discussion",
    "threads.desk": "see what is asked of the secretariat",
    "threads.read": "read it",
    "threads.post": "say something in it",
    "threads.resolve": "call it resolved, or take it up again",
    "threads.moderate": "keep order: close and reopen, pin, bring in from elsewhere",
    "agreements.conclude": "say what a discussion came to, or take that back",
    "agreements.object": "object to what would count as agreed",
    "agreements.ask": "ask seats about it, remind them, call it off",
    "agreements.answer": "answer or take note, if one's seat is asked",
    "threads.edit": "change the post",
    "threads.delete": "take the post back",
    "threads.react": "mark the post",
    "moderation.submit": "write what the moderators read first",
    "moderation.report": "report the post to the moderators",
    "notes.keep": "keep the post on one's own list",
    "notices.told": "see who was told of it",
    "documents.read": "look into the library, read what lies there",
    "documents.add": "bring a document, a new version or a folder, work on it alone",
    "documents.comment": "comment on it",
    "documents.suggest": "suggest other words in it",
    "documents.write": "change its words",
    "documents.arrange": "say what it is and for whom, bin and restore it",
    "documents.share": "open it in another workspace, and end that",
    "documents.settle": "lock it, freeze and restore its versions",
    "decisions.read": "see what is put to the seats and how it stands",
    "decisions.propose": "put a question to the seats, remind them, put it anew",
    "decisions.answer": "answer for one's seat, if it is asked",
    "decisions.enter": "write down what a seat said by phone",
    "decisions.close": "open the urn, close it, withdraw or stop it",
    "meetings.read": "see it",
    "meetings.answer": "answer, say one is there, ask for the floor, say what is done",
    "meetings.run": "ask for a meeting, lead it, close an item, note who withdrew",
    "meetings.call": "call a meeting, prepare its agenda, write its minutes",
    "consultations.read": "see what is consulted on, and what was said of it",
    "consultations.answer": "draft for one's delegation, send in for one's seat",
    "consultations.run": "ask seats for comments, answer each, bring a table of them",
    "referrals.read": "see what bodies ask of each other",
    "referrals.run": "ask another body, take its request on, return the answer",
    "selection.read": "see the calls and who applied",
    "independence.declare": "declare interests, sign, step back",
    "independence.manage": "name providers and what concerns them, note who is kept from it",
    "work.read": "see alerts, tasks and requests of experts, and what one is informed of",
    "work.do": "bring and sign alerts, volunteer, confirm what one is informed of",
    "work.lead": "open the vote on an alert, send it, be consulted on tasks",
    "work.handle": "answer alerts and requests, inform the Board, assign tasks",
    "selection.run": "publish a call, sift what comes in, have a choice worked out",
}
ORDER = list(WORDS)
READS = {
    "workspaces.read",
    "seats.read",
    "record.read",
    "statistics.read",
    "threads.read",
    "threads.desk",
    "documents.read",
    "decisions.read",
    "meetings.read",
    "selection.read",
    "consultations.read",
    "referrals.read",
    "work.read",
    "notes.keep",
}
"""To refuse these would tell that something is there: to whom they are refused, it is not."""


ONES_OWN_OR = {
    "notices.told": ("seats.manage", "who was told is for its author, and for the secretariat"),
    "threads.delete": (
        "threads.moderate",
        "only its author, the chair or the secretariat takes a post back",
    ),
    "threads.resolve": (
        "threads.moderate",
        "only whoever opened it, the chair or the secretariat says this of it",
    ),
    "agreements.ask": (
        "threads.moderate",
        "only its author, the chair or the secretariat asks seats about it",
    ),
    "documents.arrange": (
        "threads.moderate",
        "only whoever brought it, the chair or the secretariat arranges it",
    ),
    "documents.share": (
        "threads.moderate",
        "only whoever brought it, the chair or the secretariat shares it",
    ),
}
"""What is for whoever made the thing, and for those who can do this."""


def answer(part: Part, permission: str, thing: Thing) -> tuple[str, str]:
    """The rules, in the order in which they count."""
    can = LEVELS[part.level].split()
    if part.name == RECUSED and thing.name in CLOSES:
        return ABSENT, "whoever is recused from it finds nothing of it"
    if hidden := _hidden(thing, can):
        return ABSENT, hidden
    if permission not in can:
        refused = ABSENT if permission in READS else NO
        return refused, f"more than this part carries ({part.because})"
    if thing.lent and permission not in thing.lent.split():
        return NO, "another body's: it is shared for less than this"
    return _in_its_state(part, permission, thing) or (YES, part.because)


def _hidden(thing: Thing, can: list[str]) -> str:
    """Why somebody who can so much does not even find it."""
    reasons = {
        "whoever withdrew from an item finds nothing of it, whatever they are": thing.recused,
        "before it is called, only those who prepare it know of it": (
            thing.preparing and "meetings.run" not in can
        ),
        "the calls of a body are for its desk: others find those that are published elsewhere": (
            thing.at_desk and "selection.read" not in can
        ),
        "the work of experts is for who sits there and for the AI Office": (
            thing.for_experts and "work.read" not in can
        ),
        "members confer among themselves: others do not even find it": (
            thing.members_only and "threads.confer" not in can
        ),
        "only whoever asked and the secretariat find it, not even the chair": (
            thing.desk and "threads.desk" not in can
        ),
        "for the eyes of those who are named, whatever somebody else presides over": (
            thing.named_only and not thing.named
        ),
        "what lies in the bin only its author and its keepers find": (
            thing.binned and not thing.own and "documents.settle" not in can
        ),
        "it is another body's, which keeps what it put into the bin": (
            thing.binned and bool(thing.lent)
        ),
        "it is another body's, which ended sharing it": thing.lent == "nothing",
    }
    return next((because for because, holds in reasons.items() if holds), "")


def _in_its_state(part: Part, permission: str, thing: Thing) -> tuple[str, str] | None:
    changes = {"threads.edit", "threads.delete", "threads.react"}
    if thing.closed and permission in {
        *changes, "threads.post", "agreements.ask", "moderation.submit"
    }:  # fmt: skip
        return NO, "closed: nothing in it changes until it is opened again"
    if thing.deleted and permission in {
        *changes, "agreements.conclude", "agreements.ask", "moderation.report"
    }:  # fmt: skip
        return NO, "a deleted post only keeps its number"
    return _of_a_document(part, permission, thing) or _by_whose_it_is(part, permission, thing)


def _of_a_document(part: Part, permission: str, thing: Thing) -> tuple[str, str] | None:
    if thing.binned and permission not in {"documents.read", "documents.arrange"}:
        return NO, "in the bin: first it is put back"
    if thing.locked and permission in {"documents.write", "documents.suggest", "documents.add"}:
        return NO, "locked: what it says stays as it is"
    keeps = thing.own or "documents.settle" in LEVELS[part.level].split()
    if thing.suggestions_only and permission == "documents.write" and not keeps:
        return NO, "here members suggest, and its author takes it or leaves it"
    return None


def _by_whose_it_is(part: Part, permission: str, thing: Thing) -> tuple[str, str] | None:
    if permission == "moderation.report" and thing.own:
        return NO, "one's own post one changes or takes back"
    if permission == "threads.edit" and not thing.own:
        return NO, "nobody puts words into another's mouth, not even the chair or the secretariat"
    need, because = ONES_OWN_OR.get(permission, ("", ""))
    if need and not thing.own and need not in LEVELS[part.level].split():
        return NO, because
    return None


class Line(NamedTuple):
    body: str
    place: str
    part: str
    permission: str
    words: str
    thing: str
    expected: str
    because: str


def lines() -> Iterator[Line]:
    for body, place in PLACES:
        for part in parts_of(body, place):
            if part.level:
                yield from _lines_of(body, place, part)
            else:
                whole = (EVERYTHING, "see or do anything", EVERYTHING, ABSENT, part.because)
                yield Line(body, place, part.name, *whole)


def _lines_of(body: str, place: str, part: Part) -> Iterator[Line]:
    together: dict[tuple[str, ...], list[str]] = {}
    for thing in things():
        for permission in thing.permissions:
            key = (permission, *answer(part, permission, thing))
            together.setdefault(key, []).append(thing.name)
    for said, names in sorted(together.items(), key=lambda line: ORDER.index(line[0][0])):
        permission, expected, because = said
        cells = (WORDS[permission], APART.join(shortened(names)), expected, because)
        yield Line(body, place, part.name, permission, *cells)


def shortened(names: list[str]) -> list[str]:
    """Where all posts of a discussion are answered alike, they are named together."""
    left = list(names)
    for there in DISCUSSIONS:
        alike = [post.name for post in posts_in(there)]
        if set(alike) <= set(left):
            left = [name for name in left if name not in alike] + [f"any post in {there.name}"]
    return left


def spelled_out(words: str) -> Iterator[str]:
    """The other way round: every single thing that a cell of the table names."""
    every = {f"any post in {there.name}": posts_in(there) for there in DISCUSSIONS}
    for name in words.split(APART):
        yield from (post.name for post in every[name]) if name in every else (name,)


def text() -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows(lines())
    return out.getvalue()


if __name__ == "__main__":
    TABLE.write_text(text())
