"""Which files were loaded, and which of them were part of what was shown at some moment?"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from flask import abort
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from alliance.indicators.models import Indicator, Load, State
from alliance.indicators.models.load import SHOWN
from kernel.clock import now
from kernel.database import db


class Origin(NamedTuple):
    """Where values came from, what may be done with them, and when they were fetched."""

    source: str
    url: str
    licence: str
    retrieved_on: date


def loads_of(indicator: Indicator) -> Sequence[Load]:
    """Every file, the newest first."""
    found = select(Load).where(Load.indicator_id == indicator.id).options(joinedload(Load.person))
    return db.session.scalars(found.order_by(Load.id.desc())).all()


def load_in(indicator: Indicator, load_id: int) -> Load:
    found = find_load(load_id)
    if found is None or found.indicator_id != indicator.id:
        abort(404)
    return found


def find_load(load_id: int) -> Load | None:
    return db.session.get(Load, load_id)


def shown_loads(indicator: Indicator, as_of: datetime | None = None) -> list[Load]:
    """The loads whose values were shown at a moment, the oldest first."""
    at = as_of or now()
    found = select(Load).where(Load.indicator_id == indicator.id, Load.state.in_(SHOWN))
    every = db.session.scalars(found.order_by(Load.id)).all()
    return [each for each in every if _stood(each, at)]


def _stood(load: Load, at: datetime) -> bool:
    kept = load.kept_at is not None and load.kept_at <= at
    return kept and (load.undone_at is None or load.undone_at > at)


def newest_shown(indicator: Indicator) -> Load | None:
    found = select(Load).where(Load.indicator_id == indicator.id, Load.state == State.KEPT)
    return db.session.scalar(found.order_by(Load.id.desc()).limit(1))


def origin_of(indicator: Indicator, as_of: datetime | None = None) -> Origin | None:
    """Of the newest values; older ones say theirs where their history is shown."""
    loads = shown_loads(indicator, as_of)
    if not loads:
        return None
    newest = loads[-1]
    return Origin(newest.source, newest.source_url, newest.licence, newest.retrieved_on)
