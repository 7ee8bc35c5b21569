import io
from dataclasses import replace

import pytest
from PIL import Image

from commons.documents.actions import describe
from commons.documents.facts import facts_of
from commons.documents.models import Document, Opening
from commons.membership.models import Person
from kernel.access import Refused
from kernel.database import db
from kernel.record import Entry, faults
from tests.documents.library import BASE, act, begin, bring, documents, file

READERS = ("ines", "alba", "dora", "otto", "sela", "karin")


@pytest.fixture
def sees(cast, browser):
    """Who finds a document, by its page and in the list alike?"""
    cast.all()
    clients = {name: browser(getattr(cast, name)) for name in READERS}

    def seen(path, title):
        by_page = {n for n, one in clients.items() if one.get(path).status_code == 200}
        by_list = {n for n, one in clients.items() if f">{title}</a>" in one.get(BASE).text}
        by_search = {n for n, one in clients.items() if path in one.get(f"/find?q={title}").text}
        assert by_page == by_list == by_search
        return by_page

    return seen


def test_who_finds_a_document_follows_its_level(app, cast, browser, sees):
    ines = browser(cast.ines)
    otto = {person.name: person.id for person in cast.all().values()}["Otto Vinter"]
    made = begin(ines, "Lampshades").location

    found = {"limited": sees(made, "Lampshades")}
    for level, eyes in (("body", []), ("sensitive", []), ("eyes only", [otto]), ("public", [])):
        assert act(ines, f"{made}/facts", title="Lampshades", level=level, eyes=eyes,
                   status="draft").status_code == 303  # fmt: skip
        found[level] = sees(made, "Lampshades")

    assert found == {
        "limited": set(READERS),
        "body": set(READERS) - {"otto"},
        "sensitive": set(READERS) - {"otto"},
        "eyes only": {"ines", "otto"},
        "public": set(READERS),
    }


def test_who_opens_what_is_sensitive_is_noted_and_told_to_its_keepers_alone(app, cast, browser):
    karin, ines = browser(cast.karin), browser(cast.ines)
    made = bring(karin, file("positions.txt"), level="sensitive").location
    page = ines.get(made)
    ines.get(f"{made}/file/1?save", buffered=True)

    assert "Opened by Inês Carvalhal" in page.text
    assert "h-openings" not in page.text
    assert page.headers["Cache-Control"] == "no-store"
    assert ines.get(f"{made}/file/1", buffered=True).headers["Cache-Control"] == "no-store"
    with app.app_context():
        names = [
            row.reader_name for row in db.session.scalars(db.select(Opening).order_by(Opening.id))
        ]
    assert names == ["Inês Carvalhal"] * 3
    assert karin.get(made).text.count("<span>Inês Carvalhal</span>") == 3


def test_a_small_picture_is_noted_too_when_its_page_was_not_opened(app, cast, browser):
    karin, ines, out = browser(cast.karin), browser(cast.ines), io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(out, "PNG")
    made = bring(karin, file("lamp.png", out.getvalue()), level="sensitive").location
    counts = []
    for path in (f"{made}/file/1?preview", f"{made}/file/1?preview", made):
        ines.get(path, buffered=True)
        with app.app_context():
            counts.append(db.session.scalar(db.select(db.func.count()).select_from(Opening)))

    assert counts == [1, 1, 2]


def test_what_is_adopted_is_said_by_the_chair_and_the_secretariat(app, cast, browser):
    ines, karin = browser(cast.ines), browser(cast.karin)
    made = begin(ines).location
    by_its_author = act(ines, f"{made}/facts", title="On lamps", status="adopted")
    by_the_chair = act(karin, f"{made}/facts", title="On lamps", status="adopted")

    assert (by_its_author.status_code, by_the_chair.status_code) == (403, 303)
    assert act(ines, f"{made}/facts", title="On lamps", status="draft").status_code == 403
    assert documents(app)[0].status == "adopted"


def test_the_facts_are_its_authors_to_change(cast, browser):
    made = begin(browser(cast.ines)).location
    asked = {who: act(browser(getattr(cast, who)), f"{made}/facts", title="Mine", status="draft")
             for who in ("alba", "otto", "sela", "emil")}  # fmt: skip

    assert {who: answer.status_code for who, answer in asked.items()} == {
        "alba": 403, "otto": 403, "sela": 303, "emil": 404
    }  # fmt: skip


def test_numbers_are_counted_by_year_and_workspace_on_request(app, cast, browser):
    ines, emil = browser(cast.ines), browser(cast.emil)
    begin(ines, "First", numbered="y")
    begin(ines, "Without")
    begin(ines, "Broken", numbered="y", level="nobody")
    begin(ines, "Second", numbered="y")
    emil.post("/panel/documents/new", data={"csrf_token": emil.csrf, "title": "Elsewhere",
              "key": "key-of-emil", "numbered": "y"})  # fmt: skip
    numbers = {each.title: each.reference_number for each in documents(app)}
    year = documents(app)[0].created_at.year

    assert numbers == {
        "First": f"AIB/WD {year}/1", "Without": "", "Second": f"AIB/WD {year}/2",
        "Elsewhere": f"SP {year}/1",
    }  # fmt: skip


def test_language_versions_know_whether_the_original_changed_after_them(app, cast, browser):
    ines = browser(cast.ines)
    original = begin(ines, "On lamps").location
    root = original.rpartition("/")[2]
    for title, code in (("Sur les lampes", "fr"), ("Über Lampen", "de")):
        made = begin(ines, title, language=code).location
        act(ines, f"{made}/facts", title=title, language=code, original=root, status="draft")
    before = ines.get(made).text
    act(ines, f"{original}/facts", title="On all lamps", status="draft")
    act(ines, f"{made}/facts", title="Über alle Lampen", language="de", original=root,
        status="draft")  # fmt: skip
    after = ines.get(original).text

    assert before.count(">Current<") == 2
    assert (after.count(">Current<"), after.count("Older than the original")) == (1, 1)


def test_a_document_for_named_eyes_leaves_no_title_in_the_record(app, cast, browser):
    begin(browser(cast.ines), "Secret lamps", level="eyes only")
    begin(browser(cast.ines), "Open lamps")

    with app.app_context():
        entries = db.session.scalars(db.select(Entry).order_by(Entry.position))
        said = [str(entry.detail) for entry in entries]
        assert list(faults()) == []
    assert [("Secret" in each, "Open" in each) for each in said if "document" in each] == [
        (False, False), (False, True)
    ]  # fmt: skip


def test_an_original_is_one_that_whoever_names_it_may_read(app, cast, browser):
    begin(browser(cast.karin), "For her eyes", level="eyes only")
    begin(browser(cast.ines), "Translation")
    with app.app_context():
        hidden, mine = db.session.scalars(db.select(Document).order_by(Document.id))
        ines = db.session.get_one(Person, cast.ines.id)
        with pytest.raises(Refused):
            describe(ines, mine, replace(facts_of(mine), original_id=hidden.id))
