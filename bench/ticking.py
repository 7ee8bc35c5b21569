"""What does a tick cost while many procedures are open, and what each that falls due?

    python -m bench.ticking PROCEDURES

prints CPU milliseconds as JSON: a tick with none of them, one with all of them open, and for each
that is due. Fills the house with them.
"""

import json
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from sqlalchemy import insert, select

from app import create_app
from commons.decisions.laws import law_for
from commons.decisions.models import Decision, Elector, Procedure
from commons.decisions.settling import AT_ONCE, settle_due
from commons.membership.models import Mandate, Person, Seat
from commons.workspaces.models import Workspace
from kernel.background import jobs
from kernel.clock import at, now
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.access import Role

TICKS = 10
ROWS = 20_000
DAYS = 30


def main(procedures: int) -> None:
    app = create_app()
    with app.app_context():
        _spent(_tick)
        none = min(_spent(_tick) for _ in range(TICKS))
        with unit_of_work():
            _open(procedures)
        every = min(_spent(_tick) for _ in range(TICKS))
        with at(now() + timedelta(days=1, seconds=1)):  # the first of them are over
            due = _spent(settle_due) / AT_ONCE
        print(json.dumps({"none": none, "open": every, "due": due}))


def _tick() -> None:
    for each in jobs.values():
        each.work()
    db.session.remove()


def _spent(act: Callable[[], object]) -> float:
    before = time.process_time()
    act()
    return (time.process_time() - before) * 1000


def _open(many: int) -> None:
    """Written procedures that end over the next month, each put to every seat."""
    place = db.session.scalars(select(Workspace).where(Workspace.slug == "board")).one()
    author = db.session.scalars(select(Person.id).limit(1)).one()
    law, began = law_for(place, "opinion", Procedure.WRITTEN), now()
    made = [
        {
            "workspace_id": place.id, "reference_number": f"AB/D {number}", "title": "A procedure",
            "procedure": Procedure.WRITTEN, "matter": "opinion", "law": law,
            "key": f"many-{number}", "opened_by_id": author, "opened_at": began,
            "reminds_at": began + timedelta(days=60),
            "closes_at": began + timedelta(days=1 + number * DAYS / many),
        }
        for number in range(many)
    ]  # fmt: skip
    db.session.execute(insert(Decision), made)
    ids = db.session.scalars(select(Decision.id).where(Decision.key.like("many-%"))).all()
    seats = _seats(place)
    asked = [(decision, one) for decision in ids for one in seats]
    for first in range(0, len(asked), ROWS):
        rows = [{"decision_id": d, **one} for d, one in asked[first : first + ROWS]]
        db.session.execute(insert(Elector), rows)


def _seats(place: Workspace) -> list[dict[str, Any]]:
    found = (
        select(Seat.id, Seat.code, Seat.name, Seat.country, Mandate.person_id)
        .join(Mandate, Mandate.seat_id == Seat.id)
        .where(Seat.workspace_id == place.id, Seat.votes.is_(True), Mandate.role == Role.MEMBER)
    )
    return [
        {"seat_id": seat, "place": number, "code": code, "label": name, "country": country,
         "holder_id": holder}
        for number, (seat, code, name, country, holder) in enumerate(db.session.execute(found), 1)
    ]  # fmt: skip


if __name__ == "__main__":
    main(int(sys.argv[1]))
