"""What the tests of the Pact at work do again and again."""

from contextlib import contextmanager
from types import SimpleNamespace

from sqlalchemy import select

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel import clock
from kernel.database import db
from kernel.post_office import KEPT

ASKS = {
    "name": "Brandewijn Orgelbouw B.V.",
    "country": "NL",
    "size": "small",
    "nace": "C",
    "sector": "industry",
    "role": "both",
    "register_id": "123456789012-34",
    "contact": "Fenna Brandewijn",
    "email": "fenna@orgelbouw.example",
    "agrees": "y",
}


@contextmanager
def on(day, hour=9):
    with clock.at(clock.now().replace(year=day.year, month=day.month, day=day.day, hour=hour)):
        yield


def person(handle):
    return db.session.scalars(select(Person).where(Person.handle == handle)).one()


def place():
    return db.session.scalars(select(Workspace).where(Workspace.slug == "pact")).one()


def known(handle):
    """Somebody as a browser is opened for them: their number is enough."""
    return SimpleNamespace(id=person(handle).id)


def sent(client, path, **fields):
    return client.post(path, data={"csrf_token": client.csrf, **fields})


def letters(app):
    return app.extensions.setdefault(KEPT, [])


def core(**more):
    """A pledge that can be handed in."""
    fields = {"language": "nl", "signatory": "F. Brandewijn, director", "signed_on": "2026-11-02"}
    for code in ("C1", "C2", "C3"):
        fields |= {f"what-{code}": f"Action of {code}", f"by-{code}": "2027-06-30"}
        fields[f"consents-{code}"] = "y"
    return fields | more
