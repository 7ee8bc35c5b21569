"""When a text ends the engine: the page still answers, and what ends it twice is only read."""

import os
import signal

import gevent
import pytest

from commons.documents.models import Document
from commons.drafting.models import Text, Version
from commons.drafting.reading import engine
from kernel.database import db
from tests.drafting.writer import Writer, begun, paragraph, words_at
from tests.drafting.writing import doc, mark, node, text

ONCE = pytest.mark.parametrize("app", ["sqlite"], indirect=True)
"""For what is the same on every database."""


@pytest.fixture
def ines(app, cast, browser):
    writer = Writer(browser(cast.ines), begun(app, cast.ines))
    assert writer.write(paragraph("The first words."))["ok"]
    return writer


def killed_in_the_midst(app, client, address):
    """Ask for a page, and end the engine while it works on it."""
    with app.app_context():
        pid = engine().child.process.pid
    os.kill(pid, signal.SIGSTOP)
    ending = gevent.spawn_later(0.05, os.kill, pid, signal.SIGKILL)
    answer = client.get(address)
    ending.join()
    return answer


def faults(app):
    with app.app_context():
        return db.session.scalars(db.select(Text.faults)).all()


@ONCE
def test_a_text_that_ends_the_engine_twice_is_only_read_until_that_is_lifted(
    app, cast, browser, ines
):
    assert "The first words." in ines.client.get(ines.base).text
    for count in (1, 2):
        assert ines.write(words_at(0, 0, "More. "))["ok"]
        assert killed_in_the_midst(app, ines.client, ines.base).status_code == 200
        assert faults(app) == [count]
        if count == 1:
            assert "More. The first words." in ines.client.get(ines.base).text

    assert "only be read" in ines.write(words_at(0, 0, "No"))["because"]
    other = Writer(ines.client, begun(app, cast.ines, "Another"))
    assert other.write(paragraph("Goes on."))["ok"]
    assert "Goes on." in ines.client.get(other.base).text

    karin = browser(cast.karin)
    assert "Let people write again" in karin.get(f"{ines.base}/history").text
    for path, said in (("history", {"name": "As it is"}), ("freeze", {"purpose": "a vote"})):
        assert Writer(karin, document(app)).post(path, **said).status_code == 503
    assert kept(app) == []
    assert ines.post("lift").status_code == 403
    assert Writer(karin, document(app)).post("lift").status_code == 303
    again = Writer(ines.client, document(app))
    assert again.write(words_at(0, 0, "On: "))["ok"]
    assert "On: More. More. The first words." in ines.client.get(ines.base).text


def kept(app):
    with app.app_context():
        return db.session.scalars(db.select(Version)).all()


def document(app):
    with app.app_context():
        return db.session.scalars(db.select(Document).order_by(Document.id)).first()


@ONCE
def test_a_text_of_three_hundred_pages_is_restored_and_goes_on(app, cast, browser, ines):
    bold = text("every", mark("strong"))
    blocks = [
        node(
            "paragraph", text(f"{n} The council "), bold, text(" time."), numbered=True, id=f"p{n}"
        )
        for n in range(2400)
    ]
    with app.app_context():
        facts = {"document_id": document(app).id, "number": 1, "author_id": cast.ines.id}
        said = {"author_name": "x", "seq": 1, "digest": "x", "writers": [], "frozen_for": ""}
        db.session.add(Version(**facts, **said, name="Long", tree=doc(*blocks), words=1))
        db.session.commit()

    karin = Writer(browser(cast.karin), document(app))
    assert karin.post("history/1/restore").status_code == 303
    ines.load()

    assert ines.write(words_at(2399, 0, "At last: "))["ok"]
    assert karin.post("history", name="After").status_code == 303
    assert "At last: 2399" in ines.client.get(f"{ines.base}/history/2").text
