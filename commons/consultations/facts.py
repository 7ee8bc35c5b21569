"""What does somebody say: to open a consultation, or as a comment? As it comes from the forms."""

from dataclasses import dataclass
from datetime import datetime

from commons.decisions.proposals import Subject
from rules.consulting import Sort, alike


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    title: str
    subject: Subject
    closes_at: datetime
    question: str = ""
    seats: frozenset[str] = frozenset()
    """The codes of those that are asked; empty: all that vote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    text: str
    sort: str = Sort.GENERAL
    passage: str = ""
    quote: str = ""
    proposed: str = ""
    block: int | None = None

    @property
    def alike(self) -> str:
        return alike(self.sort, self.passage, self.text, self.proposed)

    @property
    def words(self) -> tuple[str, ...]:
        """What a table tells of it, and nobody changes by a table."""
        return (self.sort, self.passage, self.quote, self.text, self.proposed)
