"""What is written in a pledge and in the report on it?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rules.commitments import Audience
from rules.pledges import Planned, Progress


@dataclass(frozen=True, slots=True)
class Said:
    """Of one commitment that is taken on."""

    code: str
    said: str = ""
    planned: Sequence[Planned] = ()
    consents: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    items: Sequence[Said]
    language: str = "en"
    signatory: str = ""
    signed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """How far one commitment is."""

    code: str
    progress: Progress | None = None
    share: int | None = None
    evidence: str = ""
    obstacles: str = ""
    feedback: str = ""
    consents: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """What the desk puts into the catalogue."""

    code: str
    audience: Audience
    text: str
    source: str
