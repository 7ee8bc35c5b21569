"""Is a text turned into another with as little change as there is between them?"""

import pytest

from commons.drafting.gate import Place, placed, scan
from tests.drafting.writing import Written, a_text, doc, mark, node, paragraph, text

EVERYTHING = doc(
    node("heading", text("Γ𝄞 one"), level=1, id="h1"),
    node("paragraph", text("Plain, "), text("bold", mark("strong")),
         node("footnote", text("A note")), text(" and "),
         node("article", act="aia", article="6(3)"), text("."), id="p1", numbered=True),
    node("bullet_list", node("list_item", paragraph("In a list"))),
    node("table", node("table_row",
         node("table_header", paragraph("Wide"), colspan=2, colwidth=[100, 50]))),
    node("image", file=12, alt="A map"),
    node("paragraph", text("mine", mark("insertion", id="1-a-b")),
         marks=[mark("insertion", id="1-a-b")]),
    node("paragraph", text("both", mark("insertion", id="1-a-b"), mark("insertion", id="2-a-b"))),
)  # fmt: skip


def test_a_first_text_is_made_from_a_tree(engine, document):
    made = engine.turned_into(document, Written(), EVERYTHING, 5)

    assert placed(scan(made), {}, frozenset({5})) is Place.NEW
    assert engine.draw(document, Written([made])).tree == EVERYTHING


@pytest.mark.parametrize(
    ("before", "after", "touched"),
    [
        ("a b c", "a b c", 0),
        ("a b c", "a x c", 1),
        ("a b c", "b c", 1),
        ("a b c", "a b c d", 1),
        ("a b c", "", 3),
        ("", "a", 1),
        ("a b a b", "b a b a", 2),
    ],
)
def test_only_blocks_that_differ_are_changed(engine, document, before, after, touched):
    writer = a_text(*before.split())
    tree = doc(*(paragraph(each) for each in after.split()))

    made = engine.turned_into(document, Written(writer.sent), tree, 5)

    assert engine.draw(document, Written([*writer.sent, made])).tree == tree
    scanned = scan(made)
    assert set(scanned.spans) <= {5}
    assert scanned.types // 2 + scanned.deletions // 2 <= touched


def test_what_no_text_holds_is_put_away_on_the_way(engine, document):
    writer = a_text("a", "b")
    writer.block("script", "x()")
    tree = doc(paragraph("a"), node("script", text("y()")), paragraph("c"))

    made = engine.turned_into(document, Written(writer.sent), tree, 5)

    assert engine.draw(document, Written([*writer.sent, made])).tree == doc(
        paragraph("a"), paragraph("c")
    )
    writer.doc.apply_update(made)
    assert len(writer.root.children) == 2
