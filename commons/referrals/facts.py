"""What does somebody want to ask of another body, before it is sent?"""

from dataclasses import dataclass
from datetime import datetime

from commons.decisions.proposals import Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    receiver_id: int
    sender: str = ""
    """Of one that has no workspace here, such as the Commission; empty: the workspace itself."""
    purpose: str
    title: str
    question: str
    due_at: datetime
    members_only: bool = False
    """At home: who of the sender's own workspace sees it."""
    enclosed: tuple[Subject, ...] = ()
