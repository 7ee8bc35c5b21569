"""When does a mail leave: at once, after the quiet hours, or with the next digest?"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import insert, select

from commons.notices.hearing import Heard, habits_of
from commons.notices.models import Fate, Habits, Mail
from kernel.background import wake
from kernel.clock import now
from kernel.database import db
from kernel.transactions import announce, on
from rules.notices import Channel


class MailWaits:
    """A mail was written into the outbox."""


@on(MailWaits)
def _wake(_fact: MailWaits) -> None:
    wake("mail")


def send_at_once(heard: Sequence[Heard], numbers: Mapping[int, int]) -> None:
    """Put a mail into the outbox for each who is told by mail, due when their quiet hours end."""
    at_once = {Channel.MAIL, Channel.MAIL_LATER}
    mailed = [one for one in heard if one.channels & at_once]
    later = habits_of(one.person_id for one in mailed if Channel.MAIL_LATER in one.channels)
    rows = [_row(numbers[one.person_id], one, later.get(one.person_id)) for one in mailed]
    if rows:
        db.session.execute(insert(Mail), rows)
        announce(MailWaits())


def _row(seq: int, one: Heard, habits: Habits | None) -> dict[str, Any]:
    due = end_of_quiet(habits, now()) if habits else now()
    return {
        "person_id": one.person_id,
        "digest": False,
        "after_seq": seq - 1,
        "upto_seq": seq,
        "fate": Fate.WAITING,
        "because": "",
        "says": "",
        "answers": "",
        "tries": 0,
        "made_at": now(),
        "due_at": due,
    }


def end_of_quiet(habits: Habits, moment: datetime) -> datetime:
    """The first full hour after this moment that is not quiet."""
    quiet, local = habits.quiet, moment.astimezone(habits.time_zone)
    if quiet is None or not quiet.holds(local.timetz()):
        return moment
    hour = local.replace(minute=0, second=0, microsecond=0)
    hours = (hour + timedelta(hours=n) for n in range(1, 25))
    return next((h for h in hours if not quiet.holds(h.timetz())), hour + timedelta(days=1))


def plan_digests(people: Iterable[int]) -> None:
    """Set the day of the next digest of each for whom something waits and no day is set."""
    wanted = set(people)
    if not wanted:
        return
    known = {
        habits.person_id: habits
        for habits in db.session.scalars(select(Habits).where(Habits.person_id.in_(wanted)))
    }
    for person_id in sorted(wanted):
        habits = known.get(person_id) or _new(person_id)
        if habits.digest_due_at is None and habits.digest != "never":
            habits.digest_due_at = next_digest(habits, now())
    db.session.flush()


def _new(person_id: int) -> Habits:
    habits = Habits(person_id=person_id, ways={}, zone="", digest="daily", digest_day=0,
                    digest_hour=8, digest_seq=0, bounces=0)  # fmt: skip
    db.session.add(habits)
    return habits


def next_digest(habits: Habits, moment: datetime) -> datetime:
    """The next time the clock where they live shows the hour they chose, on the day they chose."""
    local = moment.astimezone(habits.time_zone)
    first = local.replace(hour=habits.digest_hour, minute=0, second=0, microsecond=0)
    days = (first + timedelta(days=n) for n in range(9))
    return next(day for day in days if day > local and _fits(habits, day))


def _fits(habits: Habits, day: datetime) -> bool:
    return habits.digest != "weekly" or day.weekday() == habits.digest_day
