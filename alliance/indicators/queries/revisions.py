"""What was said of one observation before, what replaced it, and when?"""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select

from alliance.indicators.models import Indicator, IndicatorValue, Load
from alliance.indicators.models.load import SHOWN
from kernel.database import db


class Version(NamedTuple):
    """A value with the load that brought it and when it stopped to hold."""

    value: float | None
    flag: str
    load: Load
    until: datetime | None


def versions_of(indicator: Indicator, geo: str, time: str, sector: str, size: str) -> list[Version]:
    """Every value that was ever shown, the newest first."""
    key = {"indicator_id": indicator.id, "geo": geo, "time": time, "sector": sector, "size": size}
    found = (
        select(IndicatorValue.value, IndicatorValue.flag, Load)
        .join(Load, Load.id == IndicatorValue.load_id)
        .where(Load.state.in_(SHOWN))
    )
    for name, said in key.items():
        found = found.where(getattr(IndicatorValue, name) == said)
    rows = db.session.execute(found.order_by(Load.id)).all()
    shown = [Version(value, flag, load, load.undone_at) for value, flag, load in rows]
    return _replaced(shown)[::-1]


def _replaced(rising: list[Version]) -> list[Version]:
    """Each holds until the next one that was not undone, unless it was undone before."""
    return [
        each if each.until else each._replace(until=_end(rising[at + 1 :]))
        for at, each in enumerate(rising)
    ]


def _end(later: list[Version]) -> datetime | None:
    return next((each.load.kept_at for each in later if not each.load.undone_at), None)
