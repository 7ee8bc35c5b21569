"""What the tests of the Forum at work do again and again."""

from contextlib import contextmanager
from types import SimpleNamespace

import pytest
from sqlalchemy import select

from commons.meetings.models import Meeting
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel import clock
from kernel.access import Refused
from kernel.database import db
from kernel.transactions import unit_of_work


@contextmanager
def on(day):
    with clock.at(clock.now().replace(year=day.year, month=day.month, day=day.day, hour=9)):
        yield


def person(handle):
    return db.session.scalars(select(Person).where(Person.handle == handle)).one()


def place():
    return db.session.scalars(select(Workspace).where(Workspace.slug == "forum")).one()


def known(handle):
    """Somebody as a browser is opened for them: their number is enough."""
    return SimpleNamespace(id=person(handle).id)


def refused(act, *args, **named):
    with pytest.raises(Refused) as why:
        act(*args, **named)
    return why.value.because


def sent(client, path, **fields):
    return client.post(f"/forum{path}", data={"csrf_token": client.csrf, **fields})


def tables_in(tree):
    """The rows of the table under each heading."""
    found, title = {}, ""
    for block in tree["content"]:
        if block["type"] == "heading":
            title = words_of(block)
        if block["type"] == "table":
            found[title] = [[words_of(c) for c in row["content"]] for row in block["content"]]
    return found


def words_of(node):
    return node.get("text", "") + "".join(words_of(each) for each in node.get("content", ()))


def meet(*moments):
    with unit_of_work():
        for moment in moments:
            db.session.add(
                Meeting(workspace=place(), title="Plenary", starts_at=moment, ends_at=moment,
                        by_id=person("desk").id, called_at=moment, opened_at=moment,
                        closed_at=moment)
            )  # fmt: skip
