"""Who is reminded of an event, and when? Those who have a place, once for each reminder.

Done twice, late or in two processes, nobody is told twice.
"""

from collections.abc import Iterable
from datetime import timedelta

from sqlalchemy import select

from commons.events.models import Occasion
from commons.events.places import all_of, hold, news
from kernel.background import job, one_by_one, own_up
from kernel.clock import now
from kernel.database import db
from rules.events import TO_COME, Standing, due_reminders
from rules.habits import REMIND_DAYS_BEFORE, REMIND_MINUTES_BEFORE

FARTHEST = timedelta(days=60)
AT_ONCE = 50


def fallen_due(occasion: Occasion) -> int:
    """How many of its reminders have fallen due by now, by the settings of its workspace?"""
    rule = occasion.workspace.charter.rule
    days, minutes = int(rule(REMIND_DAYS_BEFORE).value), int(rule(REMIND_MINUTES_BEFORE).value)
    before = (timedelta(days=days), timedelta(minutes=minutes))
    return due_reminders(occasion.starts_at, now(), before)


@job("events.remind", every=60.0)
def remind_all() -> None:
    own_up(one_by_one(_coming(), _remind))


def _coming() -> Iterable[Occasion]:
    """Those that begin soon and for which not all reminders went out."""
    soon = (Occasion.starts_at > now(), Occasion.starts_at <= now() + FARTHEST)
    stands = (Occasion.published_at.is_not(None), Occasion.cancelled_at.is_(None))
    found = select(Occasion).where(*soon, *stands, Occasion.reminded < 2)  # noqa: PLR2004 there are two
    due = db.session.scalars(found.order_by(Occasion.starts_at)).all()
    return [each for each in due if fallen_due(each) > each.reminded][:AT_ONCE]


def _remind(occasion: Occasion) -> None:
    hold(occasion)
    due = fallen_due(occasion)
    if occasion.stage not in TO_COME or due <= occasion.reminded:
        return
    occasion.reminded = due
    news("soon", occasion, all_of(occasion, Standing.IN))
