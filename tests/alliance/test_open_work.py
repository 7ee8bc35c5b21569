"""The Alliance at work: groups, catalogue, directory."""

import io
from datetime import timedelta

import pytest
from openpyxl import Workbook
from sqlalchemy import select

from alliance.catalogue.models import CatalogueProfile
from alliance.catalogue.retaining import forget_addresses
from alliance.directory.models import BroughtList, SupportStructure
from alliance.directory.reading import SHORT, read_waiting
from kernel.clock import at, now
from kernel.database import db
from kernel.happenings import Happening
from kernel.streams import head_of
from tests.alliance.hall import gather, known, number_in, place, sent, sent_through
from tests.conftest import ENGINES

SQLITE = pytest.mark.parametrize("app", ["sqlite"], indirect=True)
KEY = "key-of-the-alliance"
HEAD = "code;kind;name;country;sectors;services;access;share;contact;link;source;checked_on\n"
GOOD = (
    "EDIH-SI-1;hub;Karst Hub;SI;energy|manufacturing;Testi;Prijava;12,5;+386 1 234;;EDIH;"
    "24.11.2026\n"
)
FAULTY = (
    "EDIH-SI-1;hub;Twice;SI;;;;;;;EDIH;\n"
    "EDIH-XX-2;hub;No country;;;;;;;;EDIH;\n"
    'EDIH-DE-3;hub;"=HYPERLINK(""http://evil.example"")";DE;;;;;;;EDIH;\n'
    "EDIH-DE-4;palace;Schloß;DE;magic;;;120;;javascript:x;EDIH;yesterday\n"
)
PROFILE = {"name": "Münchner Prüfhaus", "kind": "provider", "country": "DE", "size": "small",
           "sectors": ["manufacturing"], "languages": ["de", "en"], "offers": "Prüfstände",
           "link": "https://pruefhaus.example", "consents": "y"}  # fmt: skip


@pytest.fixture
def hall(app):
    gather(app)
    return app


@pytest.mark.parametrize("app", ENGINES, indirect=True)
def test_a_group_is_founded_joined_left_and_closed(hall, browser):
    desk, spela, siim = (browser(known(hall, each)) for each in ("desk", "spela", "siim"))
    said = {"name": "Données & compétences", "mission": "Skills", "across": "y", "joins": "y"}
    assert sent(spela, "/groups/new", **said).status_code == 403
    assert sent(desk, "/groups/new", **said).status_code == 303
    assert sent(desk, "/groups/new", **said).status_code == 303
    with hall.app_context():
        made, again = place("alliance-donnees-competences"), place("alliance-donnees-competences-2")
        assert made.parent_id == place().id == again.parent_id
        number, before = made.id, head_of("groups", place().id)
    assert spela.get("/alliance-donnees-competences").status_code == 404
    assert sent(spela, "/groups/join", group=number).status_code == 303
    sent(spela, "/groups/join", group=number)
    with hall.app_context():
        assert head_of("groups", place().id) == before + 1, "once"
    assert spela.get("/alliance-donnees-competences/threads").status_code == 200
    sent(spela, "/groups/leave", group=number)
    assert spela.get("/alliance-donnees-competences/threads").status_code == 404
    sent(spela, "/groups/join", group=number)
    only = {**said, "name": "Data", "joins": ""}
    assert sent(desk, "/groups/describe", group=number, **only).status_code == 303
    assert "The desk says who" in sent(siim, "/groups/join", group=number).text
    sent(desk, "/groups/describe", group=number, **said)
    talk = {"title": "Where to begin", "text": "Here", "audience": "workspace", "key": KEY}
    opened = "/alliance-donnees-competences/threads/new"
    started = spela.post(opened, data={"csrf_token": spela.csrf, **talk})
    assert started.status_code == 303
    assert "Say why" in sent_through(desk, "/groups/close", group=number, because="")
    sent(desk, "/groups/close", group=number, because="Its work is done")
    assert "Its work is done" in siim.get("/alliance/groups").text
    assert spela.get(started.location).status_code == 200, "kept readable"
    written = spela.post(opened, data={"csrf_token": spela.csrf, **talk, "key": f"{KEY}-2"})
    assert written.status_code == 403
    assert "is closed" in sent(siim, "/groups/join", group=number).text
    assert sent(spela, "/groups/join", group=987654).status_code == 403


@SQLITE
def test_the_catalogue_is_checked_and_public_only_with_consent(hall, browser):
    desk, spela, siim = (browser(known(hall, each)) for each in ("desk", "spela", "siim"))
    anybody = browser(None)
    form = anybody.get("/open/alliance/catalogue/join")
    assert form.status_code == 200
    newcomer = {**PROFILE, "email": "a@pruefhaus.example", "key": KEY,
                "csrf_token": anybody.csrf}  # fmt: skip
    odd = {**newcomer, "link": "javascript:alert(1)", "country": "XX", "email": "nobody"}
    refused = anybody.post("/open/alliance/catalogue/join", data=odd)
    assert refused.status_code == 422
    for _twice in range(2):
        answer = anybody.post("/open/alliance/catalogue/join", data=newcomer)
        assert answer.status_code == 303
    assert "Prüfhaus" not in anybody.get("/open/alliance/catalogue").text
    assert "Prüfhaus" not in siim.get("/alliance/catalogue").text, "the desk first"
    made = sent(spela, "/catalogue/new", **PROFILE, key=KEY + "-2")
    number = number_in(made)
    assert siim.get(f"/alliance/catalogue/{number}").status_code == 404
    assert "2 entries of the catalogue to check" in desk.get("/").text
    waits = desk.get("/alliance/catalogue").text
    assert waits.count("Take it in") == 2
    assert "a@pruefhaus.example" in waits
    assert "Say why" in sent(desk, "/catalogue/settle", profile=number).text
    assert sent(siim, "/catalogue/settle", profile=number, enters="y").status_code == 403
    assert f"/catalogue/{number}" not in siim.get("/find?q=pr%C3%BCfhaus").text
    assert sent(desk, "/catalogue/settle", profile=number, enters="y").status_code == 303
    assert f"/catalogue/{number}" in siim.get("/find?q=pr%C3%BCfhaus").text
    assert "May be the same" in desk.get("/alliance/catalogue").text
    page = anybody.get("/open/alliance/catalogue?country=DE&sector=manufacturing").text
    assert "Prüfhaus" in page
    assert "pruefhaus.example" not in page, "of addresses the list says nothing"
    assert "Prüfhaus" not in anybody.get("/open/alliance/catalogue?country=FR").text
    assert "Prüfhaus" in anybody.get(f"/open/alliance/catalogue/{number}").text
    assert anybody.get(f"/open/board/catalogue/{number}").status_code == 404
    sent(spela, f"/catalogue/{number}/edit", **{**PROFILE, "consents": ""}, key=KEY)
    assert anybody.get(f"/open/alliance/catalogue/{number}").status_code == 404, "taken back"
    assert siim.get(f"/alliance/catalogue/{number}").status_code == 200, "members read on"
    sent(spela, f"/catalogue/{number}/edit", **{**PROFILE, "offers": "Anderes"}, key=KEY)
    assert siim.get(f"/alliance/catalogue/{number}").status_code == 404, "checked again"
    assert "not of your organisation" in siim.get(f"/alliance/catalogue/{number}/edit").text
    sent(desk, "/catalogue/settle", profile=number, because="Twice")
    assert "Twice" in spela.get(f"/alliance/catalogue/{number}").text
    sent(spela, "/catalogue/withdraw", profile=number)
    with hall.app_context():
        states = db.session.scalars(select(CatalogueProfile.state)).all()
        assert sorted(states) == ["waiting", "withdrawn"]
        told = select(Happening).where(Happening.what == "catalogue.settled")
        assert len(db.session.scalars(told).all()) == 2
    sent(desk, "/catalogue/settle", profile=number - 1, because="Twice")
    for days, kept in ((150, "a@pruefhaus.example"), (200, "")):
        with at(now() + timedelta(days=days)), hall.app_context():
            forget_addresses()
            assert db.session.get_one(CatalogueProfile, number - 1).email == kept


@SQLITE
def test_one_chooses_from_the_sectors_that_the_desk_keeps(hall, browser):
    desk, spela = (browser(known(hall, each)) for each in ("desk", "spela"))
    with hall.app_context():
        energy, robotics = (place(f"alliance-{each}").id for each in ("energy", "robotics"))
    ours = {**PROFILE, "sectors": ["robotics"], "key": KEY}
    number = number_in(sent(spela, "/catalogue/new", **ours))
    said = {"mission": "Work", "joins": "y"}
    sent(desk, "/groups/describe", group=energy, name="Energy and grids", **said)
    sent(desk, "/groups/new", name="Tourism", **said)
    sent(desk, "/groups/new", name="Ethics", across="y", **said)
    sent(desk, "/groups/close", group=robotics, because="Nobody came")
    pages = {"catalogue/new": spela, "matches/new": spela, "directory/write": desk}
    for page, client in pages.items():
        form = client.get(f"/alliance/{page}").text
        assert "Energy and grids" in form, page
        offered = [
            f'value="{each}"' in form for each in ("tourism", "mobility", "robotics", "ethics")
        ]
        assert offered == [True, True, False, False], page
    assert "Robotics" in spela.get(f"/alliance/catalogue/{number}").text, "it is called as it was"
    front = browser(None).get("/open/alliance/observatory").text
    there = [f"/sectors/{each}" in front for each in ("tourism", "mobility", "robotics", "ethics")]
    assert there == [True, True, False, False]
    report = bring(desk, (HEAD + GOOD.replace("manufacturing", "tourism") + GOOD).encode())
    assert "1 line is right" in desk.get(report.location).text


def bring(client, content, name="list.csv"):
    data = {"csrf_token": client.csrf, "file": (io.BytesIO(content), name)}
    return client.post("/alliance/directory/bring", data=data)


def codes(app):
    with app.app_context():
        open_ones = select(SupportStructure).where(SupportStructure.closed_at.is_(None))
        return {each.code: each.name for each in db.session.scalars(open_ones)}


def workbook(rows):
    book, out = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def _a_long_one_is_read_aside(hall, desk):
    """Nothing of it can be kept before, and what is no list is said of it."""
    lines = "".join(GOOD.replace("EDIH-SI-1", f"EDIH-L-{n}") for n in range(SHORT // len(GOOD) + 9))
    made = bring(desk, (HEAD + lines).encode())
    assert "is being read" in desk.get(made.location).text
    keep = f"{made.location.removeprefix('/alliance')}/keep"
    assert sent(desk, keep, only_right="y").status_code == 403
    empty = bring(desk, b"name;country\n" + b"x;SI\n" * (SHORT // 5))
    with hall.app_context():
        read_waiting()
        read = db.session.scalars(select(BroughtList).order_by(BroughtList.id.desc())).all()
        assert [each.unread for each in read[:2]] == [False, False]
        assert read[1].done > 0, "it said how far it was"
        assert len(read[1].rows) == lines.count("EDIH-L-")
    assert "is being read" not in desk.get(made.location).text
    assert 'class="note bad"' in desk.get(empty.location).text


@SQLITE
def test_a_list_is_reported_on_line_by_line_and_kept_only_on_demand(hall, browser):
    desk, spela, anybody = (
        browser(known(hall, "desk")),
        browser(known(hall, "spela")),
        browser(None),
    )
    assert bring(spela, (HEAD + GOOD).encode()).status_code == 403
    made = bring(desk, (HEAD + GOOD + FAULTY).encode("cp1252"))
    report = desk.get(made.location).text
    assert "Windows-1252" in report
    assert "1 line is right" in report
    assert "4 are wrong" in report
    for said in ("stands in line 2 already", "is missing", "begins like a formula",
                 "is no kind of support structure", "names a sector that is none",
                 "is no share between 0 and 100", "is no address", "is no day"):  # fmt: skip
        assert said in report, said
    assert codes(hall) == {}, "nothing is half-loaded"
    keep = f"{made.location.removeprefix('/alliance')}/keep"
    assert sent(desk, keep).status_code == 403
    assert codes(hall) == {}
    assert sent(spela, keep, only_right="y").status_code == 403
    assert "1 came in, 0 were changed" in sent_through(desk, keep, only_right="y")
    sent(desk, keep, only_right="y")
    assert codes(hall) == {"EDIH-SI-1": "Karst Hub"}
    listed = anybody.get("/open/alliance/directory/list.csv")
    assert "'+386 1 234" in listed.text, "no program takes it for a formula"
    assert "12.50" in listed.text
    again = bring(desk, listed.data)
    keep = f"{again.location.removeprefix('/alliance')}/keep"
    assert "0 came in, 0 were changed, 1 were there" in sent_through(desk, keep), "round trip"
    rows = [["code", "kind", "name", "country", "source", "share"],
            ["EDIH-SI-1", "hub", "Kras", "si", "EDIH", 12.5],
            ["T-GR", "testing", "Δοκιμές", "GR", "x", None],
            ["T-2", "testing", "=1+1", "EL", "x", None]]  # fmt: skip
    with_formula = bring(desk, workbook(rows), "list.xlsx")
    keep = f"{with_formula.location.removeprefix('/alliance')}/keep"
    assert "1 came in, 1 were changed" in sent_through(desk, keep, only_right="y")
    assert codes(hall) == {"EDIH-SI-1": "Kras", "T-GR": "Δοκιμές"}
    assert (
        "/alliance/directory/"
        in spela.get("/find?q=%CE%B4%CE%BF%CE%BA%CE%B9%CE%BC%CE%AD%CF%82").text
    )
    assert "Δοκιμές" in anybody.get("/open/alliance/directory?country=EL&kind=testing").text
    for text in ("", "name;country\nx;SI\n", HEAD, "PK\x03\x04 no book"):
        refused = bring(desk, text.encode())
        assert refused.status_code in {303, 422}
        if refused.status_code == 303:
            assert "0 lines are right" in desk.get(refused.location).text
    _a_long_one_is_read_aside(hall, desk)
    for encoding in ("utf-16", "utf-8-sig"):
        made = bring(desk, (HEAD + GOOD.replace("Karst", "Kraški")).encode(encoding))
        assert "Kraški Hub" in desk.get(made.location).text
    with hall.app_context():
        number = db.session.scalars(select(SupportStructure.id)).first()
        assert db.session.query(BroughtList).count() >= 5
    sent(desk, "/directory/take-out", structure=number)
    assert anybody.get(f"/open/alliance/directory/{number}").status_code == 404
    one = {"code": "S-1", "kind": "skills", "name": "Akademie", "country": "AT", "source": "x",
           "share": "7,5"}  # fmt: skip
    assert sent(desk, "/directory/write", **one).status_code == 303
    assert "7.5 % of the price" in anybody.get("/open/alliance/directory").text
