"""May somebody who only suggests send this? Nothing but their own suggestions may differ."""

import json

import pytest
from pycrdt import XmlElement, XmlFragment, XmlText

from commons.drafting.engine.guarding import allows
from commons.drafting.engine.holding import Held
from tests.drafting.writing import Writer

MINE, BENS, SEAM = {"id": "1-abc-x"}, {"id": "12-abc-x"}, "\u200b"


def a_text():
    """Words of the text, of a suggestion of mine, of one of Ben's, and a block of each."""
    writer = Writer()
    words = writer.block(words="The council adopts. Mine. Bens.")
    words.format(20, 25, {"insertion": MINE})
    words.format(26, 31, {"insertion": BENS})
    writer.block("heading", "Second", level=2.0)
    mine = writer.block(words="", sg=suggested("insertion", MINE))
    mine.insert(0, "New", {"insertion": MINE})
    bens = writer.block(words="", sg=suggested("insertion", BENS))
    bens.insert(0, "Bens new", {"insertion": BENS})
    writer.block("image", file=3.0)
    return writer.doc.get_update()


def suggested(kind, who, **more):
    return json.dumps([[kind, {**who, **more}]])


def words(root, block=0):
    return root.children[block].children[0]


def say(root, block, **attrs):
    for name, value in attrs.items():
        root.children[block].attributes[name] = value


def split(root, marks):
    """The first paragraph after 'The council', as an editor does it that suggests."""
    del words(root)[11:]
    words(root).insert(11, SEAM, marks)
    new = XmlElement("paragraph")
    root.children.insert(1, new)
    new.children.append(rest := XmlText())
    rest.insert(0, SEAM, marks)
    for said, attrs in ((" adopts. ", {}), ("Mine.", {"insertion": MINE}), (" ", {}),
                        ("Bens.", {"insertion": BENS})):  # fmt: skip
        rest.insert(_end(rest), said, attrs)


def _end(part):
    return sum(len(said.encode()) for said, _marks in part.diff())


def with_block(root, at, *inner, **attrs):
    made = XmlElement("paragraph", attrs)
    root.children.insert(at, made)
    for said, marks in inner:
        made.children.append(part := XmlText())
        part.insert(0, said, marks)


MAY = {
    "nothing": lambda root: None,
    "suggest words": lambda root: words(root).insert(4, "city ", {"insertion": MINE}),
    "suggest to delete": lambda root: words(root).format(0, 4, {"deletion": MINE}),
    "suggest to delete across marks": lambda root: words(root).format(
        0, 12, {"deletion--abcdefgh": MINE}
    ),
    "withdraw own words": lambda root: words(root).__delitem__(slice(20, 25)),
    "change own words": lambda root: words(root).insert(22, "xx", {"insertion": MINE}),
    "make own words bold": lambda root: words(root).format(20, 25, {"strong": {}}),
    "suggest to delete Bens words": lambda root: words(root).format(26, 31, {"deletion": MINE}),
    "suggest a block": lambda root: with_block(root, 1, sg=suggested("insertion", MINE)),
    "suggest a block with words": lambda root: with_block(
        root, 1, ("x", {"insertion": MINE}), sg=suggested("insertion", MINE)
    ),
    "withdraw an own block": lambda root: root.children.__delitem__(2),
    "suggest to delete a block": lambda root: say(root, 1, sg=suggested("deletion", MINE)),
    "suggest another level": lambda root: say(
        root, 1, level=3.0,
        sg=suggested("modification", MINE, type="attr", attrName="level", previousValue=2),
    ),
    "split a paragraph": lambda root: split(root, {"insertion": MINE}),
}  # fmt: skip
MAY_NOT = {
    "write": lambda root: words(root).insert(4, "city "),
    "delete": lambda root: words(root).__delitem__(slice(0, 4)),
    "suggest in Bens name": lambda root: words(root).insert(4, "x", {"insertion": BENS}),
    "suggest in nobodys name": lambda root: words(root).insert(4, "x", {"insertion": {}}),
    "delete in Bens name": lambda root: words(root).format(0, 4, {"deletion": BENS}),
    "make bold": lambda root: words(root).format(0, 4, {"strong": {}}),
    "delete Bens words": lambda root: words(root).__delitem__(slice(26, 31)),
    "take over Bens words": lambda root: words(root).format(26, 31, {"insertion": MINE}),
    "take the own suggestion": lambda root: words(root).format(20, 25, {"insertion": None}),
    "call words an own suggestion": lambda root: words(root).format(0, 4, {"insertion": MINE}),
    "add a block": lambda root: with_block(root, 1),
    "write in an own block": lambda root: words(root, 2).insert(3, " plain", {"insertion": None}),
    "suggest a block with plain words": lambda root: with_block(
        root, 1, ("x", {}), sg=suggested("insertion", MINE)
    ),
    "take a block away": lambda root: root.children.__delitem__(1),
    "take Bens block away": lambda root: root.children.__delitem__(3),
    "call a block an own suggestion": lambda root: say(root, 1, sg=suggested("insertion", MINE)),
    "call a picture an own suggestion": lambda root: say(root, 4, sg=suggested("insertion", MINE)),
    "change a level": lambda root: say(root, 1, level=3.0),
    "change a level and tell it otherwise": lambda root: say(
        root, 1, level=3.0,
        sg=suggested("modification", MINE, type="attr", attrName="level", previousValue=1),
    ),
    "say what cannot be read": lambda root: say(root, 1, sg="{["),
    "say what no text knows": lambda root: say(root, 1, onclick="x"),
    "split a paragraph for good": lambda root: split(root, {}),
    "split a paragraph in Bens name": lambda root: split(root, {"insertion": BENS}),
    "sew paragraphs together": lambda root: (
        words(root).insert(31, SEAM, {"insertion": MINE}),
        words(root, 1).insert(0, SEAM, {"insertion": MINE}),
    ),
    "write beside the text": lambda root: root.doc.get("evil", type=XmlFragment).children.append(
        XmlElement("paragraph")
    ),
}  # fmt: skip


def asked(edit):
    writer = Writer(9, a_text())
    with writer.doc.transaction():
        edit(writer.root)
    held = Held()
    held.take(a_text(), [], 1)
    return allows(held, writer.sent[-1] if len(writer.sent) else b"\x00\x00", 1).yes


@pytest.mark.parametrize("edit", MAY)
def test_what_only_suggests_is_allowed(edit):
    assert asked(MAY[edit])


@pytest.mark.parametrize("edit", MAY_NOT)
def test_what_changes_more_is_not(edit):
    assert not asked(MAY_NOT[edit])


def test_what_others_wrote_in_an_own_block_keeps_nobody_from_suggesting():
    ben = Writer(8, a_text())
    words(ben.root, 2).insert(3, " by Ben", {"insertion": None})
    text = ben.doc.get_update()
    writer = Writer(9, text)
    words(writer.root).insert(4, "city ", {"insertion": MINE})
    held = Held()
    held.take(text, [], 1)

    assert allows(held, writer.sent[-1], 1).yes


def test_what_is_tried_changes_nothing(engine, document):
    writer = Writer(9, a_text())
    words(writer.root).insert(4, "city ")
    held = Held()
    held.take(a_text(), [], 1)
    before = held.doc.get_update()

    assert not allows(held, writer.sent[-1], 1).yes
    assert not allows(held, b"\xff", 1).yes
    assert held.doc.get_update() == before
