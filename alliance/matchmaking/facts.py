"""What somebody says of an offer or a need."""

from dataclasses import dataclass
from datetime import date

from rules.matching import Side, Subject


@dataclass(frozen=True, slots=True)
class Said:
    side: Side
    subject: Subject
    title: str
    until: date
    text: str = ""
    sectors: tuple[str, ...] = ()
    country: str = ""
