"""Whoever withdrew from an item reads the minutes without it: on the page, and in every export."""

import io
import re
import zipfile
from datetime import timedelta

from pypdf import PdfReader

from commons.meetings.models import Meeting, Recusal
from commons.meetings.parting import parted
from commons.membership.models import Person
from kernel.clock import today
from kernel.database import db
from tests.meetings.conftest import item
from tests.meetings.test_meetings import send

SECRET = "The provider was named Zyxaria."
OTHER = "Everybody was welcomed."
WANTED = ("Zyxaria was not named.", "Portugal spoke too.", "Nowhere in particular.")


def head(name, words="Item"):
    return {"type": "heading", "attrs": {"id": name, "level": 3}, "content": [said(words)]}


def said(words):
    return {"type": "text", "text": words}


def line(words):
    return {"type": "paragraph", "content": [said(words)]}


TEXT = [line("Present"), head("item-1"), line("A"), head("x", "More"), line("B"),
        head("item-2"), line("C"), head("to-do", "To do"), line("D")]  # fmt: skip


def test_what_stands_between_the_heading_of_an_item_and_the_next_is_left_out():
    tree = {"type": "doc", "content": TEXT}

    left = parted(tree, {"item-1": [line("Withdrawn")], "to-do": []})

    assert left == {"type": "doc", "content": [TEXT[0], line("Withdrawn"), *TEXT[5:7]]}
    assert parted(tree, {"item-1": []})["content"] == [TEXT[0], *TEXT[5:]]


def test_where_the_heading_of_an_item_is_gone_nothing_is_shown():
    tree = {"type": "doc", "content": [block for block in TEXT if block != head("item-1")]}

    assert parted(tree, {"item-1": []}) is None


def held(cast, act, opened):
    """A meeting with an item from which the alternate of Spain withdrew."""
    number, items = opened
    act("note_outcome", "karin", item(items[0]), OTHER, "")
    act("note_outcome", "karin", item(items[1]), SECRET, "Zyxaria pays for it.")
    for one in items[:2]:
        act("begin_item", "karin", item(one))
    why = "Advised the provider until spring"
    act("recuse", "karin", item(items[1]), (Person, cast.alba.id), why)
    due = today() + timedelta(days=5)
    owner = (Person, cast.ines.id)
    act("add_task", "karin", (Meeting, number), "Write to Zyxaria", owner, due, item(items[1]))
    act("add_task", "karin", (Meeting, number), "Send the draft", owner, due)
    act("end_meeting", "karin", (Meeting, number))
    return f"/board/meetings/{number}", items, why


def test_an_item_is_left_out_for_whoever_withdrew_from_it_wherever_minutes_are_read(
    app, cast, browser, opened, act
):
    base, items, why = held(cast, act, opened)
    sela, ines, alba = (browser(each) for each in (cast.sela, cast.ines, cast.alba))
    text = send(sela, f"{base}/minutes/write").location
    send(sela, f"{base}/minutes/send", until=(today() + timedelta(days=3)).isoformat())
    for about, wanted in zip((items[1], items[0], ""), WANTED, strict=True):
        send(ines, f"{base}/minutes/corrections", item=about, wanted=wanted)

    page, whole = alba.get(f"{base}/minutes").text, ines.get(f"{base}/minutes").text
    own = send(alba, f"{base}/minutes/corrections", wanted="Alba came at ten.")
    forged = send(alba, f"{base}/minutes/corrections", item=items[1], wanted="Let me in.")
    files = {
        (kind, which): words_in(kind, alba.get(f"{base}/minutes/export?as={kind}&version={which}"))
        for kind in ("pdf", "docx")
        for which in ("internal", "public")
    }
    feed = alba.post("/account/calendars", data={"csrf_token": alba.csrf, "place": "board"}).text
    calendar = alba.get("/calendar/" + feed.partition("/calendar/")[2].partition('"')[0]).text

    assert [alba.get(path).status_code for path in (text, f"{text}/history")] == [404, 404]
    for shown in (page, *files.values()):
        assert "Zyxaria" not in shown
        assert why in shown
        assert OTHER in shown
        assert "Send the draft" in shown
    assert "Zyxaria" not in calendar
    assert "17th plenary" in calendar
    assert [words in page for words in WANTED] == [False, True, False]
    assert all(words in whole for words in WANTED)
    assert (own.status_code, forged.status_code) == (303, 422)
    assert "Alba came at ten." in alba.get(f"{base}/minutes").text
    assert SECRET in words_in("pdf", ines.get(f"{base}/minutes/export?as=pdf"))
    assert SECRET in ines.get(text).text
    with app.app_context():
        assert db.session.query(Recusal).count() == 1


def words_in(kind, answer):
    assert answer.status_code == 200
    if kind == "pdf":
        pages = PdfReader(io.BytesIO(answer.data)).pages
        return " ".join(" ".join(page.extract_text() for page in pages).split())
    with zipfile.ZipFile(io.BytesIO(answer.data)) as docx:
        return re.sub(r"<[^>]+>", "", docx.read("word/document.xml").decode())


def test_whoever_withdrew_does_not_write_the_minutes(cast, browser, opened, act):
    number, items = opened
    act("recuse", "karin", item(items[1]), (Person, cast.sela.id), "")
    act("end_meeting", "karin", (Meeting, number))

    refused = send(browser(cast.sela), f"/board/meetings/{number}/minutes/write")

    assert refused.status_code == 403
    assert "somebody else writes" in refused.text
