"""Many write in one text: nothing acknowledged is lost, and nobody writes who may not."""

import base64
import zlib
from dataclasses import replace

from pycrdt import merge_updates

from commons.documents.actions import describe
from commons.documents.facts import facts_of
from commons.documents.models import Document, Level, Opening
from commons.drafting import gathering, reading
from commons.drafting.actions import take_down
from commons.drafting.gate import unpacked
from commons.drafting.gathering import gather
from commons.drafting.models import Text, Update
from commons.membership.models import Person
from kernel.clock import now
from kernel.database import db
from tests.drafting.writer import Writer, begun, change, paragraph, suggestion, words_at


def test_two_write_at_once_and_both_and_the_page_say_the_same(app, cast, browser):
    document = begun(app, cast.ines)
    ines, alba = Writer(browser(cast.ines), document), Writer(browser(cast.alba), document)
    assert ines.write(paragraph("The Board may publish."))["ok"]
    alba.load()
    assert ines.write(words_at(0, 0, "(1) "))["ok"]
    assert alba.write(words_at(0, 9, " always"))["ok"]
    ines.load()
    alba.load()

    assert ines.says() == alba.says()
    page = browser(cast.otto).get(ines.base).text
    assert "(1) The Board always may publish." in page


def test_a_change_sent_again_is_stored_once(app, cast, browser):
    ines = Writer(browser(cast.ines), begun(app, cast.ines))
    sent = ines.make(paragraph("Once."))
    assert ines.send(sent)["ok"]
    assert ines.send(sent)["ok"]
    more = ines.make(paragraph("And again."))
    assert ines.send(merge_updates(sent, more))["ok"]
    with app.app_context():
        found = db.session.scalars(db.select(Update).order_by(Update.seq)).all()
        assert [unpacked(each.data) for each in found] == [[sent], [more]]


def test_what_lacks_something_before_it_is_asked_for_again(app, cast, browser):
    document = begun(app, cast.ines)
    ines = Writer(browser(cast.ines), document)
    first = ines.make(paragraph("First."))
    second = ines.make(paragraph("Second."))
    assert ines.send(second) == {"resync": True}
    assert ines.send(first)["ok"]
    assert ines.send(second)["ok"]


def test_nobody_writes_under_the_number_of_another(app, cast, browser):
    document = begun(app, cast.ines)
    ines = Writer(browser(cast.ines), document)
    forger = Writer(browser(cast.alba), document, number=ines.number)
    assert "not yours" in forger.write(paragraph("In her name."))["because"]
    assert ines.write(paragraph("Mine."))["ok"]


def test_what_is_no_change_of_a_text_is_refused(app, cast, browser):
    ines = Writer(browser(cast.ines), begun(app, cast.ines))
    assert "because" in ines.send(b"\xff" * 30)
    assert "because" in ines.send(b"")


def test_who_may_only_suggest_changes_no_word_whatever_is_sent(app, cast, browser):
    document = begun(app, cast.karin, suggestions_only=True)
    karin = Writer(browser(cast.karin), document)
    assert karin.write(paragraph("The Board decides."))["ok"]
    ines = Writer(browser(cast.ines), document)
    refused = ines.write(words_at(0, 4, "old "))
    assert "suggest" in refused["because"]

    again = Writer(browser(cast.ines), document)
    mine = suggestion(cast.ines)
    assert again.write(words_at(0, 4, "whole ", insertion=mine))["ok"]
    theirs = Writer(browser(cast.ines), document)
    assert "because" in theirs.write(words_at(0, 0, "x", insertion=suggestion(cast.alba, "no")))

    page = browser(cast.otto).get(karin.base).text
    assert "<ins" in page
    assert "whole" in page
    assert "Inês Carvalhal" in page


def test_a_locked_text_takes_nothing_and_an_observer_only_suggestions(app, cast, browser):
    document = begun(app, cast.ines)
    otto = Writer(browser(cast.otto), document)
    assert "because" in otto.write(paragraph("As if a member."))
    ines = Writer(browser(cast.ines), document)
    assert ines.write(paragraph("Adopted words."))["ok"]
    change(app, document, locked_at=now())
    assert "locked" in ines.write(words_at(0, 0, "Not "))["because"]


def test_those_who_watch_are_told_and_nobody_after_their_right_ended(app, cast, browser, socket):
    document = begun(app, cast.ines)
    ines, alba = Writer(browser(cast.ines), document), Writer(browser(cast.alba), document)
    line = socket(cast.alba)
    assert alba.watch(app, line)["ok"]
    assert ines.write(paragraph("Seen at once."))["ok"]
    heard = alba.hear(line)
    assert "Seen at once." in alba.says()
    assert [body["comments"] for body in heard["events"]] == [False]

    change(app, document, binned_at=now())
    with app.app_context():
        app.extensions["plenary.hub"]._recheck(app.extensions["plenary.hub"].all())
    assert "gone" in alba.hear(line)


def test_a_change_over_the_socket_is_answered_when_it_is_stored(app, cast, browser, socket):
    document = begun(app, cast.ines)
    ines = Writer(browser(cast.ines), document)
    line = socket(cast.ines)
    data = base64.b64encode(ines.make(paragraph("Typed."))).decode()
    asked = {"stream": ines.stream, "data": data}
    assert line.emit("update", asked, callback=True)["gone"], "who does not watch is not heard"
    ines.watch(app, line)
    assert line.emit("update", asked, callback=True)["ok"]
    assert line.emit("update", {**asked, "data": "?"}, callback=True)["gone"]
    with app.app_context():
        assert len(db.session.scalars(db.select(Update)).all()) == 1


def test_where_the_others_are_is_told_and_not_kept(app, cast, browser, socket):
    document = begun(app, cast.ines)
    ines, alba = Writer(browser(cast.ines), document), Writer(browser(cast.alba), document)
    lines = socket(cast.ines), socket(cast.alba)
    ines.watch(app, lines[0])
    alba.watch(app, lines[1])
    lines[0].emit("pointing", {"stream": ines.stream, "at": "AAAA"})
    (told,) = alba.hear(lines[1])["pointing"]
    assert [(p["id"], p["at"]) for p in told["people"]] == [(cast.ines.id, "AAAA")]
    assert "pointing" not in ines.hear(lines[0])


def test_a_gathered_text_is_the_same_and_goes_on(app, cast, browser):
    document = begun(app, cast.ines)
    ines = Writer(browser(cast.ines), document)
    for number in range(5):
        assert ines.write(paragraph(f"Paragraph {number}."))["ok"]
    with app.app_context():
        gather()
        assert db.session.get_one(Text, document.id).gathered == 5
        db.session.execute(db.delete(Update))
        db.session.commit()
    alba = Writer(browser(cast.alba), document)
    assert alba.says() == ines.says()
    assert alba.write(words_at(0, 0, "Still: "))["ok"]
    ines.load()
    assert ines.says() == alba.says()
    assert "Still: Paragraph 0." in browser(cast.otto).get(ines.base).text


def test_what_was_gathered_comes_as_it_is_kept_to_whoever_can_open_it(app, cast, browser):
    document = begun(app, cast.ines)
    ines = Writer(browser(cast.ines), document)
    ines.write(paragraph("Gathered."))
    with app.app_context():
        gather()
    ines.write(paragraph("Later."))
    ask = ines.client.get
    plain, kept = ask(f"{ines.base}/state"), ask(f"{ines.base}/state?deflated")
    first, *rest = unpacked(kept.data)
    assert kept.headers["X-Deflated"]
    assert [zlib.decompress(first), *rest] == unpacked(plain.data)
    assert len(rest) == 1
    since = ask(f"{ines.base}/state?deflated&since=1")
    assert unpacked(since.data) == rest
    assert not {"X-Deflated"} & {*plain.headers.keys(), *since.headers.keys()}


def test_whoever_was_away_longer_than_changes_stay_gets_the_whole(app, cast, browser, monkeypatch):
    document = begun(app, cast.ines)
    ines = Writer(browser(cast.ines), document)
    assert ines.write(paragraph("Before."))["ok"]
    alba = Writer(browser(cast.alba), document)
    assert ines.write(paragraph("While she was away."))["ok"]
    monkeypatch.setattr(gathering, "REPLAYED", 0)
    with app.app_context():
        gather()
        assert db.session.scalars(db.select(Update)).all() == []
    for lacked in unpacked(alba.client.get(f"{alba.base}/state?since={alba.cursor}").data):
        alba.doc.apply_update(lacked)
    assert alba.says() == ines.says()


def test_a_page_shows_what_was_gathered_without_opening_the_text(app, cast, browser, monkeypatch):
    document = begun(app, cast.ines)
    ines = Writer(browser(cast.ines), document)
    ines.write(paragraph("Gathered."))
    with app.app_context():
        gather()
    asked, engine = [], reading.engine
    monkeypatch.setattr(reading, "engine", lambda: asked.append(1) or engine())
    assert "Gathered." in ines.client.get(ines.base).text
    assert not asked
    ines.write(paragraph("Later."))
    assert "Later." in ines.client.get(ines.base).text
    assert asked


def test_whoever_takes_the_words_of_a_sensitive_text_is_noted(app, cast, browser):
    document = begun(app, cast.ines, level=Level.SENSITIVE)
    Writer(browser(cast.karin), document)
    with app.app_context():
        names = db.session.scalars(db.select(Opening.reader_name)).all()
    assert names == ["Karin Novotná"]
    assert browser(cast.otto).get(f"/board/documents/{document.id}/state").status_code == 404


def test_a_text_that_has_grown_to_its_bound_is_only_read(app, cast, browser):
    ines = Writer(browser(cast.ines), begun(app, cast.ines))
    assert ines.write(paragraph("Words."))["ok"]
    with app.app_context():
        gather()
        db.session.execute(db.update(Text).values(full="size"))
        db.session.commit()
    assert "too large" in ines.write(words_at(0, 0, "More "))["because"]


def test_whoever_has_it_open_hears_that_the_document_changed(app, cast, browser, socket):
    document = begun(app, cast.ines)
    alba, line = Writer(browser(cast.alba), document), socket(cast.alba)
    assert alba.watch(app, line)["ok"]
    with app.app_context():
        found = db.session.get_one(Document, document.id)
        describe(db.session.get_one(Person, cast.ines.id), found,
                 replace(facts_of(found), suggestions_only=True))  # fmt: skip
    assert [body["facts"] for body in alba.hear(line)["events"]] == [True]


def test_each_of_those_stored_together_is_asked_at_the_door(app, cast, browser):
    """Nils sits only from next month: what came of him beside others is not stored."""
    document = begun(app, cast.ines)
    ines = Writer(browser(cast.ines), document)
    sent = [(cast.ines.id, ines.make(paragraph("Mine."))), (cast.nils.id, b"\0\0")]
    with app.app_context():
        found = db.session.get_one(Document, document.id)
        _seq, refused = take_down(db.session.get_one(Person, cast.ines.id), found, sent)
        (stored,) = db.session.scalars(db.select(Update.data))
        assert refused.keys() == {cast.nils.id}
        assert unpacked(stored) == [sent[0][1]]
