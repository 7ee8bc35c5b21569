"""What many write at once is stored in one turn, and each is answered for themselves."""

from types import SimpleNamespace

import gevent
import pytest

from commons.accounts.models import SignIn
from commons.drafting import pointing, turns
from commons.drafting.gate import scan, unpacked
from commons.drafting.models import Update
from commons.drafting.pointing import Pointers
from commons.drafting.sheets import Sent, Sheet, sheets_of
from commons.drafting.turns import APART, written
from kernel.clock import now
from kernel.database import db
from tests.drafting.test_writing import paragraph
from tests.drafting.writer import Writer, begun, change


def sent(document, person, data, sign_in=0, language="en"):
    return Sent(document.id, person.id, data, scan(data), language, sign_in)


def stored(app, *changes):
    """The answers to changes that came while somebody else had the turn, and what is stored."""
    with sheets_of(app).turn:
        waits = [gevent.spawn(written, app, each) for each in changes]
        gevent.sleep(0)
    gevent.joinall(waits)
    with app.app_context():
        rows = db.session.scalars(db.select(Update.data).order_by(Update.document_id)).all()
    return [each.value for each in waits], [unpacked(row) for row in rows]


def test_those_who_write_at_once_share_one_row_and_each_is_asked(app, cast, browser):
    """Nils sits only from next month, and one of the sign-ins of Inês has ended."""
    document = begun(app, cast.ines)
    ines, alba = Writer(browser(cast.ines), document), Writer(browser(cast.alba), document)
    with app.app_context():
        ended = db.session.scalars(
            db.select(SignIn).where(SignIn.person_id == cast.ines.id).order_by(SignIn.id)
        ).first()
        ended.ended_at = now()
        number = ended.id
        db.session.commit()
    first, second = ines.make(paragraph("One.")), alba.make(paragraph("Two."))
    answers, rows = stored(
        app,
        sent(document, cast.nils, b"\0\0", language="fr"),
        sent(document, cast.ines, first),
        sent(document, cast.alba, second),
        sent(document, cast.alba, first),
        sent(document, cast.ines, b"\0\0", number),
    )
    assert "because" in answers[0]
    assert answers[1] == answers[2] == {"ok": True, "seq": 1}
    assert "ok" in answers[3], "what is known already may be repeated by anybody"
    assert answers[4]["gone"]
    assert rows == [[first, second]]


def test_of_those_who_write_at_once_each_only_as_far_as_they_may(app, cast, browser):
    """Karin keeps the house, Inês may suggest here, and Alba has declared an interest."""
    document = begun(app, cast.karin, suggestions_only=True)
    people = cast.karin, cast.ines, cast.alba
    words = [Writer(browser(each), document).make(paragraph(each.name)) for each in people]
    change(app, document, recused=frozenset({cast.alba.id}))
    answers, rows = stored(
        app, *(sent(document, each, said) for each, said in zip(people, words, strict=True))
    )
    assert answers[:2] == [{"ok": True, "seq": 1}, APART]
    assert "because" in answers[2]
    assert rows == [words[:1]]


def test_a_text_that_cannot_be_stored_keeps_no_other_from_it(app, cast, browser, monkeypatch):
    good, bad = begun(app, cast.ines), begun(app, cast.ines, "The other")
    writers = [Writer(browser(cast.ines), each) for each in (good, bad)]
    changes = [each.make(paragraph("Words.")) for each in writers]
    take_down = turns.take_down

    def fails(actor, document, changes):
        if document.id == bad.id:
            raise RuntimeError("as if the database refused")
        return take_down(actor, document, changes)

    monkeypatch.setattr(turns, "take_down", fails)
    pairs = zip((good, bad), changes, strict=True)
    answers, rows = stored(app, *(sent(each, cast.ines, data) for each, data in pairs))
    assert answers == [{"ok": True, "seq": 1}, None]
    assert rows == [changes[:1]]
    monkeypatch.undo()
    answers, rows = stored(app, sent(bad, cast.ines, changes[1]))
    assert answers == [{"ok": True, "seq": 1}], "it is written as soon as that goes again"


def test_whoever_is_stored_hears_how_long_to_gather(app, cast, browser, monkeypatch):
    """Less than the pause itself, so that what is sent then still comes along."""
    document = begun(app, cast.ines)
    change = Writer(browser(cast.ines), document).make(paragraph("One."))
    monkeypatch.setattr(turns, "_pause", lambda _app, _texts: 50.0)
    [first], _rows = stored(app, sent(document, cast.ines, change))
    assert 0 < first.pop("rest") < 50_000
    assert first == {"ok": True, "seq": 1}
    with app.app_context():
        sheets_of(app).rests_until = 0.0
    [again, refused], _rows = stored(
        app, sent(document, cast.ines, change), sent(document, cast.nils, b"\0\0")
    )
    assert "ok" in again
    assert "rest" not in refused


@pytest.mark.parametrize(("base", "seq", "known"), [(4, 5, 5), (4, 6, 4), (3, 5, 4)])
def test_what_came_in_between_is_read_again(base, seq, known):
    sheet = Sheet(clocks={1: 1}, seq=4)
    sheet.took(base, seq, {1: 2})
    assert (sheet.seq, sheet.clocks) == (known, {1: 2 if known == seq else 1})


def test_the_moves_of_many_are_told_at_once_and_nobody_of_their_own(monkeypatch):
    told, due = [], []
    hub = SimpleNamespace(pumping=True, watches={"document:1": dict.fromkeys("abc")})
    hub.send = lambda sids, _name, body: told.append((sids, [one["at"] for one in body["people"]]))
    monkeypatch.setattr(pointing.gevent, "spawn_later", lambda _wait, *call: due.append(call))
    pointers = Pointers(SimpleNamespace(extensions={"plenary.hub": hub}))
    for sid, at in (("a", 1), ("b", 2), ("a", 3)):
        pointers.tell("document:1", sid, {"at": at})
    ((tell, name),) = due
    tell(name)
    assert told == [(["c"], [3, 2]), (["a"], [2]), (["b"], [3])]
