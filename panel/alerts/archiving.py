"""How do qualified alerts stand in an archive? As its taker may read them: AIA 90, SPR 18."""

from typing import Any

from sqlalchemy import func, select

from commons.archive.besides import Told, listed
from commons.archive.shapes import Json, moment
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.database import db
from panel.alerts.facts import content_of
from panel.alerts.models import Alert
from panel.alerts.queries.alerts import visible
from panel.hearing import raises_alerts


@listed("alerts")
def alerts(person: Person, place: Workspace) -> Told | None:
    """The oldest first; none that is closed to them, nor any of a body they do not confer in."""
    if not raises_alerts(place):
        return None
    here = (Alert.workspace_id == place.id, visible(person, [place]))
    found = db.session.scalars(select(Alert).where(*here).order_by(Alert.id)).all()
    every = select(func.count()).select_from(Alert).where(Alert.workspace_id == place.id)
    return Told([_alert(each) for each in found], (db.session.scalar(every) or 0) - len(found))


def _alert(alert: Alert) -> Json:
    return {
        "number": alert.id,
        "reference_number": alert.reference_number,
        "state": str(alert.stands),
        **content_of(alert).kept,
        "version": alert.version,
        "started_by": alert.started_by.name,
        "started_at": moment(alert.started_at),
        "sent_at": moment(alert.sent_at),
        "decision": alert.decision.reference_number if alert.decision else "",
        "published_at": moment(alert.published_at),
        "public_text": alert.public_text,
        "sponsors": [{"name": each.person.name, "at": moment(each.at)} for each in alert.sponsors],
        "versions": _rows(alert.versions, "number content digest what because by_name at"),
        "steps": _rows(alert.steps, "number act state measure said by_name at"),
        "pauses": _rows(alert.pauses, "number question asked_at answer supplied_at"),
        "board_informed": _rows(alert.notices, "measure text by_name at seen_at seen_by"),
    }


def _rows(rows: Any, names: str) -> list[Json]:
    return [{name: _plain(getattr(row, name)) for name in names.split()} for row in rows]


def _plain(value: Any) -> Any:
    return moment(value) if hasattr(value, "isoformat") else value
