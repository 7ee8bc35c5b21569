"""In what does a passage that answers stand, how is that called, and where is it?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from commons.documents.models import Document
from commons.threads.models import Thread
from commons.workspaces.models import Workspace
from kernel.index.kinds import kind_of, kinds
from kernel.index.passages import Passage


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that answers, in a thread, in a document or in something else."""

    passage: Passage
    thing: Any

    @property
    def thread(self) -> Thread | None:
        return self.thing if isinstance(self.thing, Thread) else None

    @property
    def document(self) -> Document | None:
        return self.thing if isinstance(self.thing, Document) else None

    @property
    def called(self) -> str:
        """What it is, where it is neither a post nor a document."""
        kind = kind_of(self.thing)
        return kind.called(self.thing) if kind else ""

    @property
    def place(self) -> Workspace:
        found: Workspace = self.thing.workspace
        return found

    @property
    def url(self) -> str:
        if self.thread is None:
            return address_of(self.thing)
        return f"{address_of(self.thing)}/{self.passage.number}#post-{self.passage.number}"


def address_of(thing: Any) -> str:
    if kind := kind_of(thing):
        return kind.path(thing)
    kept = "documents" if isinstance(thing, Document) else "threads"
    return f"/{thing.workspace.slug}/{kept}/{thing.id}"


def things() -> list[Any]:
    """All that a passage may stand in; of each that is found, one is there."""
    return [Thread, Document, *(each.table for each in kinds.values())]


def the_one(row: Sequence[Any]) -> Any:
    return next(thing for thing in row if thing is not None)
