"""The work of experts in every place on the stage: an alert, a task, a request, a notice, a report.

One of each is made in every place, so that one number leads to all of them.
"""

from typing import Any

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.clock import today
from kernel.database import db
from panel.alerts.models import Alert, AlertVersion, BoardNotice
from panel.requests.models import PanelRequest, RequestReport
from panel.tasks.models import PanelTask
from rules.alerts import Measure
from rules.requests import Kind
from tests.house.charted import charted
from tests.house.furnished import furnish
from tests.house.held import hold
from tests.house.observing import observed
from tests.house.refs import Ref, canary


def worked(here: Workspace, at: tuple[str, str], by: Person) -> dict[str, Ref]:
    word = canary(*at, "an alert")
    named: dict[str, Any] = {"workspace": here, "key": f"work-{here.slug}", "reference_number": "1"}
    alert = Alert(**named, title=f"{word} title", facts=f"{word} facts", started_by_id=by.id)
    db.session.add(alert)
    db.session.flush()
    told = {"workspace": here, "text": f"{word} told", "by_id": by.id, "by_name": "Somebody"}
    task = PanelTask(**named, code="T2", title=f"{word} task", what=f"{word} what", by_id=by.id,
                     call_until=today())  # fmt: skip
    asked = PanelRequest(**named, kind=Kind.SUPPORT, asker=f"{word} asker", purpose="-",
                         necessity="-", proportionality="-", by_id=by.id, by_name="X")  # fmt: skip
    others = (
        task,
        asked,
        BoardNotice(alert=alert, measure=Measure.DEMAND, **told),
        RequestReport(workspace=here, first=today(), last=today(), lines=[], by_name="Somebody"),
    )
    db.session.add_all(others)
    db.session.add(
        AlertVersion(alert_id=alert.id, number=1, content={}, digest="-", what="put forward",
                     by_name="Somebody")
    )  # fmt: skip
    db.session.flush()
    assert {each.id for each in others} == {alert.id}
    observed(here, alert.id, by)
    charted(here, alert.id, by)
    hold(here, word, by, alert.id)
    furnish(here, word, by, alert.id)
    return {"an alert": Ref(Alert, alert.id)}
