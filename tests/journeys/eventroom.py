"""Lets an event begin, as if its day had come: `python -m tests.journeys.eventroom TITLE`.

Run as a program in the home of the house.
"""

import sys
from datetime import timedelta

from sqlalchemy import select

from app import create_app
from commons.events.models import Occasion
from kernel.clock import now
from kernel.database import db
from kernel.transactions import unit_of_work


def begin(title: str) -> None:
    with unit_of_work():
        occasion = db.session.scalars(select(Occasion).where(Occasion.title == title)).one()
        occasion.starts_at = now() - timedelta(minutes=5)
        occasion.ends_at = now() + timedelta(hours=1)
        occasion.closes_at = occasion.starts_at


if __name__ == "__main__":
    with create_app().app_context():
        begin(sys.argv[1])
