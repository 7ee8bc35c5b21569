"""Which indicators are there, which may anybody see, and which codes do they hold?"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from flask import abort
from sqlalchemy import select

from alliance.indicators.models import Indicator
from alliance.indicators.queries.loads import shown_loads
from commons.workspaces.models import Workspace
from kernel.database import db


class Dims(NamedTuple):
    """The codes there are, each in its order."""

    geo: list[str]
    time: list[str]
    sector: list[str]
    size: list[str]


def indicators_in(place: Workspace) -> Sequence[Indicator]:
    """All of them, for those who keep them."""
    found = select(Indicator).where(Indicator.workspace_id == place.id)
    return db.session.scalars(found.order_by(Indicator.name)).all()


def published_in(place: Workspace) -> Sequence[Indicator]:
    """Those anybody may see: which have had values."""
    found = select(Indicator).where(
        Indicator.workspace_id == place.id, Indicator.changed_at.is_not(None)
    )
    return db.session.scalars(found.order_by(Indicator.name)).all()


def indicator_in(place: Workspace, indicator_id: int) -> Indicator:
    found = db.session.get(Indicator, indicator_id)
    if found is None or found.workspace_id != place.id:
        abort(404)
    return found


def indicator_called(place: Workspace, code: str) -> Indicator | None:
    """A published one, by the code other programs know it by."""
    found = select(Indicator).where(
        Indicator.workspace_id == place.id,
        Indicator.code == code,
        Indicator.changed_at.is_not(None),
    )
    return db.session.scalar(found)


def dims_of(indicator: Indicator, as_of: datetime | None = None) -> Dims:
    """As the loads wrote them down: no value is looked at."""
    loads = shown_loads(indicator, as_of)
    said = [each.report.get("dims", {}) for each in loads]
    return Dims(*(_together(each.get(name, []) for each in said) for name in Dims._fields))


def _together(lists: Iterable[Iterable[str]]) -> list[str]:
    return sorted({code for each in lists for code in each})
