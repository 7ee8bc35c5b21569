"""What somebody wants to put to the seats, before it is put."""

from dataclasses import dataclass
from datetime import datetime

from commons.decisions.models import Ballot, Options, Procedure, Shown


@dataclass(frozen=True, slots=True)
class Subject:
    """The text decided on, as it stood: which version, and its digest."""

    document_id: int | None
    """None: what is decided on is kept elsewhere than in the library."""
    title: str
    version: int
    digest: str
    members_only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What is left out is as an ordinary named vote has it."""

    title: str
    question: str = ""
    procedure: Procedure = Procedure.VOTE
    ballot: Ballot = Ballot.NAMED
    options: Options = Options.PROPOSAL
    candidates: tuple[str, ...] = ()
    places: int = 1
    provisions: tuple[str, ...] = ()
    matter: str
    shown: Shown = Shown.LIVE
    members_only: bool = False
    closes_at: datetime | None = None
    subject: Subject | None = None
    thread_id: int | None = None
    apart: tuple[str, ...] = ()
    """The seats that take no part from the beginning, and why."""
    apart_because: str = ""
