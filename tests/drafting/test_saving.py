"""A text leaves as a file with what is suggested in it and what is said beside it."""

import io
import zipfile
from datetime import UTC, datetime

import pytest

from commons.documents.models import Level
from commons.drafting.converting import Remark, to_docx
from tests.documents.library import documents, sent
from tests.drafting.writer import Writer, begun, change, paragraph, suggestion, words_at
from tests.drafting.writing import doc, mark, node, text

ONCE = pytest.mark.parametrize("app", ["sqlite"], indirect=True)


@ONCE
def test_word_gets_suggestions_and_comments_of_those_who_made_them(app, cast, browser):
    ines = Writer(browser(cast.ines), begun(app, cast.ines))
    ines.write(paragraph("The Board may publish."))
    ines.write(words_at(0, 9, " always", insertion=suggestion(cast.ines)))

    answer = ines.client.get(f"{ines.base}/export?as=docx")

    made = zipfile.ZipFile(io.BytesIO(answer.data)).read("word/document.xml").decode()
    assert 'w:author="Inês Carvalhal"' in made
    assert "filename" in answer.headers["Content-Disposition"]


@ONCE
@pytest.mark.parametrize(
    ("kind", "says"), [("md", "The Board may publish."), ("html", "<p>The Board may publish.</p>")]
)
def test_other_programs_get_their_own(app, cast, browser, kind, says):
    ines = Writer(browser(cast.ines), begun(app, cast.ines))
    ines.write(paragraph("The Board may publish."))

    assert says in ines.client.get(f"{ines.base}/export?as={kind}").text
    assert ines.client.get(f"{ines.base}/export?as=odt").data[:2] == b"PK"
    assert ines.client.get(f"{ines.base}/export?as=pdf").data[:4] == b"%PDF"
    assert ines.client.get(f"{ines.base}/export?as=exe").status_code == 404


@ONCE
def test_what_is_taken_of_a_sensitive_text_names_who_took_it(app, cast, browser):
    document = begun(app, cast.ines)
    ines = Writer(browser(cast.ines), document)
    ines.write(paragraph("The Board may publish."))
    ines.post("history", name="First")
    takes = {
        "md": lambda: ines.client.get(f"{ines.base}/export?as=md").text,
        "html": lambda: ines.client.get(f"{ines.base}/export?as=html").text,
        "docx": lambda: inside(ines, "docx", "word/document.xml"),
        "odt": lambda: inside(ines, "odt", "content.xml"),
        "version": lambda: ines.client.get(f"{ines.base}/history/1").text,
        "differences": lambda: ines.client.get(f"{ines.base}/compare?from=1").text,
    }
    open_to_all = {name: marked(take()) for name, take in takes.items()}
    change(app, document, level=Level.SENSITIVE)

    assert open_to_all == dict.fromkeys(takes, False)
    assert {name: marked(take()) for name, take in takes.items()} == dict.fromkeys(takes, True)
    assert "The Board may publish." in takes["docx"]()


def inside(writer, kind, part):
    made = writer.client.get(f"{writer.base}/export?as={kind}").data
    return zipfile.ZipFile(io.BytesIO(made)).read(part).decode()


def marked(page):
    return "For Inês Carvalhal, " in page or 'class="reader-mark"' in page


def brought(client, content, name="Draft_opinion.docx"):
    file = (io.BytesIO(content), name)
    return client.post("/board/documents/import", data=sent(client, file=file))


@ONCE
def test_a_word_document_begins_a_text_with_its_changes_and_comments(app, cast, browser):
    at = datetime(2026, 1, 2, tzinfo=UTC)
    ottos = {"id": "7-t9g0e8-i"}
    tree = doc(
        node("paragraph", text("The Board "), text("always ", mark("insertion", **ottos)),
             text("publishes.")),
    )  # fmt: skip
    remarks = [Remark("Otto", at, "Why?", "The Board")]
    made = to_docx(tree, "", name_of=lambda _person: "Otto Lindqvist", remarks=remarks)
    ines = browser(cast.ines)

    answer = brought(ines, made)

    page = ines.get(answer.location).text
    assert answer.status_code == 303
    assert "Draft opinion" in page
    assert f'<ins data-suggestion="{cast.ines.id}-' in page
    assert "Otto: Why?" in page
    assert "Tracked changes of Otto Lindqvist are suggestions in your name." in page


@ONCE
def test_what_is_no_word_document_begins_nothing(app, cast, browser):
    ines = browser(cast.ines)

    assert "Bring a Word document" in brought(ines, b"Words", "note.txt").text
    assert "Choose a file first" in ines.post("/board/documents/import", data=sent(ines)).text
    assert documents(app) == []
