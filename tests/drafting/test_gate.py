"""Does the gate take what editors write, and refuse what nobody's editor writes?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pycrdt import Doc, XmlElement, merge_updates

from commons.drafting.gate import (
    STORED,
    Place,
    Span,
    Unfit,
    advanced,
    packed,
    placed,
    scan,
    trimmed,
    unpacked,
)
from tests.drafting.crafting import (
    IN_ROOT,
    attribute,
    before,
    bold,
    deleting,
    element,
    piece,
    row_of_values,
    siblings,
    string,
    text,
    update,
    varint,
    within,
)
from tests.drafting.writing import Writer


def a_morning():
    """Typing, formatting, tables, splitting a paragraph, deleting: one update after another."""
    writer = Writer()
    words = writer.block(words="The Επιτροπή 𝄞 adopts.")
    words.insert(4, "city ", {"insertion": {"id": "12-ab-1"}, "link": {"href": "https://a.eu/[x]"}})
    words.format(0, 4, {"strong": {}, "em": {}})
    writer.block("heading", "Scope", level=2, numbered=True, id="h1")
    table = XmlElement("table")
    writer.root.children.append(table)
    for _ in range(2):
        row = XmlElement("table_row")
        table.children.append(row)
        writer.block("table_cell", "Cell", row, colspan=2, colwidth=[100.0, 42.5])
    del words[4:9]
    writer.block(words="adopts.")
    del table.children[0]
    del writer.root.children[1]
    return writer


def test_what_editors_write_is_taken():
    writer = a_morning()
    clocks, own = {}, frozenset({7})

    for sent in writer.sent:
        scanned = scan(sent)
        assert placed(scanned, clocks, own) is Place.NEW
        clocks = advanced(clocks, scanned)

    assert len(writer.sent) > 10
    assert clocks == {7: scan(writer.doc.get_update()).spans[7].beyond}


def test_a_whole_text_with_what_was_collected_is_taken():
    whole = a_morning().doc.get_update()

    assert placed(scan(whole), {}, frozenset({7})) is Place.NEW


def test_it_tells_whose_pieces_come_and_what_they_stand_on():
    first = Writer(7)
    words = first.block(words="ab")
    second = Writer(9, first.doc.get_update())
    second.root.children[0].children[0].insert(1, "x€")

    scanned = scan(second.sent[0])

    assert scanned.spans == {9: Span(0, 2)}
    assert scanned.needs == {7: 4}
    assert (scanned.structs, scanned.types, str(words)) == (1, 0, "ab")


IN_FIRST = within(9, 0)


def nested(depth):
    return b"\x75\x01" * depth + b"\x7e"


BOMBS = {
    "values deep in each other": update(piece(attribute(IN_FIRST, nested(30)))),
    "parts deep in each other": update(
        piece(element(IN_ROOT), *(element(within(1, clock)) for clock in range(30)))
    ),
    "what a mark says deep in itself": update(piece(bold(IN_FIRST, "[" * 5000 + "]" * 5000))),
    "what a mark says too deep": update(piece(bold(IN_FIRST, "[" * 12 + "]" * 12))),
    "what a mark says is no JSON": update(piece(bold(IN_FIRST, "{nothing"))),
    "what a mark says is no number": update(piece(bold(IN_FIRST, "NaN"))),
    "what a mark says is half a sign": update(piece(bold(IN_FIRST, '"\\ud800"'))),
    "a clock beyond all": update(piece(b"\x00" + varint(2**32 - 1))),
    "clocks that add up beyond all": update(piece(*[b"\x00" + varint(2**30)] * 2)),
    "a gap": update(piece(b"\x0a" + varint(10**9), string(IN_FIRST, "x"))),
    "a gap in disguise": update(piece(b"\x4a" + varint(1) * 3)),
    "collected in disguise": update(piece(b"\x80" + varint(1) * 3)),
    "many clients": update(*(piece(string(IN_FIRST, "x"), client=c) for c in range(1, 67))),
    "one client twice": update(*[piece(string(IN_FIRST, "x"))] * 2),
    "many deleters": b"\x00" + varint(10**6),
    "many deletions": b"\x00\x01\x01" + varint(10**6),
    "many pieces": update(varint(10**6)),
    "many parts": update(piece(*siblings(20_001))),
    "many pieces in one place": update(piece(*[element(IN_ROOT)] * 51)),
    "2**31 pieces said": b"\x01" + varint(2**31),
    "a length of 2**60": update(piece(b"\x04" + IN_ROOT + varint(2**60))),
    "2**40 clients said": varint(2**40),
    "a text in the text": update(piece(b"\x09" + IN_ROOT)),
    "words outside of every part": update(piece(string(IN_ROOT, "x"))),
    "an attribute of the whole": update(piece(attribute(IN_ROOT, b"\x7e"))),
    "bytes": update(piece(b"\x03" + IN_ROOT + text(b"\x00"))),
    "a value of bytes": update(piece(attribute(IN_FIRST, b"\x74" + text("x")))),
    "another kind of part": update(piece(b"\x07" + IN_ROOT + b"\x01")),
    "another root": update(piece(b"\x04\x01" + text("evil") + text("x"))),
    "words that are not UTF-8": update(piece(string(IN_FIRST, b"\xff\xfe"))),
    "no words": update(piece(string(IN_FIRST, ""))),
    "something after it": update(piece(string(IN_FIRST, "x"))) + b"\x00",
    "a padded number": b"\x80\x00\x00",
    "leaning on itself": update(piece(b"\x84\x01\x00" + text("x"))),
    "leaning in a circle": update(
        piece(b"\x84\x02\x00" + text("x")), piece(b"\x84\x01\x00" + text("x"), client=2)
    ),
    "inside a row of values": update(piece(row_of_values(IN_FIRST, 2), before(1, 1))),
    "inside a row of values of another": update(
        piece(before(2, 4)),
        piece(string(IN_FIRST, "xy"), row_of_values(IN_FIRST, 3), client=2),
    ),
    "deleted beyond all": update(deletions=deleting(1, (2**31 - 1, 2**31 - 1))),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_what_nobodys_editor_writes_is_refused(bomb):
    with pytest.raises(Unfit):
        scan(BOMBS[bomb])


def test_a_row_of_values_is_taken_with_what_stands_before_and_after_it():
    row = row_of_values(IN_FIRST, 3)
    assert scan(update(piece(row, before(1, 0), string(IN_FIRST, "x"), before(1, 4)))).structs == 4


def test_what_stands_at_a_bound_is_taken():
    chain = [element(IN_ROOT), *(element(within(1, clock)) for clock in range(23))]

    assert scan(update(piece(*chain))).types == 24
    assert scan(update(piece(*siblings(20_000)))).types == 20_000
    assert scan(update(piece(element(IN_ROOT), attribute(IN_FIRST, nested(8))))).structs == 2


def test_what_stands_written_is_read_again_however_much_it_is():
    large = update(piece(*siblings(20_001)))

    assert scan(large, STORED).spans == {1: Span(0, 20_001)}
    with pytest.raises(Unfit):
        scan(large[:-1], STORED)


@pytest.mark.parametrize("length", range(60))
def test_a_change_cut_short_is_refused(length):
    whole = a_morning().sent[0]

    with pytest.raises(Unfit):
        scan(whole[: min(length, len(whole) - 1)])


SAYS_X = element(IN_ROOT)


@pytest.mark.parametrize(
    ("sent", "clocks", "place"),
    [
        (update(piece(SAYS_X)), {}, Place.NEW),
        (update(piece(SAYS_X)), {1: 1}, Place.KNOWN),
        (update(), {1: 1}, Place.KNOWN),
        (update(piece(SAYS_X, clock=1)), {}, Place.MISSING),
        (update(piece(*[SAYS_X] * 3)), {1: 2}, Place.NEW),
        (update(piece(SAYS_X, client=2)), {}, Place.FOREIGN),
        (update(piece(SAYS_X, client=2)), {2: 1}, Place.KNOWN),
        (update(piece(SAYS_X), piece(SAYS_X, client=2)), {2: 1}, Place.NEW),
        (update(piece(b"\x84\x02\x05" + text("x"))), {2: 5}, Place.MISSING),
        (update(piece(b"\x84\x02\x05" + text("x"))), {2: 6}, Place.NEW),
        (update(deletions=deleting(2, (0, 4))), {2: 3}, Place.MISSING),
        (update(deletions=deleting(2, (0, 4))), {2: 4}, Place.NEW),
        (update(piece(SAYS_X), deletions=deleting(2, (0, 4))), {1: 1, 2: 4}, Place.NEW),
    ],
)
def test_a_change_is_put_in_its_place(sent, clocks, place):
    assert placed(scan(sent), clocks, frozenset({1})) is place


def test_of_what_somebody_repeats_only_the_new_is_taken():
    """Sent again after a lost answer, with what was written meanwhile."""
    sent = a_morning().sent
    again = merge_updates(*sent)
    for heard in range(len(sent)):
        clocks = {
            7: max((scan(one).spans[7].beyond for one in sent[:heard] if own(one)), default=0)
        }
        new = trimmed(again, scan(again), clocks)
        spans, theirs = scan(new).spans, Doc()
        for one in (*sent[:heard], new):
            theirs.apply_update(one)
        assert not spans or spans[7].first == clocks[7]
        assert theirs.get_update() == whole(again).get_update()


def own(one):
    return 7 in scan(one).spans


def whole(one):
    made = Doc()
    made.apply_update(one)
    return made


def test_a_change_keeps_what_others_wrote_and_what_it_deletes():
    theirs, mine = piece(*siblings(3, client=2), client=2), piece(element(IN_ROOT), clock=5)
    sent = update(theirs, mine, deletions=deleting(2, (0, 1)))
    new = trimmed(sent, scan(sent), {1: 5, 2: 3})

    assert new == update(mine, deletions=deleting(2, (0, 1)))
    assert trimmed(sent, scan(sent), {1: 5, 2: 0}) == sent


def test_a_piece_that_is_known_in_part_is_refused():
    sent = update(piece(string(within(2, 0), "words")))

    assert trimmed(sent, scan(sent), {1: 5}) == update()
    with pytest.raises(Unfit):
        trimmed(sent, scan(sent), {1: 3})


def test_clocks_only_advance():
    scanned = scan(update(piece(SAYS_X), piece(SAYS_X, client=2)))

    assert advanced({1: 5, 3: 2}, scanned) == {1: 5, 2: 1, 3: 2}


@given(st.lists(st.binary(max_size=300)))
def test_a_bundle_comes_apart_as_it_was(updates):
    assert unpacked(packed(updates)) == updates


def test_half_a_bundle_is_refused():
    with pytest.raises(Unfit):
        unpacked(packed([b"abc"])[:-1])
