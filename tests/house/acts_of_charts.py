"""The acts on sector pages and lines: what each asks, on which things."""

from typing import Any

from alliance.indicators.models import Indicator
from alliance.sectors.actions import say_of_sector
from alliance.signals import actions as lines
from alliance.signals.models import Threshold
from commons.workspaces.models import Workspace
from kernel.database import db
from tests.house.charted import APART
from tests.house.doors_charts import HANDLE, PLACE, WORK

BY_THE_LAW_OF_CHARTS = (
    "This line was not crossed|This topic was let go|This topic is open already|Choose an indicator"
)


def of(act: Any) -> Any:
    """The act on the line that has the number of the alert."""
    return lambda actor, alert: act(actor, db.session.get_one(Threshold, alert.id))


def _draw(actor: Any, place: Workspace) -> Threshold:
    known = db.select(Indicator).where(Indicator.workspace_id == place.id, Indicator.id > APART)
    indicator = db.session.scalars(known).one()
    return lines.draw_line(actor, place, lines.Line(indicator, place, "FR", 2.0))


ACTS_OF_CHARTS: dict[str, tuple[str, list[str], Any]] = {
    "alliance.sectors.actions.say_of_sector": (
        HANDLE, PLACE, lambda a, p: say_of_sector(a, p, "Text", "Q")),
    "alliance.signals.actions.draw_line": (HANDLE, PLACE, _draw),
    "alliance.signals.actions.end_line": (HANDLE, WORK, of(lines.end_line)),
    "alliance.signals.actions.open_topic": (
        HANDLE, WORK, of(lambda a, line: lines.open_topic(a, line, "Title", "Text"))),
    "alliance.signals.actions.let_topic_go": (HANDLE, WORK, of(lines.let_topic_go)),
}  # fmt: skip
