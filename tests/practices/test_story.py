"""A practice is handed in, returned with reasons, published, reused: who reads it, and when?"""

import csv
import io
import json

import pytest
from sqlalchemy import select

from commons.practices import shelf
from commons.practices.actions import begin, consent, hand_in, publish, revise, send_back, withdraw
from commons.practices.models import Practice
from kernel.access import Refused
from kernel.background import jobs
from kernel.database import db
from kernel.happenings import Happening
from kernel.record import faults
from kernel.streams import head_of
from tests.practices.conftest import SAID, content, known, person, place, sent

pytestmark = pytest.mark.parametrize("app", ["sqlite"], indirect=True)
TITLE = "Twenty minutes in the shop"


def written(**more):
    said = {key: value for key, value in SAID.items() if key != "contact"}
    return {"title": TITLE, "summary": "Short and often.", "language": "en", **said, **more}


def one(title=TITLE):
    return db.session.scalars(select(Practice).where(Practice.title == title)).one()


def published(title=TITLE, *, by="nora", open_to_all=True, **said):
    made = begin(person(by), place(), "practice", content(title, **said), f"key-of-{title}"[:60])
    consent(person(by), made, yes=open_to_all)
    hand_in(person(by), made)
    publish(person("desk"), made)
    return made


def test_from_the_first_draft_to_another_who_does_the_same(network, browser):
    with network.app_context():
        nora, luca, desk = (browser(known(h)) for h in ("nora", "luca", "desk"))
        watched = place().id
    faulty = sent(nora, "/new/practice", title=TITLE)
    assert faulty.status_code == 422
    assert "This is needed." in faulty.text
    form = written(contact="nora@nord.example", yes="y", then="keep", key="key-of-nora")
    made = sent(nora, "/new/practice", **form)
    assert made.status_code == 303
    assert sent(nora, "/new/practice", **form).location == made.location, "sent twice, made once"
    path = made.location.removeprefix("/pact/practices")
    number = path.strip("/")

    for other in (luca, desk, browser(None)):
        assert other.get(f"/pact/practices{path}").status_code in {302, 404}, "a draft is one's own"
    assert sent(luca, f"{path}/edit", **written()).status_code == 404
    assert sent(nora, f"{path}/publish").status_code == 403, "only the desk publishes"
    with network.app_context():
        before = head_of("practices", watched)
    assert sent(nora, f"{path}/hand-in").status_code == 303
    with network.app_context():
        assert head_of("practices", watched) > before, "whoever watches is told"
        told = db.session.scalars(select(Happening).where(Happening.kind == "practice")).all()
        assert [each.what for each in told] == ["practices.handed_in"]
        assert str(person("desk").id) in told[0].people
    waits = desk.get("/pact/practices/review").text
    assert TITLE in waits
    assert 'id="h-handed-in"' in waits, "by how far it is"
    assert "1 record to review" in desk.get("/").text
    counted = [each.get("/counts").json["todo"] for each in (desk, nora, luca)]
    assert counted == [1, 0, 0], "the number in the bar is the desk's alone"
    assert luca.get(f"/pact/practices{path}").status_code == 404

    assert sent(desk, f"{path}/return", because="").status_code == 422, "not without reasons"
    assert sent(desk, f"{path}/return", because="Say for how many people.").status_code == 303
    assert "Say for how many people." in nora.get(f"/pact/practices{path}").text
    said_more = written(impact="Errors fell by a half, with 400 people", then="hand in", seen="1")
    assert sent(nora, f"{path}/edit", **said_more).status_code == 303
    compared = desk.get(f"/pact/practices{path}/versions").text
    assert "<del>third</del>" in compared
    assert "<ins>half, with 400 people</ins>" in compared.replace("</ins> <ins>", " ")
    assert sent(desk, f"{path}/publish").status_code == 303
    assert 'id="h-published"' in nora.get("/pact/practices/own").text
    assert desk.get("/counts").json["todo"] == 0
    assert "Say for how many people." not in luca.get(f"/pact/practices{path}").text

    everybody = browser(None)
    page = everybody.get(f"/practices/{number}")
    assert "with 400 people" in page.text
    assert "no presumption of compliance" in page.text
    assert "nora@nord.example" not in page.text, "a contact is for members alone"
    assert "Anybody may read" in nora.get(f"/pact/practices{path}").text


def test_what_is_published_is_reused_endorsed_and_talked_about_until_it_is_taken_down(
    network, browser
):
    with network.app_context():
        number = published(TITLE, contact="").id
        nora, luca, desk = (browser(known(h)) for h in ("nora", "luca", "desk"))
    path, everybody = f"/{number}", browser(None)
    assert sent(nora, f"{path}/reuse", note="Ours").status_code == 403, "one's own"
    assert sent(luca, f"{path}/reuse", note="We do it in Italian, in bakeries.").status_code == 303
    assert sent(luca, f"{path}/endorse", yes="y").status_code == 303
    shown = everybody.get(f"/practices/{number}").text
    assert "in bakeries" in shown
    assert "LUCE Group" in shown
    talk = sent(luca, f"{path}/discuss", text="How do you measure it?", key="key-of-talk")
    assert "/pact/threads/" in talk.location
    again = sent(nora, f"{path}/discuss", text="Another", key="key-of-more")
    assert again.location == talk.location, "one discussion"
    assert "How do you measure it?" in nora.get(talk.location).text
    found = luca.get("/find?q=minutes+shop").text
    assert f"/pact/practices/{number}" in found, "the one field finds it"

    assert sent(nora, f"{path}/consent").status_code == 303
    assert everybody.get(f"/practices/{number}").status_code == 404
    assert TITLE not in everybody.get("/practices").text
    assert TITLE in luca.get("/pact/practices").text, "the workspace still reads it"
    assert sent(desk, f"{path}/take-down", because="It names a customer.").status_code == 303
    assert luca.get(f"/pact/practices{path}").status_code == 404
    assert "It names a customer." in nora.get(f"/pact/practices{path}").text
    with network.app_context():
        assert not list(faults())


def test_the_library_is_narrowed_by_words_and_facets_together(network, browser, monkeypatch):
    monkeypatch.setattr(shelf, "PIECE", 2)
    with network.app_context():
        published("Ward rounds with an assistant", country="PT", article=["4", "14"])
        published("Ward notes in Finnish", country="FI", sector="pub", impact="=SUM(A1) patients")
        published("Energy desk", country="PT", sector="ene", open_to_all=False)
        luca = browser(known("luca"))
        network.extensions.pop(shelf.NAME, None)
        jobs["library.shelf"].work()
        kept = network.extensions[shelf.NAME]
        assert (kept.upto, len(kept.at)) == (head_of(shelf.STREAM, 0), 3), "before anybody asked"
    everybody = browser(None)

    def titles(client, query, at="/practices"):
        text = client.get(f"{at}?{query}").text
        names = ("Ward rounds", "Ward notes", "Energy desk")
        return [name for name in names if f">{name}" in text]

    assert titles(everybody, "") == ["Ward rounds", "Ward notes"]
    assert titles(luca, "", "/pact/practices") == ["Ward rounds", "Ward notes", "Energy desk"]
    assert titles(everybody, "q=ward") == ["Ward rounds", "Ward notes"]
    assert titles(everybody, "q=wards&country=PT") == ["Ward rounds"], "in any form of the word"
    assert titles(everybody, "q=ward+-finnish") == ["Ward rounds"]
    assert titles(everybody, "article=14&country=PT") == ["Ward rounds"]
    assert titles(everybody, "country=PT&q=energy") == [], "without consent it is not public"
    assert titles(luca, "country=PT&q=energ", "/pact/practices") == ["Energy desk"]
    assert titles(everybody, "country=nowhere&after=x&q=%22%22") == []
    narrowed = everybody.get("/practices?country=PT").text
    assert 'href="/practices?country=PT&amp;article=14"' in narrowed
    assert "1 record" in narrowed

    lines = list(csv.DictReader(io.StringIO(everybody.get("/practices/data.csv").text)))
    assert [line["title"] for line in lines] == [
        "Ward notes in Finnish",
        "Ward rounds with an assistant",
    ]
    assert lines[0]["impact"] == "'=SUM(A1) patients", "no cell is a formula"
    assert "contact" not in lines[0]
    given = json.loads(everybody.get("/practices/data.json?country=PT").text)
    assert [each["country"] for each in given["records"]] == ["PT"]
    assert "presumption" in " ".join(given["disclaimer"])
    with network.app_context():
        number = one("Ward rounds with an assistant").id
    assert "Both: " in luca.get(f"/pact/practices/{number}").text


def test_a_published_version_stays_until_the_next_is_published(network):
    with network.app_context():
        made = published()
        revise(person("nora"), made, content(impact="Nothing yet"), 1)
        assert (made.shown, made.head, made.state) == (1, 2, "draft")
        with pytest.raises(Refused, match="meanwhile"):
            revise(person("nora"), made, content(), 1)
        hand_in(person("nora"), made)
        with pytest.raises(Refused) as why:
            revise(person("nora"), made, content(), 2)
        assert "it is Handed in" in why.value.because
        send_back(person("desk"), made, "Not yet")
        assert made.is_public
        withdraw(person("nora"), made)
        assert not made.is_public


def test_what_was_never_handed_in_the_desk_does_not_learn(network, browser):
    with network.app_context():
        made = begin(person("nora"), place(), "practice", content("Half a thought"), "key-of-half")
        withdraw(person("nora"), made)
        number, nora, desk = made.id, browser(known("nora")), browser(known("desk"))
    assert "Half a thought" in nora.get("/pact/practices/own").text
    assert "Half a thought" not in desk.get("/pact/practices/review").text
    assert desk.get(f"/pact/practices/{number}").status_code == 404


def test_each_body_takes_its_own_kinds(network, browser):
    with network.app_context():
        alma, nora = browser(known("alma")), browser(known("nora"))
        with pytest.raises(Refused, match="Nothing of this kind"):
            begin(person("nora"), place(), "article", content(), "key-of-another")
    assert alma.get("/alliance/practices/new/article").status_code == 200
    assert alma.get("/alliance/practices/new/practice").status_code == 404
    assert nora.get("/pact/practices/new/use-case").status_code == 404
    assert nora.get("/alliance/practices").status_code == 404
