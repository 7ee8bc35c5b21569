"""What does a call for volunteers say? As it comes from the form."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskFacts:
    code: str
    title: str
    what: str
    provider: str = ""
    model: str = ""
    asked_by: str = ""
    due_on: date | None = None
    alert_id: int | None = None


@dataclass(frozen=True, slots=True)
class Team:
    """By the numbers of people: one rapporteur, and the contributors."""

    rapporteur: int
    contributors: tuple[int, ...] = ()

    @property
    def everybody(self) -> tuple[int, ...]:
        return (self.rapporteur, *self.contributors)
