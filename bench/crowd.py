"""Furnishes an event of the AI Pact and many people who are signed in; or says who came to it.

python -m bench.crowd PEOPLE PLACES     prints as JSON what they need to come in
python -m bench.crowd count OCCASION    prints as JSON how they stand, in the order of arrival
"""

import json
import sys
from datetime import timedelta
from typing import Any

from flask import Flask
from sqlalchemy import insert, select

from app import create_app
from bench.world import cookies_for
from commons.events.models import Occasion, Registration
from commons.membership.models import Mandate, Person, Seat
from commons.workspaces.models import Workspace
from kernel.clock import now, today
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.access import Role
from rules.events import Kind
from rules.places import Promotes


def main(asked: list[str]) -> None:
    app = create_app()
    with app.app_context():
        if asked[0] == "count":
            print(json.dumps(_standings(int(asked[1]))))
            return
        with unit_of_work():
            told = _fill(app, int(asked[0]), int(asked[1]))
        print(json.dumps(told))


def _fill(app: Flask, count: int, places: int) -> dict[str, Any]:
    place = db.session.scalars(select(Workspace).where(Workspace.slug == "pact")).one()
    seat = Seat(workspace=place, kind="organisation", code="CROWD", name="A crowd")
    db.session.add(seat)
    people = [
        Person(handle=f"crowd{n}", name=f"Crowd {n}", email=f"crowd{n}@plenary.example")
        for n in range(count)
    ]
    db.session.add_all(people)
    db.session.flush()
    rows = [{"person_id": each.id, "seat_id": seat.id, "role": Role.MEMBER, "starts_on": today()}
            for each in people]  # fmt: skip
    db.session.execute(insert(Mandate), rows)
    made = _occasion(place, people[0], places)
    csrf, cookies = cookies_for(app, [each.id for each in people])
    return {"occasion": made.id, "csrf": csrf, "cookies": cookies}


def _occasion(place: Workspace, host: Person, places: int) -> Occasion:
    begins = now() + timedelta(days=9)
    made = Occasion(workspace=place, key=f"crowd-{host.id}", by_id=host.id, kind=Kind.WEBINAR,
                    title="A full event", text="Many come at once.", language="en",
                    starts_at=begins, ends_at=begins + timedelta(hours=1), opens_at=now(),
                    closes_at=begins, capacity=places, promotes=Promotes.FIRST_COME, word="CROWDS",
                    published_at=now())  # fmt: skip
    db.session.add(made)
    db.session.flush()
    return made


def _standings(occasion: int) -> list[tuple[int, str]]:
    found = select(Registration.number, Registration.standing)
    here = found.where(Registration.occasion_id == occasion).order_by(Registration.number)
    return [(number, str(standing)) for number, standing in db.session.execute(here)]


if __name__ == "__main__":
    main(sys.argv[1:])
