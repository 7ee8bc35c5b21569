"""Does a comparison say who changed what: exactly where one wrote, all where several did?"""

import pytest
from pycrdt import XmlElement, XmlText

from commons.drafting import versioning
from commons.drafting.comparing import compared
from commons.drafting.crediting import Step, credited
from tests.drafting.test_versions import send
from tests.drafting.writer import Writer, begun
from tests.drafting.writing import doc, node, paragraph


def test_who_wrote_while_a_block_changed_is_credited_with_it():
    one, two = paragraph("One", id="a"), paragraph("Two", id="b")
    steps = [
        Step(doc(one, two), ["Before"]),
        Step(doc(paragraph("One more", id="a"), two), ["Ada"]),
        Step(doc(paragraph("One more", id="a"), paragraph("New", id="c")), ["Bo", "Cy"]),
        Step(doc(paragraph("One again", id="a"), paragraph("New", id="c")), ["Ada", "Cy"]),
    ]

    assert credited(steps) == {"a": ["Ada", "Cy"], "b": ["Bo", "Cy"], "c": ["Bo", "Cy"]}


def listed(*words):
    return doc(node("bullet_list", *(node("list_item", paragraph(each)) for each in words)))


def test_what_has_no_id_is_known_by_its_words(app):
    first, last = listed("One thing", "Another"), listed("One new thing", "Another", "Third")
    between = listed("One thing", "Another", "Third")
    credit = credited([Step(first, []), Step(between, ["Ada"]), Step(last, ["Bo"])])

    with app.test_request_context():
        shown = compared(first, last, credit=credit).html

    assert '<p>One <ins>new </ins>thing</p><p class="by">Changed by Bo</p>' in shown
    assert '<ins class="block inserted"><p>Third</p></ins><p class="by">Changed by Ada</p>' in shown
    assert shown.count("Changed by") == 2


ROW = node("table_row", node("table_cell", paragraph("1")))
TABLE = (
    '<div class="scroll-x" tabindex="0"><table><tbody><tr><td><p>1</p></td></tr>'
    "{}</tbody></table></div>"
)
BY = '<p class="by">Changed by Ada, Bo</p>'


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        (
            node("table", ROW),
            node("table", ROW, node("table_row", node("table_cell", paragraph("2", id="a")))),
            TABLE.format(f'<tr class="inserted"><td><p id="t-a">2</p>{BY}</td></tr>'),
        ),
        (
            paragraph("Same words", id="a"),
            paragraph("Same new words", id="a"),
            f'<p id="t-a">Same <ins>new </ins>words</p>{BY}',
        ),
        (paragraph("Same", id="a"), paragraph("Same", id="a"), '<p id="t-a">Same</p>'),
        (
            node("bullet_list", node("list_item", paragraph("x", id="a"))),
            node("blockquote", paragraph("y", id="z")),
            '<del class="block deleted"><ul><li><p>x</p></li></ul></del>' + BY
            + '<ins class="block inserted"><blockquote><p id="t-z">y</p></blockquote></ins>',
        ),
    ],
)  # fmt: skip
def test_below_what_changed_stands_who_changed_it(app, old, new, shown):
    with app.test_request_context():
        found = compared(doc(old), doc(new), credit={"a": ["Ada", "Bo"]})

    assert found.html == shown


def block(name, words):
    """A paragraph as an editor makes it, with an id of its own."""

    def edit(text):
        made = XmlElement("paragraph", {"id": name})
        text.children.append(made)
        made.children.append(XmlText(words))

    return edit


def more(at, words):
    return lambda text: text.children[at].children[0].insert(0, words)


@pytest.fixture
def worked_on(app, cast, browser):
    """Two write a text: one alone, then the other alone, then the first again, in three steps."""
    document = begun(app, cast.ines)
    ines = Writer(browser(cast.ines), document)
    ines.write(block("p1", "First."))
    ines.write(block("p2", "Second."))
    send(ines.client, ines, "history", name="Begun")
    karin = Writer(browser(cast.karin), document)
    karin.write(more(0, "Not "))
    send(karin.client, karin, "history", name="Reworked")
    ines.load()
    ines.write(more(1, "The "))
    return ines


def credits_on(writer, asked):
    page = writer.client.get(f"{writer.base}/compare?{asked}").text
    return [line.split("</p>")[0] for line in page.split('class="by">Changed by ')[1:]]


@pytest.mark.parametrize("most", [20, 1])
def test_a_page_of_differences_names_who_made_them(monkeypatch, cast, worked_on, most):
    monkeypatch.setattr(versioning, "MOST_STEPS", most)

    assert credits_on(worked_on, "from=1") == [cast.karin.name, cast.ines.name]
    assert credits_on(worked_on, "from=1&to=2") == [cast.karin.name]
    assert credits_on(worked_on, "from=2&to=1") == [cast.karin.name]
    assert credits_on(worked_on, "from=2") == [cast.ines.name]
    assert credits_on(worked_on, "from=2&to=2") == []


def test_of_very_many_versions_some_are_taken_together(monkeypatch, cast, worked_on):
    monkeypatch.setattr(versioning, "MOST_STEPS", 1)
    send(worked_on.client, worked_on, "history", name="Third")

    both = f"{cast.karin.name}, {cast.ines.name}"
    assert credits_on(worked_on, "from=1&to=3") == [both, both]
