import pytest
import sqlalchemy as sa

from kernel.database import db
from kernel.record import faults

TAMPERINGS = {
    "flip": "UPDATE entry SET act = 'threads.react' WHERE position = 3",
    "who": "UPDATE entry SET actor_id = actor_id + 1 WHERE position = 3",
    "delete": "DELETE FROM entry WHERE position = 3",
    "truncate": "DELETE FROM entry WHERE position > 3",
    "insert": (
        "INSERT INTO entry SELECT workspace_id, 99, at, actor_id, act, thing, detail, previous,"
        " digest FROM entry WHERE position = 3"
    ),
    "head": "UPDATE stream SET head = head - 1 WHERE kind = 'record'",
    "swap": "UPDATE entry SET position = CASE position WHEN 3 THEN 4 ELSE 3 END"
    " WHERE position IN (3, 4)",
}


@pytest.fixture
def recorded(app, cast):
    """A workspace in which some things were done."""
    cast.thread(cast.ines, posts=6)
    return app


def test_what_was_done_verifies(recorded):
    with recorded.app_context():
        assert list(faults()) == []
        assert db.session.scalar(sa.text("SELECT count(*) FROM entry")) == 6


@pytest.mark.parametrize("tampering", TAMPERINGS)
def test_no_tampering_goes_unseen(recorded, tampering):
    with recorded.app_context():
        if tampering == "swap":
            db.session.execute(sa.text("UPDATE entry SET position = 9003 WHERE position = 3"))
            db.session.execute(sa.text("UPDATE entry SET position = 3 WHERE position = 4"))
            db.session.execute(sa.text("UPDATE entry SET position = 4 WHERE position = 9003"))
        else:
            db.session.execute(sa.text(TAMPERINGS[tampering]))
        db.session.commit()

        assert list(faults())


def test_an_act_that_failed_left_no_entry(recorded, cast, browser):
    thread = cast.thread(cast.ines, title="Closed", posts=1)
    with recorded.app_context():
        before = db.session.scalar(sa.text("SELECT count(*) FROM entry"))

    client = browser(cast.vera)
    answer = client.post(
        f"/board/threads/{thread.id}/posts",
        data={"text": "Still here", "key": "key-of-vera", "csrf_token": client.csrf},
    )

    assert answer.status_code == 404
    with recorded.app_context():
        found = "SELECT count(*) FROM entry WHERE workspace_id > 0"
        assert db.session.scalar(sa.text(found)) == before
