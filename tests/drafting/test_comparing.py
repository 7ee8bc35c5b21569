"""Does a comparison show what came and what went, each once, and in a time that ends?"""

import time

import pytest

from commons.drafting import comparing
from tests.drafting.writing import doc, mark, node, paragraph, text


def compared(old, new, **more):
    return comparing.compared(old, new, **more).html


OLD = "The council shall publish every decision within thirty days of adoption."


GONE, COME = '<del class="block deleted">', '<ins class="block inserted">'
LIST = [node("list_item", paragraph("a")), node("list_item", paragraph("b"))]


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        (paragraph("Same"), paragraph("Same", id="other"), '<p id="t-other">Same</p>'),
        (
            paragraph(OLD),
            paragraph(OLD.replace("thirty", "sixty")),
            f"<p>{OLD.replace('thirty ', '<del>thirty </del><ins>sixty </ins>')}</p>",
        ),
        (
            paragraph("Other words", id="a"),
            paragraph("Nothing alike", id="a"),
            f'{GONE}<p>Other words</p></del>{COME}<p id="t-a">Nothing alike</p></ins>',
        ),
        (
            paragraph("bold"),
            paragraph("bold", mark("strong")),
            "<p><del>bold</del><ins><strong>bold</strong></ins></p>",
        ),
        (
            node("bullet_list", *LIST),
            node("bullet_list", LIST[0]),
            f"<ul><li><p>a</p></li><li>{GONE}<p>b</p></del></li></ul>",
        ),
        (
            node("heading", text("Scope"), level=1),
            node("heading", text("Scope"), level=2),
            '<div class="block modified"><h3 id="t-section-1">Scope</h3></div>',
        ),
        (
            node("image", file=1, alt="x"),
            node("image", file=2, alt="x"),
            f"{GONE}<p>x</p></del>{COME}<p>x</p></ins>",
        ),
    ],
)
def test_what_is_not_as_it_was_is_shown(old, new, shown):
    assert compared(doc(old), doc(new)) == shown


def test_what_came_and_what_went_is_shown():
    one, two = paragraph("One"), paragraph("Two")

    assert compared(doc(one, two), doc(two)) == f"{GONE}<p>One</p></del><p>Two</p>"
    assert compared(doc(two), doc(one, two)) == f"{COME}<p>One</p></ins><p>Two</p>"


def a_table(*rows):
    return doc(
        node("table", *(
            node("table_row", *(node("table_cell", paragraph(each)) for each in row.split(",")))
            for row in rows
        ))
    )  # fmt: skip


def test_tables_are_compared_by_cells():
    shown = compared(a_table("a,b", "c,d"), a_table("a,x", "c,d", "e,f"))

    assert "<td><p>a</p></td><td><p><del>b</del><ins>x</ins></p></td>" in shown
    assert '<tr class="inserted"><td><p>e</p></td><td><p>f</p></td></tr>' in shown


def test_notes_are_compared_where_they_stand():
    def said(note):
        return doc(node("paragraph", text("Said"), node("footnote", text(note)), text(".")))

    shown = compared(said("See page 1"), said("See page 2"))

    assert "See page <del>1</del><ins>2</ins>" in shown
    assert shown.count("doc-noteref") == 1


def test_numbers_are_those_of_the_newer_text():
    shown = compared(
        doc(paragraph("One", numbered=True), paragraph("Two", numbered=True)),
        doc(paragraph("Two", numbered=True), paragraph("Three", numbered=True)),
    )

    assert '<p>One</p></del><p class="para" data-n="1">Two</p>' in shown
    assert '<p class="para" data-n="2">Three</p></ins>' in shown


def test_suggestions_are_no_change():
    suggested = node("paragraph", text("Same"), text(" more", mark("insertion", id="1-a-b")))

    assert compared(doc(paragraph("Same")), doc(suggested)) == "<p>Same</p>"


def test_what_changed_is_counted():
    old = doc(paragraph(OLD), paragraph("Gone for ever"), paragraph("Same"))
    new = doc(paragraph(OLD.replace("thirty", "sixty or ninety")), paragraph("Same"))

    assert comparing.compared(old, new)[1:] == (3, 4)
    assert comparing.compared(old, old)[1:] == (0, 0)


@pytest.mark.parametrize("change", [lambda n: n % 7 == 0, lambda n: True])
def test_two_hundred_pages_are_compared_in_a_time_that_ends(change):
    """Eight blocks to a page; little of it changed, or every one of them."""
    lines = [f"Number {n}: {OLD} " * 4 for n in range(1600)]
    old = doc(*map(paragraph, lines))
    new = doc(
        *(paragraph(line.replace("thirty", "sixty") if change(n) else line)
          for n, line in enumerate(lines))
    )  # fmt: skip
    begun = time.process_time()

    shown = compared(old, new)

    assert shown.count("<ins>") == 4 * sum(map(change, range(1600)))
    assert time.process_time() - begun < 20


def test_one_long_paragraph_is_compared_in_a_time_that_ends():
    begun = time.process_time()

    said = [f"Number {n}. {OLD} " for n in range(2000)]

    shown = compared(
        doc(paragraph("".join(said))),
        doc(paragraph("".join([*said[:1000], "New. ", *said[1000:]]))),
    )

    assert "<ins>New. </ins>" in shown
    assert time.process_time() - begun < 20
