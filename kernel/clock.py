"""What time is it? The only place that asks; tests set it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

BRUSSELS = ZoneInfo("Europe/Brussels")
_shift = timedelta()


def now() -> datetime:
    """The present instant, in UTC."""
    return datetime.now(UTC) + _shift


def today() -> date:
    """The day in Brussels: mandates and deadlines run on it."""
    return now().astimezone(BRUSSELS).date()


def midnight(day: date) -> datetime:
    """The instant at which this day begins in Brussels."""
    return datetime.combine(day, time(), BRUSSELS).astimezone(UTC)


def next_midnight() -> datetime:
    return midnight(today() + timedelta(days=1))


def days_before(moment: datetime, days: int) -> datetime | None:
    """So many days before it, if that is still to come."""
    when = moment - timedelta(days=days)
    return when if when > now() else None


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Let the house live at another moment, for tests and rehearsals; time still passes."""
    global _shift  # noqa: PLW0603 one clock in the house
    before, _shift = _shift, moment - datetime.now(UTC)
    try:
        yield
    finally:
        _shift = before
