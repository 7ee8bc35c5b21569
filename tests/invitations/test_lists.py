import io
import zipfile
from datetime import date

import pytest
from openpyxl import Workbook

from commons.invitations.models import Invitation
from commons.invitations.sheets import MOST_ROWS, sheet_of
from commons.sheets import Unreadable
from kernel.database import db
from kernel.lookalikes import outline
from tests.invitations.conftest import HEADING, send
from tests.same import in_one_house

GOOD = HEADING + "zofia@ministry.example;Zofia Żółć;PL;;2026-12-01;2027-11-30\n"


def look(office, content):
    data = {"csrf_token": office.csrf}
    if isinstance(content, bytes):
        data["file"] = (io.BytesIO(content), "list")
    else:
        data["text"] = content
    return office.post("/board/invitations/look", data=data)


def count(app):
    with app.app_context():
        return len(db.session.scalars(db.select(Invitation)).all())


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: text.encode(),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("utf-16"),
        lambda text: text.encode("utf-16-le"),
        lambda text: text.replace(";", ",").encode(),
        lambda text: text.replace(";", "\t").encode(),
        lambda text: text.replace("\n", "\r\n").encode(),
    ],
)
def test_every_usual_file_reads_the_same(encode):
    sheet = sheet_of(encode(GOOD))

    assert sheet.assumed == ""
    assert sheet.rows[1] == (
        2,
        ["zofia@ministry.example", "Zofia Żółć", "PL", "", "2026-12-01", "2027-11-30"],
    )


def test_latin_1_is_read_and_said_aloud():
    sheet = sheet_of((HEADING + "a@x.example;José Peña;ES").encode("latin-1"))

    assert sheet.rows[1][1][1] == "José Peña"
    assert "Latin-1" in sheet.assumed


def workbook(*rows):
    book, out = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def test_a_workbook_is_read_and_its_formulas_are_only_text():
    sheet = sheet_of(
        workbook(
            ["E-mail", "Name", "Seat", "From"], ["a@x.example", "=1+1", "PL", date(2026, 12, 1)]
        )
    )

    assert sheet.rows[1][1][:4] == ["a@x.example", "=1+1", "PL", "2026-12-01"]


def bomb(**parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name.replace("_", "."), content)
    return out.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04 and nothing else",
        bomb(a_xml=b"0" * 30_000_000),
        bomb(a_xml=b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'),
        bomb(a_txt=b"not a workbook"),
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR",
        HEADING.encode() + b"a@x.example;A;PL\n" * (MOST_ROWS + 2),
        b'"' + b"a" * 140_000,
    ],
    ids=["torn", "zip bomb", "entities", "no workbook", "picture", "too many", "huge cell"],
)
def test_what_cannot_be_read_is_refused_in_words(content):
    with pytest.raises(Unreadable) as refused:
        sheet_of(content)

    assert str(refused.value).endswith(".")


LINES = {
    "no address;A;PL": "is no e-mail address",
    "a@x.example;A;XX": "There is no seat",
    "a@x.example;A;PT": "held on that day",
    "a@x.example;A;PL;emperor": "in that part",
    "a@x.example;A;PL;;2027-02-01;2027-01-01": "The last day is before the first",
    "a@x.example;A;PL;;31/02/2027": "is no date",
    "a@x.example;=HYPERLINK(1);PL": "begins like a formula",
    "@sum(1);A;PL": "begins like a formula",
    "a@x.example;;PL": "The name is missing",
    "a@x.example;A\u202eB;PL": "cannot be seen",
    "a@x.example;A;PL\nA@X.example;A;PL": "stands twice",
    "a@x.example;A;PL\nb@x.example;B;PL": "Two people in the list",
}


@in_one_house(("lines", "said"), LINES.items())
def test_every_wrong_line_is_named_and_nothing_is_written(app, office, cast, letters, lines, said):
    cast.ines  # noqa: B018 she sits for Portugal

    answer = look(office, HEADING + lines)

    assert answer.status_code == 422
    assert said in answer.text
    assert send(office, "/board/invitations/send", text=HEADING + lines).status_code == 422
    assert (count(app), letters) == (0, [])


def test_a_whole_list_is_looked_at_and_sent_as_one_act(app, office, letters):
    text = HEADING + "".join(
        f"{code.lower()}@ministry.example;Delegate of {code};{code}\n"
        for code in ("PL", "FR", "DE")
    )
    page = look(office, text.encode())
    assert "Every line is in order" in page.text
    assert count(app) == 0

    answer = send(office, "/board/invitations/send", text=text)

    assert answer.status_code == 303
    assert {letter.to for letter in letters} == {
        "pl@ministry.example",
        "fr@ministry.example",
        "de@ministry.example",
    }
    assert count(app) == 3
    assert "is invited to this seat already" in look(office, text).text


def test_a_list_without_its_columns_is_refused(office):
    for text, said in (
        ("", "nothing in this list"),
        (HEADING, "nobody under it"),
        ("a@x.example;A;PL", "are missing"),
    ):
        answer = look(office, text)
        assert (answer.status_code, said in answer.text) == (422, True)


def test_who_may_not_keep_seats_invites_nobody(app, cast, browser, letters):
    for person, code in ((cast.ines, 403), (cast.emil, 404), (cast.zoe, 404)):
        client = browser(person)
        assert send(client, "/board/invitations/send", text=GOOD).status_code == code
        assert client.get("/board/invitations").status_code == code
    assert (count(app), letters) == (0, [])


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Anna Nowak", "Аnnа Nоwаk", True),
        ("Anna Nowak", "ANNA  NOWÁK", True),
        ("maria1@x.example", "marial@x.example", True),
        ("Anna Nowak", "Hanna Nowak", False),
        ("Георги", "Гергана", False),
    ],
)
def test_names_that_can_be_mixed_up(one, other, alike):
    assert (outline(one) == outline(other)) is alike
