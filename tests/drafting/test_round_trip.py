"""Word documents of different producers come in, go out and come in again: nothing is worn off."""

import io
import subprocess
import zipfile
from pathlib import Path

import docx
import pypandoc
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from commons.drafting.converting import Loss, from_docx, from_odt, to_docx, to_odt
from commons.drafting.drawing import plain
from commons.drafting.drawing.facts import VIEWS
from commons.drafting.drawing.numbers import walk

MARKDOWN = """
# Scope

A **bold** and *leaning* word, a [link](https://europa.eu/) and a note.[^1]

1. First
2. Second
    - Inner

| A | B |
|---|---|
| 1 | 2 |

> Quoted.

[^1]: The note.
"""
CORPUS = Path(__file__).parent / "corpus"
OF_LIBREOFFICE = {"heading", "strong", "em", "underline", "link", "footnote", "ordered_list",
                  "bullet_list", "table", "table_header", "insertion", "deletion"}  # fmt: skip
AT = "w:date='2026-01-02T10:00:00Z'"
TRACKED = (
    "<w:p {ns}><w:r><w:t xml:space='preserve'>The Board </w:t></w:r>"
    "<w:ins w:id='1' w:author='Otto' {at}><w:r><w:t>always</w:t></w:r></w:ins>"
    "<w:del w:id='2' w:author='Inês' {at}><w:r><w:delText>never</w:delText></w:r></w:del></w:p>"
)


def by_pandoc():
    program = Path(pypandoc.__file__).parent / "files" / "pandoc"
    ran = subprocess.run(
        [program, "-f", "markdown", "-t", "docx", "-o", "-"],
        input=MARKDOWN.encode(), capture_output=True, check=True,
    )  # fmt: skip
    return ran.stdout


def by_python_docx():
    made, document = io.BytesIO(), docx.Document()
    document.add_heading("Scope", 1)
    document.add_heading("Deeper", 3)
    line = document.add_paragraph("Plain ")
    line.add_run("bold").bold = True
    line.add_run(" and leaning").italic = True
    document.add_paragraph("One", style="List Bullet")
    document.add_paragraph("Two", style="List Number")
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(1, 1).text = "A", "2"
    document.element.body.append(parse_xml(TRACKED.format(ns=nsdecls("w"), at=AT)))
    comment = document.add_comment(line.runs, text="Why?", author="Karin")
    assert comment.author == "Karin"
    document.save(made)
    return made.getvalue()


def by_libreoffice():
    return (CORPUS / "written.docx").read_bytes()


def by_libreoffice_from_ours():
    return (CORPUS / "kept-again.docx").read_bytes()


def came(data):
    return from_docx(data, person_of=lambda author: {"Otto": 7, "Inês": 12}.get(author, 9))


def kinds(tree):
    return {each["type"] for each in walk(tree)} | {
        mark["type"] for each in walk(tree) for mark in each.get("marks", ())
    }


@pytest.mark.parametrize(
    ("producer", "holds"),
    [
        (by_pandoc, {"heading", "strong", "em", "link", "footnote", "ordered_list", "bullet_list",
                     "table", "table_header", "blockquote"}),
        (by_python_docx, {"heading", "strong", "em", "bullet_list", "ordered_list", "table",
                          "insertion", "deletion"}),
        (by_libreoffice, OF_LIBREOFFICE),
        (by_libreoffice_from_ours, OF_LIBREOFFICE),
    ],
)  # fmt: skip
def test_what_came_in_goes_out_and_comes_back(producer, holds):
    first = came(producer())
    names = {7: "Otto", 12: "Inês", 9: "Karin"}
    out = to_docx(first.tree, first.title, name_of=names.get, remarks=first.remarks)
    again = came(out)

    assert holds <= kinds(first.tree)
    assert plain(again.tree) == plain(first.tree)
    assert kinds(again.tree) == kinds(first.tree)
    assert again.tree == first.tree
    assert [(each.author, each.text, each.quote) for each in again.remarks] == [
        (each.author, each.text, each.quote) for each in first.remarks
    ]


def test_what_no_text_holds_is_listed():
    document, made = docx.Document(), io.BytesIO()
    document.sections[0].header.paragraphs[0].text = "Limited"
    document.add_paragraph("Words")
    document.save(made)
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("word/charts/chart1.xml", "<c/>")

    assert came(made.getvalue()).losses == [Loss.MARGINS, Loss.CHARTS]


def test_what_libreoffice_kept_of_ours_is_what_it_had_been():
    first, again = came(by_libreoffice()), came(by_libreoffice_from_ours())

    assert plain(again.tree) == plain(first.tree)
    assert again.remarks == first.remarks
    assert [(one.author, one.quote) for one in again.remarks] == [
        ("Karin Novotná", "asks for examples")
    ]
    assert again.losses == first.losses == []


def test_an_opendocument_text_comes_in_with_what_it_loses_listed():
    word = came(by_libreoffice())
    first = from_odt((CORPUS / "written.odt").read_bytes())
    again = from_odt(to_odt(first.tree, "T"))

    assert plain(first.tree) == plain(VIEWS["accepted"](word.tree))
    assert kinds(first.tree) == kinds(word.tree) - {"insertion", "deletion", "underline"}
    assert first.losses == [Loss.TRACKED, Loss.COMMENTS]
    assert (plain(again.tree), kinds(again.tree)) == (plain(first.tree), kinds(first.tree))
    assert (again.title, again.losses) == ("T", [])


def words(said):
    return {"type": "paragraph", "content": [{"type": "text", "text": said}]}


def listed(kind, *items, **attrs):
    content = [{"type": "list_item", "content": list(item)} for item in items]
    return {"type": kind, **({"attrs": attrs} if attrs else {}), "content": content}


def test_lists_are_whole_after_libreoffice_kept_them_again():
    """`lists.docx` is what it made of this very text of ours."""
    inner = listed("ordered_list", [words("One a")], [words("One b")])
    items = [words("One"), inner], [words("Two"), listed("bullet_list", [words("x")])]
    tree = {"type": "doc", "content": [
        listed("ordered_list", *items, [words("Three")]), words("Between"),
        listed("ordered_list", [words("Fifth")], [words("Sixth")], order=5),
        listed("bullet_list", [words("b"), listed("ordered_list", [words("c")])], [words("d")]),
    ]}  # fmt: skip
    out = to_docx(tree, "")

    assert came(out).tree == tree
    with zipfile.ZipFile(io.BytesIO(out)) as archive:
        assert b"startOverride" not in archive.read("word/numbering.xml")
    assert came((CORPUS / "lists.docx").read_bytes()).tree == tree
