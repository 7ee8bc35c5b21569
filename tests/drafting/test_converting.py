"""Does a text come back from a file as it went, with what was tracked and said beside it?"""

import base64
import io
import zipfile
from datetime import UTC, datetime

import docx as word
import pytest

from commons.drafting.converting import (
    NotConverted,
    Remark,
    from_docx,
    incoming,
    pandoc,
    placed,
    to_docx,
    to_html,
    to_markdown,
)
from commons.drafting.drawing import plain, suggestions_in
from tests.drafting.writing import doc, mark, node, paragraph, text

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg"
    "+M/A8B8ABQAB/1bHLw0AAAAASUVORK5CYII="
)
INES = mark("insertion", id="12-t9g0e8-i")
OTTO = mark("deletion", id="7-t9g0e8-i")
PEOPLE = {"Inês": 12, "Otto": 7}
NAMES = {number: name for name, number in PEOPLE.items()}
TEXT = doc(
    node("heading", text("Scope"), level=1, id="scope"),
    paragraph("Counted, and referred to.", numbered=True, id="p1"),
    node("paragraph", text("Bold", mark("strong")), text(" and "),
         text("a link", mark("link", href="https://europa.eu/")), text(", "),
         node("article", act="aia", article="6(3)"), text(", "), node("passage", to="p1"),
         node("passage", to="scope"),
         node("footnote", text("A note.")), text(".")),
    node("paragraph", text("The "), text("city ", INES), text("council "),
         text("never ", OTTO), text("adopts.")),
    node("bullet_list",
         node("list_item", paragraph("One"), node("bullet_list",
              node("list_item", paragraph("Inner")))),
         node("list_item", paragraph("Two"))),
    node("ordered_list", node("list_item", paragraph("Third")), order=3),
    node("table",
         node("table_row", node("table_header", paragraph("A")),
              node("table_header", paragraph("B"))),
         node("table_row", node("table_cell", paragraph("Wide"), colspan=2))),
    node("blockquote", paragraph("Said elsewhere.")),
)  # fmt: skip


def sent(tree, **more):
    return to_docx(tree, "Draft opinion", name_of=lambda person: NAMES.get(person, ""), **more)


def back(data, **more):
    return from_docx(data, person_of=lambda author: PEOPLE.get(author, 99), **more)


def document_in(made):
    return zipfile.ZipFile(io.BytesIO(made)).read("word/document.xml").decode()


def test_a_text_comes_back_as_it_went():
    came = back(sent(TEXT))

    assert came.tree == TEXT
    assert came.title == "Draft opinion"
    assert came.authors == {"12-t9g0e8-i": "Inês", "7-t9g0e8-i": "Otto"}


def test_what_leads_to_a_heading_still_does():
    tree = doc(
        node("heading", text("Of models"), level=2, id="any-name"),
        node("paragraph", text("See "), node("passage", to="any-name")),
    )

    heading, leads = back(sent(tree)).tree["content"]

    assert leads["content"][1]["attrs"]["to"] == heading["attrs"]["id"]


def test_suggestions_are_tracked_changes():
    made = document_in(sent(TEXT))

    at = f"{datetime.fromtimestamp(int('t9g0e8', 36), UTC):%Y-%m-%dT%H:%M:%SZ}"
    assert f'w:author="Inês" w:date="{at}"' in made
    assert "<w:ins " in made
    assert "<w:delText" in made


def test_a_suggested_block_is_a_tracked_paragraph():
    tree = doc(
        paragraph("Before"),
        node("paragraph", text("New"), marks=[INES]),
        node("table", node("table_row", node("table_cell", paragraph("Cell"))), marks=[OTTO]),
    )

    came = back(sent(tree))

    mine, ottos = suggestions_in(came.tree)
    assert (mine.id, mine.added) == ("12-t9g0e8-i", "New")
    assert (ottos.id, ottos.removed) == ("7-t9g0e8-i", "Cell")


@pytest.mark.parametrize(
    ("quote", "found"), [("council never", "council never"), ("gone since", "")]
)
def test_comments_go_along_where_their_words_are(quote, found):
    at = datetime(2026, 1, 2, 10, tzinfo=UTC)
    remarks = [Remark("Otto", at, "Why not?", quote), Remark("Inês", None, "Indeed.", "Scope")]

    came = back(sent(TEXT, remarks=remarks))

    assert plain(came.tree) == plain(TEXT)
    assert suggestions_in(came.tree) == suggestions_in(TEXT)
    assert Remark("Otto", at, "Why not?", found) in came.remarks
    assert {each.author for each in came.remarks} == {"Otto", "Inês"}


def test_pictures_go_along_once():
    tree = doc(paragraph("Before"), node("image", file=4, alt="A map"), paragraph("After"))
    source = f"data:image/png;base64,{base64.b64encode(PIXEL).decode()}"

    made = sent(tree, picture_of=lambda _file: source)
    came = placed(back(made), lambda each: 5 if (each.data, each.alt) == (PIXEL, "A map") else None)

    assert came.tree["content"][1] == node("image", file=5, alt="A map")
    assert "base64" not in document_in(made)
    assert plain(placed(back(made), lambda _each: None).tree) == "Before\nA map\nAfter"


def test_what_another_program_wrote_comes_in():
    made, kept = word.Document(), io.BytesIO()
    made.add_heading("Γ one", 2)
    made.add_paragraph().add_run("bold").bold = True
    made.add_paragraph("Item", style="List Bullet")
    table = made.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Wide"
    made.add_comment(made.paragraphs[1].runs[0], "Why bold?", author="Otto")
    made.save(kept)

    came = back(kept.getvalue())

    assert came.tree["content"][0]["attrs"]["level"] == 2
    assert came.tree["content"][1] == paragraph("bold", mark("strong"))
    assert came.tree["content"][2]["type"] == "bullet_list"
    assert came.tree["content"][3]["content"][0]["content"][0]["attrs"] == {"colspan": 2}
    (remark,) = came.remarks
    assert (remark.author, remark.text, remark.quote) == ("Otto", "Why bold?", "bold")


def test_what_cannot_be_converted_is_refused(monkeypatch):
    with pytest.raises(NotConverted):
        back(b"PK no archive")
    broken = io.BytesIO()
    with zipfile.ZipFile(broken, "w") as archive:
        archive.writestr("word/document.xml", "<w:p")
    with pytest.raises(NotConverted):
        back(broken.getvalue())
    monkeypatch.setattr(pandoc, "PATIENCE", 0.001)
    with pytest.raises(NotConverted):
        sent(TEXT)


def test_a_file_that_unpacks_to_too_much_is_not_opened(monkeypatch):
    monkeypatch.setattr(incoming, "MOST_UNPACKED", 1000)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * 2000)

    with pytest.raises(NotConverted, match="too much"):
        back(made.getvalue())


def test_a_file_reaches_neither_disk_nor_network():
    image = node("image", file=1, alt="A secret")

    for source in ("/etc/hostname", "http://127.0.0.1:9/x.png"):
        made = sent(doc(image), picture_of=lambda _file, at=source: at)
        assert not [
            name for name in zipfile.ZipFile(io.BytesIO(made)).namelist() if "media" in name
        ]


def test_markdown_says_the_text_as_it_stands():
    said = to_markdown(TEXT, "Draft opinion")

    assert "# Scope\n\n1\\. Counted, and referred to.\n" in said
    assert "The council never adopts." in said
    assert "**Bold** and [a link](https://europa.eu/)" in said
    assert "[^1]: A note." in said


def test_a_page_stands_alone():
    said = to_html(TEXT, 'A "title" <b>', "pt")

    assert '<html lang="pt">' in said
    assert "<h1>A &#34;title&#34; &lt;b&gt;</h1>" in said
    assert '<ins data-suggestion="12-t9g0e8-i">city </ins>' in said
