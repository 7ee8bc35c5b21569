"""Which lines did the desk draw, which are to be looked at, and which topics wait for it?"""

from collections.abc import Sequence

from flask import abort
from sqlalchemy import exists, or_, select
from sqlalchemy.orm import joinedload

from alliance.indicators.models import Indicator
from alliance.indicators.queries import Point, series
from alliance.signals.models import DraftTopic, Threshold
from commons.workspaces.models import Workspace
from kernel.database import db

PAGE = 100


def lines_in(place: Workspace) -> Sequence[Threshold]:
    """The newest first, with the topic of those that were crossed."""
    found = select(Threshold).where(Threshold.workspace_id == place.id)
    known = (joinedload(Threshold.indicator), joinedload(Threshold.group))
    newest = found.options(*known, joinedload(Threshold.topic)).order_by(Threshold.id.desc())
    return db.session.scalars(newest.limit(PAGE)).all()


def line_in(place: Workspace, number: int) -> Threshold:
    found = db.session.get(Threshold, number)
    return found if found and found.workspace_id == place.id else abort(404)


def lines_to_look_at() -> Sequence[Threshold]:
    """Those whose indicator has changed since, and that were not crossed."""
    changed = or_(Threshold.looked_at.is_(None), Indicator.changed_at > Threshold.looked_at)
    crossed = exists().where(DraftTopic.threshold_id == Threshold.id)
    found = select(Threshold).join(Threshold.indicator)
    waits = found.where(Threshold.ended_at.is_(None), changed, ~crossed)
    return db.session.scalars(waits.order_by(Threshold.id)).all()


def newest_of(line: Threshold) -> Point | None:
    """The newest number of its series."""
    found = series(line.indicator, [line.geo], sector=line.sector, size=line.size)
    known = [each for each in found if each.value is not None]
    return max(known, key=_time, default=None)


def _time(point: Point) -> str:
    return point.time
