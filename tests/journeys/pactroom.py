"""What of the Pact's year a journey does not wait for: reminders of days to come, by a clock that
was moved on, in a process of its own; then the pledge is as old as they say.
"""

import sys
from datetime import datetime, time, timedelta

from sqlalchemy import select

from app import create_app
from commons.notices.telling import tell_all
from kernel import clock
from kernel.database import db
from kernel.transactions import unit_of_work
from pact.network.models import Participant
from pact.pledges.models import Pledge
from pact.pledges.reminding import remind_all


def a_year_later(name: str) -> None:
    """Of the pledge of this company."""
    found = select(Pledge).join(Pledge.participant).where(Participant.name == name)
    pledge = db.session.scalars(found).one()
    published, due, number = pledge.published_on, pledge.due_on, pledge.id
    assert published
    assert due
    for day in (due - timedelta(days=30), due - timedelta(days=7), due):
        with clock.at(datetime.combine(day, time(9), clock.BRUSSELS)):
            remind_all()
            tell_all()
    db.session.rollback()
    with unit_of_work():
        kept = db.session.get_one(Pledge, number, populate_existing=True)
        assert kept.reminded == ["first", "last", "due"]
        kept.published_on, kept.due_on = clock.today() - (due - published), clock.today()


if __name__ == "__main__":
    with create_app().app_context():
        a_year_later(sys.argv[1])
