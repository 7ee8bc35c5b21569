"""In every place on the stage an indicator that anybody sees, and a line that was crossed."""

from alliance.indicators.models import Indicator
from alliance.signals.models import DraftTopic, Threshold
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import db

APART = 500_000
"""Its number stands far from those of others; its code is what addresses say."""


def charted(here: Workspace, number: int, by: Person) -> None:
    """The line has the number of the alert."""
    made = Indicator(id=number + APART, workspace=here, code="FREE", name="Firms", unit="%",
                     changed_at=now())  # fmt: skip
    line = Threshold(id=number, workspace=here, group=here, indicator=made, geo="FR", sector="",
                     size="", above=True, bound=1.0, armed=False, person=by)  # fmt: skip
    topic = DraftTopic(threshold=line, time="2024", value=1.0, title="It was crossed", text="Text")
    db.session.add_all((made, line, topic))
    db.session.flush()
