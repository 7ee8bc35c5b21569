"""Whole things that are read as plain columns are the session's things like any other."""

from sqlalchemy import bindparam, event, inspect, select

from commons.accounts.models import SignIn
from commons.membership.models import Mandate, Person, Seat
from commons.workspaces.models import Workspace
from kernel.database import db
from kernel.things import Things

SITTING = Things(
    select(Mandate, Seat, Workspace, Person.name)
    .select_from(Mandate)
    .join(Mandate.seat)
    .join(Seat.workspace)
    .join(Mandate.person)
    .where(Mandate.person_id == bindparam("person"))
    .order_by(Mandate.id),
    Mandate.seat,
    Seat.workspace,
)
PEOPLE = Things(
    select(Person, SignIn)
    .select_from(Person)
    .outerjoin(SignIn, SignIn.person_id == Person.id)
    .where(Person.id.in_(bindparam("people", expanding=True)))
    .order_by(Person.id),
    SignIn.person,
)


def facts_of(thing):
    return {each.key: getattr(thing, each.key) for each in inspect(type(thing)).column_attrs}


def asked(work):
    """How many statements it takes."""
    said = []

    def note(*told):
        said.append(told[2])

    event.listen(db.engine, "before_cursor_execute", note)
    try:
        work()
    finally:
        event.remove(db.engine, "before_cursor_execute", note)
    return len([each for each in said if each.startswith("SELECT")])


def test_a_thing_is_as_the_session_would_have_read_it(app, cast):
    with app.app_context():
        assert cast.karin
        for kind in (Mandate, Seat, Workspace, Person):
            every = select(kind).order_by(kind.id)
            found = [facts_of(each) for each in Things(every).every()]
            db.session.expunge_all()
            assert found == [facts_of(each) for each in db.session.scalars(every)]
            assert found
            db.session.expunge_all()


def test_what_hangs_together_is_there_without_another_question(app, cast):
    with app.app_context():
        found, karin = [], cast.karin.id
        db.session.expunge_all()
        assert asked(lambda: found.extend(SITTING.every(person=karin))) == 1
        mandate = found[0]
        assert asked(lambda: (mandate.seat.workspace.name, mandate.seat.name)) == 0
        assert mandate.person.name == cast.karin.name, "and what was not read comes when asked for"


def test_a_change_is_written(app, cast):
    with app.app_context():
        [(mandate, *_rest)] = SITTING.rows(person=cast.karin.id)
        mandate.seat.name = "Another name"
        db.session.commit()
        db.session.expunge_all()
        assert db.session.get(Seat, mandate.seat_id).name == "Another name"


def test_what_the_session_holds_stays_as_it_is_and_is_written_before_it_is_asked(app, cast):
    with app.app_context():
        person = db.session.get(Person, cast.karin.id)
        person.name = "Not yet stored"
        [(read, _sign_in), *_others] = PEOPLE.rows(people=[cast.karin.id])
        assert read is person
        assert read.name == "Not yet stored"
        [(*_things, name)] = SITTING.rows(person=cast.karin.id)
        assert name == "Not yet stored"


def test_where_nothing_was_joined_there_is_nothing(app, cast):
    with app.app_context():
        people = [cast.karin.id, cast.alba.id]
        assert [row[1] for row in PEOPLE.rows(people=people)] == [None, None]
        assert PEOPLE.rows(people=[]) == []
        assert SITTING.first(person=0) is None
