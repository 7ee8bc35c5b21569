"""A sign-in that is used stays, and one that is not ends by itself."""

from datetime import timedelta

import pytest

from commons.accounts.models import SignIn
from kernel.clock import now
from kernel.database import db


@pytest.fixture
def used(app):
    """Say when all sign-ins were used last, or ask."""

    def when(ago=None):
        with app.app_context():
            if ago is not None:
                db.session.execute(db.update(SignIn).values(seen_at=now() - ago))
                db.session.commit()
            return now() - db.session.scalars(db.select(SignIn.seen_at)).one()

    return when


def test_the_use_of_a_page_is_noted(cast, browser, used):
    client = browser(cast.ines)
    used(timedelta(hours=5))

    assert client.get("/").status_code == 200

    assert used() < timedelta(minutes=1)


def test_it_is_noted_now_and_then_and_not_for_every_page(cast, browser, used):
    client = browser(cast.ines)
    client.get("/")
    used(timedelta(hours=5))

    assert client.get("/").status_code == 200

    assert used() > timedelta(hours=4)


@pytest.mark.parametrize(("hours", "status"), [(71, 200), (73, 302)])
def test_a_sign_in_nobody_uses_ends(cast, browser, used, hours, status):
    client = browser(cast.ines)
    used(timedelta(hours=hours))

    assert client.get("/").status_code == status
