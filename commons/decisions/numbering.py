"""Which reference does a decision get? The next of its workspace and year, without gaps."""

from commons.workspaces.models import Workspace
from kernel.clock import today
from kernel.streams import advance
from rules.habits import DECISION_REFERENCE


def next_reference(place: Workspace) -> str:
    """Take the next number; whoever wants one too waits for our commit."""
    year = today().year
    number = advance(f"decision-{year}", place.id).head
    pattern = place.charter.rule(DECISION_REFERENCE).value
    return pattern.format(mark=place.charter.mark, year=year, number=number)
