"""How is a survey asked? As it comes from the form."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    title: str
    opens_at: datetime
    closes_at: datetime
    text: str = ""
    anonymous: bool = True
    per_seat: bool = False
