"""What the tests of invitations share: the office at its browser, and the letters it sends."""

import re

import pytest

from commons.membership.models import Person
from kernel.database import db
from kernel.post_office import KEPT

HEADING = "e-mail;name;seat;role;first day;last day\n"


@pytest.fixture
def office(cast, browser):
    return browser(cast.sela)


@pytest.fixture
def letters(app):
    return app.extensions.setdefault(KEPT, [])


def send(client, path, **data):
    return client.post(path, data={"csrf_token": client.csrf, **data})


def invite(office, email="maija.ozola@ministry.example", seat="FR", name="Maija Ozola", **more):
    data = {"email": email, "name": name, "seat": seat, "role": "", **more}
    return send(office, "/board/invitations/new", **data)


def link_in(letter):
    return re.search(r"/invitation/\S+", letter.text)[0]


def person_at(app, email):
    with app.app_context():
        return db.session.scalar(db.select(Person).where(Person.email == email))
