"""A file is looked at in the browser, and nothing in it runs."""

import io

import docx
import pytest
from openpyxl import Workbook
from PIL import Image

from commons.documents.models import Level, Opening
from kernel.database import db
from tests.documents.library import BASE, bring, documents, file
from tests.drafting.writer import change

ONCE = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


def a_pdf():
    """Pages with words, as another program writes them."""
    made = io.BytesIO()
    Image.new("RGB", (300, 200), "white").save(
        made, "PDF", save_all=True, append_images=[Image.new("RGB", (300, 200), "navy")]
    )
    return made.getvalue()


def a_word_document():
    made, document = io.BytesIO(), docx.Document()
    document.add_heading("Scope <script>", 1)
    document.add_picture(io.BytesIO(pixels()))
    document.save(made)
    return made.getvalue()


def pixels():
    made = io.BytesIO()
    Image.new("RGB", (8, 6), "red").save(made, "PNG")
    return made.getvalue()


def a_workbook():
    made, book = io.BytesIO(), Workbook()
    book.active.title = "Budget"
    book.active.append(["Item", "<b>Amount</b>"])
    book.active.append(["Lamps", 12.5])
    book.save(made)
    return made.getvalue()


@ONCE
@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.pdf", a_pdf, 'alt="Page 2 of 2"'),
        ("a.docx", a_word_document, "Scope &lt;script&gt;"),
        ("a.xlsx", a_workbook, "<td>&lt;b&gt;Amount&lt;/b&gt;</td>"),
        ("a.csv", lambda: b"a;b\n1;<i>\n", "<td>&lt;i&gt;</td>"),
        ("a.md", lambda: b"# Title\n<script>x</script>", "Title</h"),
        ("a.txt", lambda: b"Plain <b>words", "Plain &lt;b&gt;words"),
        ("a.png", pixels, 'class="leaf"'),
    ],
)
def test_each_kind_is_shown_by_what_is_in_it(app, cast, browser, name, content, says):
    ines = browser(cast.ines)
    bring(ines, file(name, content()))
    page = ines.get(f"{BASE}/{documents(app)[0].id}/view/1")

    assert page.status_code == 200
    assert says in page.text
    assert "<script>x" not in page.text
    if name == "a.docx":
        assert '<img src="data:image/png;base64,' in page.text


@ONCE
def test_a_page_of_a_pdf_is_a_picture_through_the_door_of_its_document(app, cast, browser):
    ines = browser(cast.ines)
    bring(ines, file("a.pdf", a_pdf()))
    base = f"{BASE}/{documents(app)[0].id}"

    answer = ines.get(f"{base}/view/1?leaf=2")

    assert answer.mimetype == "image/webp"
    assert Image.open(io.BytesIO(answer.data)).size[0] > 1000
    assert ines.get(f"{base}/view/1?leaf=3").status_code == 404
    assert ines.get(f"{base}/view/1?leaf=2", headers={"If-None-Match": f'"{answer.get_etag()[0]}"'}).status_code == 304  # fmt: skip # noqa: E501
    assert browser(cast.emil).get(f"{base}/view/1?leaf=1").status_code == 404


@ONCE
def test_what_is_noted_is_noted_once_and_bears_its_reader(app, cast, browser):
    ines = browser(cast.ines)
    bring(ines, file("a.pdf", a_pdf()))
    document = documents(app)[0]
    change(app, document, level=Level.SENSITIVE)
    base = f"{BASE}/{document.id}"

    page = ines.get(f"{base}/view/1")
    leaf = ines.get(f"{base}/view/1?leaf=1")

    assert '<div class="reader-mark" aria-hidden="true"><span>Inês Carvalhal, ' in page.text
    assert page.headers["Cache-Control"] == leaf.headers["Cache-Control"] == "no-store"
    with app.app_context():
        assert len(db.session.scalars(db.select(Opening)).all()) == 1
