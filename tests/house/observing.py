"""An indicator and a load of it in every place on the stage, under the number of its alert."""

from datetime import date

from alliance.indicators.models import Indicator, Load, State
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import now
from kernel.database import db

NO_DIGEST = "0" * 64
DIMS = {"geo": ["FR"], "time": ["2024"], "sector": [""], "size": [""]}


def observed(here: Workspace, number: int, by: Person) -> None:
    """Its load waits for somebody's word."""
    made = Indicator(id=number, workspace=here, code="firms-using-ai", name="Firms", unit="%")
    report = {"report": {"good": 1, "refused": 0, "faults": [], "reasons": []}, "dims": DIMS}
    load = Load(
        id=number, indicator=made, person=by, key=f"load-{here.slug}", name="a.csv",
        digest=NO_DIGEST, bytes=1, source="Eurostat", retrieved_on=date(2026, 1, 16),
        state=State.READ, fresh=1, report=report, begun_at=now(),
    )  # fmt: skip
    db.session.add_all((made, load))
    db.session.flush()
