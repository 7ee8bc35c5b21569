"""Which reference number does a document get? The next of its workspace and year, by the pattern
that the rules profile of the body sets; without gaps, since the counter goes back with the act.
"""

from commons.workspaces.models import Workspace
from kernel.clock import today
from kernel.streams import advance
from rules.habits import REFERENCE


def pattern_of(place: Workspace) -> str:
    return place.charter.rule(REFERENCE).value


def next_reference(place: Workspace) -> str:
    """Take the next number; whoever wants one too waits for our commit."""
    year = today().year
    number = advance(f"reference-{year}", place.id).head
    return pattern_of(place).format(year=year, number=number)
