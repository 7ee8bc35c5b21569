"""What the tests of security share: somebody with a password, and the letters they get."""

import re

import pytest

from commons.membership.models import Person
from kernel import passwords
from kernel.database import db
from kernel.post_office import KEPT

PASSWORD = "a long enough password"
NEW = "another long password"


@pytest.fixture
def ines(app, cast):
    with app.app_context():
        db.session.get_one(Person, cast.ines.id).password = passwords.hashed(PASSWORD)
        db.session.commit()
    return cast.ines


@pytest.fixture
def letters(app):
    return app.extensions.setdefault(KEPT, [])


def send(client, path, **data):
    return client.post(path, data={"csrf_token": client.csrf, **data})


def enters(client, person, password):
    return send(client, "/sign-in", email=person.email, password=password)


def link_in(letter):
    return re.search(r"/reset/\S+", letter.text)[0]
