"""What came of an import? Counted while it goes on; told on the screen and as JSON."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any, NamedTuple

from kernel.words import gettext as _

MOST_TOLD = 5_000
"""Refusals and authors named one by one; of more, only the number is told."""
SCREEN = 15


class Refusal(NamedTuple):
    where: str
    reason: str


@dataclass(slots=True)
class Writer:
    """An author: how the source knows them, and who they are in the house, if anybody."""

    address: str
    name: str
    handle: str
    messages: int = 0


@dataclass(slots=True)
class Report:
    """Every message read is counted once: what is in no other count was not reached."""

    source: str
    workspace: str
    rehearsal: bool = False
    read: int = 0
    brought: int = 0
    already: int = 0
    doubled: int = 0
    refused: int = 0
    posts: int = 0
    made: int = 0
    continued: set[int] = field(default_factory=set)
    refusals: list[Refusal] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    writers: dict[str, Writer] = field(default_factory=dict)
    """By address; where the source tells none, by name."""
    cut: Counter[str] = field(default_factory=Counter)
    stopped: str = ""

    def refuse(self, where: str, reason: str) -> None:
        """A message stays outside."""
        self.refused += 1
        self.note(where, reason)

    def note(self, where: str, reason: str) -> None:
        """A file stays outside: nobody knows how many messages it would have been."""
        if len(self.refusals) < MOST_TOLD:
            self.refusals.append(Refusal(where, reason))

    @property
    def unreached(self) -> int:
        return self.read - self.brought - self.already - self.doubled - self.refused

    @property
    def is_barren(self) -> bool:
        """Could nothing be read at all?"""
        return self.read == self.refused

    def heard(self, address: str, name: str, handle: str) -> None:
        """One more message of this author, under the name they had first."""
        writer = self.writers.setdefault(address or name, Writer(address, name, handle))
        writer.messages += 1

    def writers_known(self, *, known: bool) -> list[Writer]:
        found = [writer for writer in self.writers.values() if bool(writer.handle) is known]
        return sorted(found, key=lambda writer: -writer.messages)

    def as_json(self) -> dict[str, Any]:
        return {
            "source": self.source,
            "workspace": self.workspace,
            "dry_run": self.rehearsal,
            "stopped": self.stopped,
            "messages": {
                "read": self.read,
                "brought_in": self.brought,
                "already_there": self.already,
                "doubled": self.doubled,
                "refused": self.refused,
                "not_reached": self.unreached,
            },
            "threads": {"made": self.made, "continued": len(self.continued)},
            "posts": self.posts,
            "authors": {"mapped": self._told(known=True), "not_mapped": self._told(known=False)},
            "cut": {what: count for what, count in sorted(self.cut.items()) if count},
            "remarks": self.remarks,
            "refused": [refusal._asdict() for refusal in self.refusals],
        }

    def _told(self, *, known: bool) -> list[dict[str, Any]]:
        return [asdict(writer) for writer in self.writers_known(known=known)[:MOST_TOLD]]


def lines(report: Report) -> Iterator[str]:
    """The report as it stands on the screen."""
    yield _("Rehearsal: nothing was written.") if report.rehearsal else _("Done.")
    if report.stopped:
        yield _("Stopped before the end: %(why)s Run it again to go on.", why=report.stopped)
    yield from (f"  {count:>8}  {what}" for what, count in _figures(report))
    yield from (f"  {count:>8}  {what}" for what, count in sorted(report.cut.items()) if count)
    yield from _named(_("Remarks"), report.remarks, len(report.remarks))
    outside = [f"{w.name} <{w.address}>: {w.messages}" for w in report.writers_known(known=False)]
    yield from _named(_("Authors who are nobody in the house"), outside, len(outside))
    refused = [f"{refusal.where}: {refusal.reason}" for refusal in report.refusals]
    yield from _named(_("Refused"), refused, max(len(refused), report.refused))


def _figures(report: Report) -> Iterator[tuple[str, int]]:
    yield _("messages read"), report.read
    yield _("brought in"), report.brought
    yield _("already there"), report.already
    yield _("doubled in the source"), report.doubled
    yield _("refused"), report.refused
    if report.unreached:
        yield _("not reached"), report.unreached
    yield _("discussions made"), report.made
    yield _("discussions continued"), len(report.continued)
    yield _("posts made"), report.posts
    yield _("authors mapped to people of the house"), len(report.writers_known(known=True))
    yield _("authors not mapped"), len(report.writers_known(known=False))


def _named(heading: str, things: list[str], count: int) -> Iterator[str]:
    if things:
        yield f"{heading} ({count})"
    yield from (f"  - {thing}" for thing in things[:SCREEN])
    if count > SCREEN:
        yield _("  … and %(n)d more", n=count - SCREEN)
