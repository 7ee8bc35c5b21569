"""Who only read leaves what the driver has prepared; what somebody wrote is taken back."""

import pytest
from sqlalchemy import insert, select, text, update
from sqlalchemy.exc import DBAPIError

from commons.membership.models import Organisation, Person
from kernel.database import db, is_sqlite, rows_of

ASKED = select(Person.id, Person.name).order_by(Person.id)
OFTEN = 8
"""More often than the driver waits for before it prepares."""


def names():
    return db.session.scalars(select(Organisation.name)).all()


def add(session):
    session.add(Organisation(name="Of a moment"))
    session.flush()


ADDED = "INSERT INTO organisation (name, country) VALUES ('Of a moment', '')"
WAYS = {
    "an object": add,
    "a statement": lambda session: session.execute(insert(Organisation).values(name="Of a moment")),
    "many at once": lambda session: session.execute(
        insert(Organisation).returning(Organisation.id),
        [{"name": "Of a moment"}, {"name": "Of another"}],
    ),
    "words": lambda session: session.execute(text(ADDED)),
    "the driver": lambda session: session.connection().exec_driver_sql(ADDED),
    "after questions": lambda session: (
        session.scalars(select(Person)).all(),
        session.execute(update(Organisation).values(name="Of a moment")),
        session.scalars(select(Person)).all(),
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_what_was_written_is_taken_back_however_it_was_written(app, cast, way):
    with app.app_context():
        db.session.add(Organisation(name="Of this place"))
        db.session.commit()
        before = names()
        db.session.rollback()
        WAYS[way](db.session)
        db.session.rollback()
        assert names() == before
        db.session.remove()
        WAYS[way](db.session)
        db.session.remove()  # as at the end of a request
        assert names() == before


def test_what_was_written_past_sqlalchemy_is_taken_back(app, cast):
    """As a backup comes back over the driver's own connection, and something goes wrong."""
    with app.app_context():
        if is_sqlite():
            return  # a file is put in its place as a whole
        before = names()
        db.session.remove()
        with db.engine.connect() as connection:
            driver = connection.connection.driver_connection
            driver.execute(ADDED)
        assert names() == before
        db.session.remove()
        with db.engine.connect() as connection:
            connection.execute(ASKED)
            connection.commit()
            driver = connection.connection.driver_connection
            driver.execute(ADDED)
        assert names() == before


def test_what_is_asked_often_stays_prepared_between_transactions(app, cast):
    with app.app_context():
        if is_sqlite():
            return  # there the library itself keeps what it has read
        db.engine.dispose()  # of several connections each would have to hear it so often
        for _request in range(OFTEN):
            rows_of(ASKED)
            db.session.rollback()
        kept = db.session.scalars(text("SELECT statement FROM pg_prepared_statements")).all()
        assert [each for each in kept if "ORDER BY person.id" in each]


def test_after_a_question_that_failed_others_are_answered(app, cast):
    with app.app_context():
        with pytest.raises(DBAPIError):
            db.session.execute(text("SELECT nothing_of_the_kind FROM person"))
        db.session.rollback()
        assert rows_of(ASKED) is not None
