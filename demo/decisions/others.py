"""What other bodies decide: an election and a secret vote."""

from commons.decisions.models import Options
from demo.decisions.shapes import DAY, Put

DECISIONS = (
    Put(
        workspace="forum",
        title="Two observers in the Board's sub-group on sandboxes",
        question="The two who are preferred by most go there for the Forum: AIA 65(6).",
        options=Options.RANKED,
        candidates=("Caoimhe Tierney", "Mart Kuusemets", "Noor van Aalst"),
        matter="election of the chair",
        ago=DAY,
        until=5 * DAY,
    ),
)
