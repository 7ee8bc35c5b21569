"""Does a file come in only as what it is, and is it kept clean, once, and within its bounds?"""

import io
import json
import zipfile
from uuid import uuid4

import pytest
from PIL import Image
from sqlalchemy import func, select

from commons.files import arriving
from commons.files.models import File
from commons.files.names import clean_name
from kernel.database import db
from tests.same import in_one_house

JSON = {"Accept": "application/json"}


def picture(kind="JPEG", size=(40, 20), **more):
    made = io.BytesIO()
    Image.new("RGB", size, "navy").save(made, kind, **more)
    return made.getvalue()


def office(kind="wordprocessingml.document", text="Κείμενο για αναζήτηση", **parts):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", f"<Types>{kind}.main+xml</Types>")
        archive.writestr("word/document.xml", f"<w:p xmlns:w='w'><w:t>{text}</w:t></w:p>")
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def bring(client, thread, content, name="note.txt", **more):
    data = {"csrf_token": client.csrf, "key": str(uuid4()), **more}
    data["file"] = (io.BytesIO(content), name)
    return client.post(f"/board/threads/{thread.id}/files", data=data, headers=JSON)


def say(client, thread, text="See this", files=(), named="", **more):
    named = named or json.dumps([{"id": each["id"], "alt": each.get("alt", "")} for each in files])
    data = {"text": text, "key": str(uuid4()), "csrf_token": client.csrf, "files": named, **more}
    return client.post(f"/board/threads/{thread.id}/posts", data=data, headers=JSON)


def read(client, address):
    with client.get(address) as answer:
        return answer.data


def stored(app, file_id):
    with app.app_context():
        found = db.session.get_one(File, file_id)
        assert found.text is not None
        return found


def test_a_file_is_brought_then_posted_then_read_by_others(app, cast, browser):
    thread, client = cast.thread(cast.ines), browser(cast.ines)
    brought = bring(client, thread, "Πρώτο σχέδιο".encode(), "σχέδιο.txt")
    assert brought.status_code == 201
    other = browser(cast.karin)
    address = f"/board/threads/{thread.id}/files/{brought.json['id']}"
    assert other.get(address).status_code == 404, "before it is posted it is its owner's alone"
    assert client.get(f"/board/threads/{thread.id}/files").json == [brought.json]

    said = say(client, thread, files=[brought.json])

    assert said.status_code == 201
    assert "σχέδιο.txt" in said.json["html"]
    assert read(other, address).decode() == "Πρώτο σχέδιο"
    assert client.get(f"/board/threads/{thread.id}/files").json == []


def test_the_same_key_brings_once(app, cast, browser):
    thread, client = cast.thread(cast.ines), browser(cast.ines)
    key = str(uuid4())

    first, again = (bring(client, thread, b"Once", key=key) for _ in range(2))

    assert first.json == again.json
    with app.app_context():
        assert db.session.scalar(select(func.count()).select_from(File)) == 1


def test_without_a_script_files_come_with_the_post(cast, browser):
    thread, client = cast.thread(cast.ines), browser(cast.ines)
    data = {"csrf_token": client.csrf, "key": str(uuid4()), "text": ""}
    data["file"] = [(io.BytesIO(b"One"), "one.txt"), (io.BytesIO(picture()), "two.jpg")]

    answer = client.post(f"/board/threads/{thread.id}/posts", data=data)

    page = client.get(answer.location).text
    assert "one.txt" in page
    assert "two.jpg" in page


def test_a_discussion_is_opened_with_a_file(cast, browser):
    client = browser(cast.ines)
    data = {"csrf_token": client.csrf, "key": str(uuid4()), "text": "Text", "title": "With a file",
            "audience": "workspace", "file": (io.BytesIO(b"One"), "one.txt")}  # fmt: skip

    answer = client.post("/board/threads/new", data=data)

    assert answer.status_code == 303
    assert "one.txt" in client.get(answer.location).text


ONCE = pytest.mark.parametrize("app", ["sqlite"], indirect=True)
"""For what asks no database."""


@ONCE
@in_one_house(
    ("name", "content", "says"),
    [
        ("virus.exe", b"MZ\x90\0", "not taken"),
        ("page.html", b"<html>", "not taken"),
        ("picture.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not taken"),
        ("no-ending", b"text", "not taken"),
        ("picture.png", picture(), "something else"),
        ("letter.pdf", b"Dear all", "something else"),
        ("page.txt", b"\n <html><script>alert(1)</script>", "something else"),
        ("binary.txt", bytes(range(256)), "something else"),
        ("table.xlsx", office(), "something else"),
        ("archive.docx", b"PK\x03\x04 no archive", "something else"),
        ("macros.docx", office(**{"word/vbaProject.bin": b"x"}), "macros"),
        ("broken.jpg", picture()[:200], "could not be read|something else"),
        ("empty.txt", b"", "empty"),
    ],
)  # fmt: skip
def test_what_is_not_what_it_says_is_refused_in_words(app, cast, browser, name, content, says):
    answer = bring(browser(cast.ines), cast.thread(cast.ines), content, name)

    assert answer.status_code == 422
    assert any(word in answer.json["because"] for word in says.split("|")), answer.json


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\temp\\note.txt", "note.txt"),
        ("cod\u202etxt.exe.txt", "codtxt.exe.txt"),
        ("Größe\tΑγγλία 報告.txt", "GrößeΑγγλία 報告.txt"),
        ("x" * 300 + ".txt", "x" * 116 + ".txt"),
        ('a"b<c>.txt', "a_b_c_.txt"),
    ],
)
def test_names_keep_their_script_and_lose_what_misleads(sent, kept):
    assert clean_name(sent) == kept


@ONCE
def test_words_of_a_document_are_found_and_kept(app, cast, browser):
    client = browser(cast.ines)

    brought = bring(client, cast.thread(cast.ines), office(), "α.docx").json

    assert stored(app, brought["id"]).text == "Κείμενο για αναζήτηση"


def test_a_post_is_found_by_the_words_of_its_file(cast, browser):
    client, thread = browser(cast.ines), cast.thread(cast.ines, title="Annexes")
    brought = bring(client, thread, office(text="Subsidiarity checklist"), "plan.docx").json
    assert "Annexes" not in client.get("/find?q=subsidiarity").text

    say(client, thread, files=[brought])

    assert "Annexes" in client.get("/find?q=subsidiarity").text


@ONCE
def test_entities_do_not_multiply(app, cast, browser):
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:p>&b;</w:p>'
    made = office(text="x", **{"word/footnotes.xml": bomb})

    answer = bring(browser(cast.ines), cast.thread(cast.ines), made, "bomb.docx")

    assert answer.status_code == 422


@ONCE
def test_what_unpacks_to_too_much_is_refused(app, cast, browser):
    nothing = b"<!--" + b"x" * 60_000 + b"-->"
    bomb = office(**{"word/header1.xml": b"<a>" + nothing * 400 + b"</a>"})
    assert len(bomb) < 100_000

    answer = bring(browser(cast.ines), cast.thread(cast.ines), bomb, "bomb.docx")

    assert answer.status_code == 422
    assert "more than can be handled" in answer.json["because"]


def test_a_picture_loses_what_its_camera_told_and_stands_upright(app, cast, browser):
    thread, client = cast.thread(cast.ines), browser(cast.ines)
    told = Image.Exif()
    told[0x0112], told[0x010E] = 6, "Secret place"
    brought = bring(client, thread, picture(exif=told.tobytes()), "photo.jpeg").json

    kept = read(client, f"/board/threads/{thread.id}/files/{brought['id']}")
    small = read(client, f"/board/threads/{thread.id}/files/{brought['id']}?preview=1")

    assert (brought["width"], brought["height"]) == (20, 40)
    assert b"Secret" not in kept
    assert Image.open(io.BytesIO(kept)).size == (20, 40)
    assert not Image.open(io.BytesIO(kept)).getexif()
    assert Image.open(io.BytesIO(small)).format == "WEBP"


@ONCE
def test_a_picture_of_too_many_points_is_refused(app, cast, browser):
    made = io.BytesIO()
    Image.new("1", (9000, 9000)).save(made, "PNG")

    answer = bring(browser(cast.ines), cast.thread(cast.ines), made.getvalue(), "large.png")

    assert answer.status_code == 422
    assert "more than can be handled" in answer.json["because"]


def test_one_person_has_so_much_room_and_no_more(app, cast, browser, monkeypatch):
    thread, client = cast.thread(cast.ines), browser(cast.ines)
    app.config.update(FILE_MEGABYTES=1, FILE_QUOTA_MEGABYTES=1)
    monkeypatch.setattr(arriving, "MEGABYTE", 1000)

    large = bring(client, thread, b"x" * 1001)
    first = bring(client, thread, b"x" * 700)
    second = bring(client, thread, b"y" * 700)

    assert [a.status_code for a in (large, first, second)] == [422, 201, 422]
    assert "too large" in large.json["because"]
    assert "together" in second.json["because"]


@ONCE
@pytest.mark.parametrize("scanner", ["false", "/no/such/scanner", "127.0.0.1:9", "true"])
def test_a_scanner_that_objects_or_fails_lets_nothing_in(app, cast, browser, scanner):
    app.config["SCANNER"] = scanner

    answer = bring(browser(cast.ines), cast.thread(cast.ines), b"text")

    expected = {"true": 201, "false": 422}.get(scanner, 503)
    assert answer.status_code == expected
    assert answer.json.get("scanned", True) is True
