"""Is a text shown as it is meant, whatever stands in it, and told by its facts?"""

import re
from datetime import UTC, datetime

import pytest

from commons.drafting.drawing import (
    canonical,
    digest,
    html,
    outline,
    plain,
    suggestions_in,
    words,
)
from tests.drafting.writing import doc, mark, node, paragraph, text

MINE, BENS = {"id": "12-t9g0e8-x"}, {"id": "7-t9g0e8-y"}


def shown(*content, **more):
    return html(doc(*content), **more)


def test_paragraphs_are_numbered_through_the_text():
    drawn = shown(
        paragraph("One", numbered=True, id="a"),
        paragraph("Between"),
        node("blockquote", paragraph("Two", numbered=True)),
        node("paragraph", text("New"), numbered=True, marks=[mark("insertion", **MINE)]),
        node("paragraph", node("passage", to="a"), node("passage", to="b"), numbered=True, id="b"),
    )

    assert '<p class="para" data-n="1" id="t-a">One</p><p>Between</p>' in drawn
    assert '<blockquote><p class="para" data-n="2">Two</p></blockquote>' in drawn
    assert "<p>New</p></ins>" in drawn
    assert '<a class="passage" href="#t-a" rel="noopener noreferrer">1</a>' in drawn
    assert '<a class="passage" href="#t-b" rel="noopener noreferrer">3</a>' in drawn


def test_headings_have_names_and_make_the_outline():
    tree = doc(
        node("heading", text("Scope"), level=1, id="h1"),
        node("heading", text("Of "), text("models", mark("em")), level=3),
        node("paragraph", node("passage", to="h1"), node("passage", to="gone")),
    )

    drawn = html(tree)

    assert outline(tree) == [(1, "t-h1", "Scope"), (3, "t-section-2", "Of models")]
    assert '<h2 id="t-h1">Scope</h2><h4 id="t-section-2">Of <em>models</em></h4>' in drawn
    assert ">Scope</a>" in drawn
    assert '<span class="passage">?</span>' in drawn


def test_a_table_says_which_cells_head_what():
    def cell(kind, words, **attrs):
        return node(kind, paragraph(words), **attrs)

    drawn = shown(
        node("table",
             node("table_row", cell("table_header", "A", colspan=2), cell("table_header", "B")),
             node("table_row", cell("table_header", "C"), cell("table_cell", "D", rowspan=2)))
    )  # fmt: skip

    assert '<thead><tr><th scope="col" colspan="2"><p>A</p></th>' in drawn
    assert '<tbody><tr><th scope="row"><p>C</p></th><td rowspan="2"><p>D</p></td>' in drawn


def test_notes_stand_at_the_end_and_lead_there_and_back():
    drawn = shown(node("paragraph", text("Said"), node("footnote", text("Where")), text(".")))

    assert '<sup><a href="#note-1" id="ref-1" role="doc-noteref"' in drawn
    assert re.search(
        r'<section role="doc-endnotes"><h2>Notes</h2><ol><li id="note-1">Where ', drawn
    )
    assert re.search(r'<a href="#ref-1" role="doc-backlink" aria-label="Back to the text"', drawn)


def test_what_is_referred_to_is_linked():
    drawn = shown(
        node("paragraph", node("article", act="aia", article="6(3)")),
        node("image", file=4, alt='A "map"'),
        node("image", file=5, alt="Gone"),
        src_of=lambda file: {4: "/board/files/4"}.get(file, ""),
    )

    assert 'href="https://eur-lex.europa.eu/eli/reg/2024/1689/oj#art_6"' in drawn
    assert ">Article 6(3)</a>" in drawn
    assert 'src="/board/files/4"' in drawn
    assert 'alt="A &quot;map&quot;"' in drawn
    assert "<p>Gone</p>" in drawn


SUGGESTED = doc(
    node("paragraph", text("The "), text("city ", mark("insertion", **MINE)), text("council "),
         text("never ", mark("deletion", **BENS)), text("adopts.")),
    node("paragraph", text("New", mark("insertion", **MINE)), marks=[mark("insertion", **MINE)]),
    node("heading", text("Old"), level=3, marks=[
        mark("deletion", **BENS)]),
    node("heading", text("Level"), level=3, marks=[
        mark("modification", **MINE, type="attr", attrName="level", previousValue=2)]),
)  # fmt: skip


OLD, NOW = "<h4>Old</h4>", "<h4>Level</h4>"


@pytest.mark.parametrize(
    ("view", "said"),
    [
        ("accepted", ["<p>The city council adopts.</p><p>New</p>", NOW]),
        ("rejected", ["<p>The council never adopts.</p>", OLD, NOW.replace("4", "3")]),
    ],
)
def test_suggestions_are_taken_or_refused(view, said):
    assert re.sub(' id="[^"]*"', "", html(SUGGESTED, suggestions=view)) == "".join(said)


def test_suggestions_are_shown_around_words_and_blocks():
    drawn = html(SUGGESTED)

    assert '<ins data-suggestion="12-t9g0e8-x">city </ins>' in drawn
    assert '<ins class="block inserted" data-suggestion="12-t9g0e8-x"><p>' in drawn
    assert '<del class="block deleted" data-suggestion="7-t9g0e8-y"><h4' in drawn
    assert '<div class="block modified" data-suggestion="12-t9g0e8-x"><h4' in drawn


def test_a_split_that_is_refused_was_none():
    seam = text("\u200b", mark("insertion", **MINE))
    split = doc(
        node("paragraph", text("The council "), seam),
        node("paragraph", seam, text("adopts.")),
    )

    assert html(split, suggestions="rejected") == "<p>The council adopts.</p>"
    assert html(split, suggestions="accepted") == "<p>The council </p><p>adopts.</p>"


def test_suggestions_are_listed_with_what_they_would_do():
    listed = suggestions_in(doc(paragraph("Before", numbered=True), *SUGGESTED["content"]))

    mine, bens = listed
    assert (mine.person, bens.person, mine.where) == (12, 7, 1)
    assert mine.at == datetime.fromtimestamp(int("t9g0e8", 36), UTC)
    assert mine.kinds == {"insertion", "modification"}
    assert mine.blocks == ["paragraph", "heading"]
    assert (mine.added, mine.removed) == ("city New", "")
    assert (bens.added, bens.removed) == ("", "never Old")


@pytest.mark.parametrize(
    "name", ["", "x", "x-y", "1-!-z", "9" * 50, "1-zzzzzzzzzzzz-a", "²-1-a", "1--"]
)
def test_an_odd_name_of_a_suggestion_breaks_nothing(name):
    tree = doc(paragraph("x", mark("insertion", id=name)))

    (found,) = suggestions_in(tree)

    assert found.id == name
    assert found.person is None or found.at is None


HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>{}'


def test_nothing_in_a_text_is_markup():
    drawn = shown(
        paragraph(HOSTILE, mark("link", href="https://a.eu/" + HOSTILE)),
        paragraph("x", mark("link", href="javascript:alert(1)"), id=HOSTILE, numbered=True),
        paragraph("x", mark("insertion", id=HOSTILE)),
        node("image", file=1, alt=HOSTILE),
        node("paragraph", node("article", article=HOSTILE), node("footnote", text(HOSTILE))),
        src_of=lambda file: "/" + HOSTILE,
    )

    assert "<script" not in drawn
    assert "<img src=x" not in drawn
    assert "javascript:" not in drawn
    assert "onerror" not in re.sub(r'"[^"]*"|&lt;img src=x onerror', "", drawn)


def test_what_looks_like_markup_is_shown_as_it_was_written():
    assert shown(paragraph("1 <b>&amp; 2</b>")) == "<p>1 &lt;b&gt;&amp;amp; 2&lt;/b&gt;</p>"


def test_words_are_counted_as_the_text_stands():
    tree = doc(
        *SUGGESTED["content"][:1],
        node("bullet_list", node("list_item", paragraph("It's well-known."))),
        node("paragraph", text("Said"), node("footnote", text("Elsewhere"))),
    )

    assert plain(tree) == "The council never adopts.\nIt's well-known.\nSaid (Elsewhere)"
    assert words(tree) == 8
    assert "city council adopts" in plain(tree, suggestions="accepted")


def test_the_same_text_has_the_same_digest_however_it_came_about():
    one = doc(node("paragraph", text("ab"), text("c"), id="p"))
    other = doc({"content": [text("abc")], "attrs": {"id": "p", "odd": 1}, "type": "paragraph"})

    assert canonical(one) == canonical(other)
    assert digest(one) == digest(other)
    assert digest(one) != digest(doc(paragraph("abd", id="p")))
