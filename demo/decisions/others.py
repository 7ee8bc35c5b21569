"""What other bodies decide: an election and a secret vote."""

from commons.decisions.models import Options
from demo.decisions.shapes import DAY, Put

DECISIONS = (
    Put(
        workspace="forum",
        title="Two co-chairs of the Advisory Forum",
        question="The two who are preferred by most serve for the second half of the term.",
        options=Options.RANKED,
        candidates=("Civil society", "Academia", "Small and medium enterprises"),
        matter="election of the chair",
        ago=DAY,
        until=5 * DAY,
    ),
)
