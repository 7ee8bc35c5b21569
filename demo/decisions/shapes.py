"""What does it take to tell of a decision? Times are minutes before now, or after it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from commons.decisions.models import Ballot, Options, Procedure

HOUR, DAY = 60, 24 * 60


@dataclass(frozen=True, slots=True)
class Spoken:
    """What these seats said, when."""

    seats: str
    choice: str
    ago: int
    reason: str = ""
    provision: int = 0
    by_phone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Put:
    """A question, and what seats said to it; `until` is how long it still runs."""

    workspace: str
    title: str
    question: str = ""
    document: str = ""
    procedure: Procedure = Procedure.VOTE
    ballot: Ballot = Ballot.NAMED
    options: Options = Options.PROPOSAL
    candidates: tuple[str, ...] = ()
    provisions: tuple[str, ...] = ()
    matter: str
    ago: int
    until: int = 0
    closed: int | None = None
    spoken: tuple[Spoken, ...] = ()
    public: str = ""
    """Where it was made public, the day after it was closed."""
    annexed: Mapping[str, str] = field(default_factory=dict)
