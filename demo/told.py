"""Who does something in the demonstration world, and how long ago?"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from commons.membership.models import Mandate, Person, Seat
from commons.workspaces.models import Workspace
from demo import cast
from kernel import clock
from kernel.database import db
from rules.access import Role


@contextmanager
def ago(minutes: int) -> Iterator[None]:
    with clock.at(datetime.now(UTC) - timedelta(minutes=minutes)):
        yield


def somebody(handle: str) -> Person:
    return db.session.scalars(select(Person).where(Person.handle == handle)).one()


def keeper(place: Workspace) -> Person:
    """Somebody of the secretariat."""
    body = place.parent or place
    found = (
        select(Person)
        .join(Mandate, Mandate.person_id == Person.id)
        .join(Seat, Mandate.seat_id == Seat.id)
        .where(Seat.workspace_id == body.id, Mandate.role == Role.SECRETARIAT)
    )
    return db.session.scalars(found).first() or somebody(cast.OFFICES[0].person)
