"""In what does a passage that answers stand, how is that called, and where is it?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from commons.documents.models import Document
from commons.threads.models import Thread
from commons.workspaces.models import Workspace
from kernel.database import db
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
    def title(self) -> str:
        """Of a thread or a document as it is called now; of anything else, as it is found."""
        return self.passage.title if kind_of(self.thing) else str(self.thing.title)

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


def hits_of(rows: Sequence[Any]) -> list[Hit]:
    """From passages with their thread or document; what stands in anything else is looked up."""
    others = dict(_others([row[0] for row in rows]))
    found = (
        (p, thread or document or others.get((p.kind, p.thread_id))) for p, thread, document in rows
    )
    return [Hit(passage, thing) for passage, thing in found if thing is not None]


def _others(passages: Sequence[Passage]) -> Iterator[tuple[tuple[str, int], Any]]:
    for each in kinds.values():
        numbers = [one.thread_id for one in passages if one.kind == each.kind]
        if numbers:
            mine = select(each.table).where(each.table.id.in_(numbers))
            yield from (((each.kind, thing.id), thing) for thing in db.session.scalars(mine))
