"""What is said about a document, apart from what it says itself."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from commons.documents.models import Document, Eyes, Level, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All that people say about a document; what is left out is as a new document has it."""

    title: str
    reference_number: str = ""
    description: str = ""
    keywords: str = ""
    language: str = "en"
    status: Status = Status.DRAFT
    level: Level = Level.LIMITED
    dated: date | None = None
    kept_until: date | None = None
    folder_id: int | None = None
    original_id: int | None = None
    suggestions_only: bool = False
    eyes: frozenset[int] = field(default_factory=frozenset)
    """The people for whom it is, where it is for nobody else."""

    def onto(self, document: Document) -> list[str]:
        """Say this of a document. Returns the names of what was otherwise before."""
        changed = [name for name, value in self._plain() if getattr(document, name) != value]
        for name, value in self._plain():
            setattr(document, name, value)
        if {each.person_id for each in document.eyes} != self.eyes:
            document.eyes = [
                next((one for one in document.eyes if one.person_id == person), None)
                or Eyes(person_id=person)
                for person in sorted(self.eyes)
            ]
            changed.append("eyes")
        return changed

    def _plain(self) -> Iterator[tuple[str, object]]:
        yield from ((n, getattr(self, n)) for n in self.__dataclass_fields__ if n != "eyes")


def facts_of(document: Document) -> Facts:
    named = frozenset(each.person_id for each in document.eyes)
    plain = {n: getattr(document, n) for n in Facts.__dataclass_fields__ if n != "eyes"}
    return Facts(**plain, eyes=named)
