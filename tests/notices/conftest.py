"""What happens in the house is told at once: the job runs when a test says so."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from commons.membership.models import Person
from commons.notices.models import Habits, Notice
from commons.notices.telling import tell_all
from kernel.database import db
from kernel.transactions import unit_of_work
from tests.cast import Cast
from tests.notices.push_service import HOUSE_KEY, PushService, add, push_service


@pytest.fixture
def told(app: Flask) -> Callable[[Person], list[tuple[object, ...]]]:
    """What somebody was told so far: event, as what they were named, number, channels."""

    def of(person: Person) -> list[tuple[object, ...]]:
        with app.app_context():
            tell_all()
            mine = select(Notice).where(Notice.person_id == person.id).order_by(Notice.seq)
            return [
                (n.event, n.named, n.happening.number, set(n.channels))
                for n in db.session.scalars(mine)
            ]

    return of


@pytest.fixture
def habits(app: Flask) -> Callable[..., None]:
    """Set the habits of somebody."""

    def choose(person: Person, **chosen: object) -> None:
        with app.app_context(), unit_of_work():
            db.session.merge(Habits(person_id=person.id, **chosen))

    return choose


@pytest.fixture
def service(app: Flask) -> Iterator[PushService]:
    """A push service, and a house that pushes."""
    app.config.update(PUSH_KEY=HOUSE_KEY, PUSH_PRIVATE_NETWORK=True, MAIL_FROM="p@plenary.example")
    with push_service() as running:
        yield running


@pytest.fixture
def otto(cast: Cast, browser: Callable[..., Any], service: PushService) -> Any:
    """Otto's browser, which is told."""
    client = browser(cast.otto)
    assert add(client, service.form()).status_code == 200
    return client
