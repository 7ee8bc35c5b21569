"""Which reference does a consultation get? The next of its workspace and year, without gaps."""

from commons.workspaces.models import Workspace
from kernel.clock import today
from kernel.streams import advance
from rules.habits import CONSULTATION_REFERENCE


def next_reference(place: Workspace) -> str:
    year = today().year
    number = advance(f"consultation-{year}", place.id).head
    pattern = place.charter.rule(CONSULTATION_REFERENCE).value
    return pattern.format(mark=place.charter.mark, year=year, number=number)
