"""An idea of the Alliance lands on an agenda of the Board, and what it keeps from whom."""

from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select

from alliance.ideas.models import Idea, IdeaLanding
from commons.meetings.models import AgendaItem, Meeting
from commons.membership.models import Mandate, Person, Seat
from commons.workspaces.models import Workspace
from kernel.clock import now, today
from kernel.database import db
from kernel.happenings import Happening
from kernel.transactions import unit_of_work
from rules.access import Role
from rules.ideas import Landing, may_land

STORY = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


def test_what_was_declined_or_answered_stays_so():
    assert may_land(Landing.SENT, Landing.ANSWERED)
    assert may_land(Landing.TAKEN, Landing.DECLINED)
    for over in (Landing.DECLINED, Landing.ANSWERED):
        assert not any(may_land(over, then) for then in Landing)


def send(client, path, **fields):
    return client.post(path, data={"csrf_token": client.csrf, **fields})


@pytest.fixture
def alma(app):
    """Somebody who speaks for a company in the Alliance, and nowhere else."""
    return _sits(app, "alliance", "stakeholder", "NOR", "alma", Role.MEMBER)


@pytest.fixture
def desk(app):
    return _sits(app, "alliance", "secretariat", "AIO", "desk", Role.SECRETARIAT)


def _sits(app, workspace, kind, code, handle, role):
    with app.app_context(), unit_of_work():
        place = db.session.scalars(select(Workspace).where(Workspace.slug == workspace)).one()
        person = Person(handle=handle, name=handle.title(), email=f"{handle}@plenary.example")
        mine = (Seat.workspace_id == place.id, Seat.code == code)
        seat = db.session.scalar(select(Seat).where(*mine))
        seat = seat or Seat(workspace=place, kind=kind, code=code, name="Nordisk Robotik")
        first = today() - timedelta(days=30)
        db.session.add_all([person, Mandate(seat=seat, person=person, role=role, starts_on=first)])
        db.session.flush()
        db.session.expunge(person)
        return person


def one(app, kind):
    with app.app_context():
        return db.session.scalars(select(kind)).one()


@STORY
def test_an_idea_becomes_an_item_of_the_board_and_its_author_hears_what_came_of_it(
    app, cast, browser, alma, desk
):
    cast.all()
    hers, theirs, sela = browser(alma), browser(desk), browser(cast.sela)
    facts = {"title": "Shared test beds", "text": "Small firms need them.", "key": str(uuid4())}
    made = send(hers, "/alliance/ideas/new", **facts)
    assert send(hers, "/alliance/ideas/new", **facts).location == made.location
    base = made.location
    assert send(hers, f"{base}/support", act="stand").status_code == 303
    assert "Support: 1" in hers.get(base).text
    assert send(hers, f"{base}/question", title="Test beds", question="?").status_code == 403
    assert send(theirs, f"{base}/send", to="1").status_code == 403, "no question yet"
    refused = send(theirs, f"{base}/question", title="Test beds", question="")
    assert refused.status_code == 422
    asks = {"title": "Test beds for small firms", "question": "Should test beds be shared?"}
    assert send(theirs, f"{base}/question", **asks).status_code == 303
    found = [f'href="{base}"' in each.get("/find?q=beds").text for each in (hers, theirs, sela)]
    assert found == [True, True, False]
    assert send(theirs, f"{base}/send", to=str(board(app))).status_code == 303
    assert send(theirs, f"{base}/send", to=str(board(app))).status_code == 403, "once"

    landed = f"/board/landed/{one(app, IdeaLanding).id}"
    seen = sela.get(landed).text
    assert "Should test beds be shared?" in seen
    assert "Shared test beds" not in seen, "the idea itself is not open to the Board"
    assert hers.get(landed).status_code == 404
    meeting = meets(app, cast.sela.id)
    assert send(sela, f"{landed}/agenda", meeting=str(meeting)).status_code == 303
    assert send(sela, f"{landed}/agenda", meeting=str(meeting)).status_code == 403
    item = one(app, AgendaItem)
    assert item.title == "Test beds for small firms"
    about = sela.get(f"/board/meetings/{meeting}/items/{item.id}").text
    assert f'href="{landed}"' in about, "from the item back to the question"
    way = hers.get(base).text
    assert "Taken up" in way
    assert "Sittings of winter" not in way, "the title of a meeting she may not read"
    assert "Sittings of winter" in sela.get(landed).text

    assert send(sela, f"{landed}/answer", said="Yes, from 2027.", act="answer").status_code == 303
    assert send(sela, f"{landed}/answer", said="No.", act="decline").status_code == 403
    assert "Yes, from 2027." in hers.get(base).text
    topic = one(app, Idea).thread_id
    assert f'href="{base}"' in hers.get(f"/alliance/threads/{topic}").text
    with app.app_context():
        told = select(Happening.people).where(Happening.what == "ideas.moved")
        assert all(str(alma.id) in each for each in db.session.scalars(told))
        assert len(db.session.scalars(told).all()) == 4
    assert sela.get("/alliance/ideas").status_code == 404
    assert hers.get("/board/landed").status_code == 404
    assert theirs.get("/pact/ideas").status_code == 404


def board(app):
    with app.app_context():
        return db.session.scalars(select(Workspace.id).where(Workspace.slug == "board")).one()


def meets(app, by_id):
    """A meeting of the Board that is not called yet."""
    with app.app_context(), unit_of_work():
        begins = now() + timedelta(days=20)
        place = db.session.get_one(Workspace, board(app))
        made = Meeting(workspace=place, title="Sittings of winter", by_id=by_id, starts_at=begins,
                       ends_at=begins + timedelta(hours=3))  # fmt: skip
        db.session.add(made)
        db.session.flush()
        return made.id
