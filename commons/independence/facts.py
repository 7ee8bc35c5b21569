"""What somebody hands in when they declare their interests."""

from dataclasses import dataclass
from datetime import date

from rules.independence import Interest, Whose


@dataclass(frozen=True, slots=True)
class LineFacts:
    """One interest, as it was written."""

    interest: Interest
    whose: Whose = Whose.OWN
    provider_id: int | None = None
    organisation: str = ""
    about: str = ""
    private: str = ""
    since: date | None = None
    until: date | None = None
