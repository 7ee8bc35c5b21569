"""What does a call say, and what does an applicant say? As it comes from the forms."""

from dataclasses import dataclass, field
from datetime import datetime

from rules.selection.scoring import Criterion


@dataclass(frozen=True, slots=True, kw_only=True)
class CallFacts:
    title: str
    text: str
    seats: int
    criteria: tuple[Criterion, ...]
    documents: tuple[str, ...]
    languages: tuple[str, ...]
    opens_at: datetime
    closes_at: datetime
    figures: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    country: str = ""
    gender: str = ""
    category: str = ""
    organisation: str = ""
    areas: tuple[str, ...] = ()
    motivation: str = ""
    experience: str = ""
    interests: str = ""
    declares: bool = False
