"""Why not? A sentence for whoever is refused."""

from kernel.access import Refused
from rules.access import Verdict


def refuse_unless(holds: object, because: str, **facts: object) -> None:
    if not holds:
        raise Refused(Verdict(False, because, facts))


def insist(verdict: Verdict) -> None:
    """Go on only where the rules allow it."""
    if not verdict:
        raise Refused(verdict)
