"""What a text was before: kept, compared, frozen, restored; and locked."""

from datetime import timedelta

import pytest

from commons.documents.models import Document
from commons.drafting.gathering import gather
from commons.drafting.models import Version
from kernel.clock import now
from kernel.database import db
from kernel.record import faults
from kernel.streams import Event
from tests.drafting.writer import Writer, begun, paragraph, words_at


@pytest.fixture
def ines(app, cast, browser):
    writer = Writer(browser(cast.ines), begun(app, cast.ines))
    assert writer.write(paragraph("The Board may publish its opinions."))["ok"]
    return writer


def send(client, writer, path, **form):
    return client.post(f"{writer.base}/{path}", data={"csrf_token": client.csrf, **form})


def document_of(app):
    with app.app_context():
        return db.session.scalars(db.select(Document)).one()


def kept(app):
    with app.app_context():
        return db.session.scalars(db.select(Version).order_by(Version.number)).all()


def test_a_version_is_kept_under_a_name_and_compared_word_by_word(app, cast, browser, ines):
    assert send(ines.client, ines, "history", name="For the meeting").status_code == 303
    assert ines.write(words_at(0, 9, " always"))["ok"]
    page = ines.client.get(f"{ines.base}/compare?from=1").text
    assert "<ins" in page
    assert "always" in page
    assert "1 word added" in page
    (version,) = kept(app)
    assert (version.name, version.writers) == ("For the meeting", ["Inês Carvalhal"])
    assert "For the meeting" in browser(cast.otto).get(f"{ines.base}/history").text
    assert "always" not in ines.client.get(f"{ines.base}/history/1").text


def test_the_chair_restores_what_it_was_and_nothing_is_lost(app, cast, browser, ines):
    send(ines.client, ines, "history", name="First")
    ines.write(words_at(0, 0, "Perhaps: "))
    assert send(ines.client, ines, "history/1/restore").status_code == 403
    assert send(browser(cast.karin), ines, "history/1/restore").status_code == 303
    ines.load()
    assert "Perhaps" not in ines.says()
    assert "The Board may publish its opinions." in ines.says()
    assert ines.write(words_at(0, 0, "On: "))["ok"]


def test_a_frozen_version_shows_its_digest_and_a_locked_text_takes_nothing(
    app, cast, browser, ines
):
    karin = browser(cast.karin)
    assert send(ines.client, ines, "freeze", purpose="the consultation").status_code == 403
    assert send(karin, ines, "freeze", purpose="the consultation").status_code == 303
    (version,) = kept(app)
    page = ines.client.get(f"{ines.base}/history").text
    assert "Frozen for the consultation" in page
    assert version.digest in page
    assert send(karin, ines, "lock").status_code == 303
    assert "locked" in ines.write(words_at(0, 0, "No"))["because"]
    assert send(karin, ines, "history/1/restore").status_code == 403
    assert send(karin, ines, "unlock").status_code == 303
    again = Writer(ines.client, document_of(app))
    assert again.write(words_at(0, 0, "Yes "))["ok"]
    with app.app_context():
        assert list(faults()) == []


def test_one_is_kept_by_itself_when_nobody_wrote_for_a_while(app, ines):
    with app.app_context():
        gather()
    assert kept(app) == []
    ines.write(words_at(0, 0, "Then "))
    with app.app_context():
        db.session.execute(db.update(Event).values(at=now() - timedelta(minutes=11)))
        db.session.commit()
        gather()
    (version,) = kept(app)
    assert (version.name, version.author_name, version.number) == ("", "", 1)
