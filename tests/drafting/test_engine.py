"""Does the engine answer from what stands written, wait its turn, and end without ending others?"""

import os
import signal
import subprocess
import sys
from itertools import count
from pathlib import Path

import gevent
import pytest

from commons.drafting.engine import holding
from commons.drafting.engine.asking import Engine, EngineDied, Refused
from commons.drafting.engine.drawing import draw
from commons.drafting.engine.holding import Held
from commons.drafting.engine.turning import turned_into
from commons.drafting.gate import Place, placed, scan
from tests.drafting.crafting import IN_ROOT, element, piece, update, within
from tests.drafting.writing import Writer, Written, a_text, doc, mark, node, paragraph, text

numbers = count(1000)


def test_a_text_is_drawn_from_what_stands_written(engine, document):
    writer = a_text("One", "Two")

    drawn = engine.draw(document, Written(writer.sent))

    assert drawn.tree == doc(paragraph("One"), paragraph("Two"))
    assert drawn.seq == len(writer.sent)
    assert drawn.clocks == {7: scan(writer.doc.get_update()).spans[7].beyond}
    assert Writer(8, drawn.state).words(1).to_py() == "Two"
    assert drawn.full == ""


def test_a_text_nobody_wrote_is_empty(engine, document):
    assert engine.draw(document, Written()).tree == doc()


def test_only_what_is_lacking_is_fetched(engine, document):
    writer = a_text("One")
    source = Written(writer.sent)
    engine.draw(document, source)
    engine.draw(document, source)
    writer.words().insert(3, "!")
    source.updates = writer.sent

    drawn = engine.draw(document, source)

    assert drawn.tree == doc(paragraph("One!"))
    assert source.asked == [0, len(writer.sent) - 1]


def test_whoever_is_behind_what_was_gathered_gets_the_state(engine, document):
    writer = a_text("One", "Two", "Three")

    drawn = engine.draw(document, Written(writer.sent, gathered=4))

    assert [each["content"][0]["text"] for each in drawn.tree["content"]] == ["One", "Two", "Three"]


def test_texts_asked_for_long_ago_are_fetched_again(engine):
    source, other = Written(a_text("One").sent), Written(a_text("Two").sent)
    first = next(numbers)
    engine.draw(first, source)
    for _ in range(64):
        engine.draw(next(numbers), other)

    engine.draw(first, source)

    assert source.asked == [0, 0]


def test_what_no_text_holds_is_left_out(engine, document):
    writer = a_text("One")
    writer.block("script", "alert(1)")
    writer.block("heading", "Two", level=2.0, onclick="x()", id="h-1")
    writer.block("heading", "Three", level=9)
    writer.words().insert(3, " more", {"link": {"href": "javascript:x()"}, "blink": {}})
    writer.words().insert(3, " here", {"link": {"href": "/board"}, "strong--abcdefg1": {}})

    drawn = engine.draw(document, Written(writer.sent))

    assert drawn.tree == doc(
        node("paragraph", text("One"),
             text(" here", mark("link", href="/board"), mark("strong")), text(" more")),
        node("heading", text("Two"), level=2, id="h-1"),
        node("heading", text("Three")),
    )  # fmt: skip


def test_what_cannot_be_put_in_its_place_is_left_out(engine, document):
    writer = a_text("One")
    nowhere = update(piece(element(within(7, 3)), client=9))
    scan(nowhere)

    drawn = engine.draw(document, Written([*writer.sent, nowhere, b"\xff"]))

    assert drawn.tree == doc(paragraph("One"))


def test_an_engine_that_ends_is_started_again(engine, document):
    source = Written(a_text("One").sent)
    engine.draw(document, source)
    os.kill(engine.child.process.pid, signal.SIGKILL)

    with pytest.raises(EngineDied):
        engine.draw(document, source)

    assert engine.draw(document, source).tree == doc(paragraph("One"))
    assert source.asked == [0, 0]


def test_an_engine_that_takes_too_long_is_ended():
    engine = Engine(patience=0.01)

    with pytest.raises(EngineDied):
        engine.draw(1, Written())

    assert engine.child is None


def test_a_source_that_fails_leaves_the_engine_in_order(engine, document):
    source = Written(a_text("One").sent)
    source.since = lambda _seq: {}[1]

    with pytest.raises(KeyError):
        engine.draw(document, source)

    assert engine.draw(document, Written()).tree == doc()


def test_what_nests_beyond_all_measure_is_refused_and_ends_nobody(engine, document):
    """Grown change by change, each within what the gate lets in."""
    chain = [element(IN_ROOT), *(element(within(1, clock)) for clock in range(2000))]
    sent = []
    for at in range(0, 2000, 20):
        sent.append(update(piece(*chain[at : at + 20], clock=at)))
        assert placed(scan(sent[-1]), {1: at}, frozenset({1})) is Place.NEW

    with pytest.raises(Refused):
        engine.draw(document, Written(sent))


def test_a_text_that_is_too_large_says_so(monkeypatch):
    held = Held()
    held.take(None, a_text("One", "Two").sent, 4)
    assert draw(held).full == ""
    monkeypatch.setattr(holding, "MOST_PARTS", 3)

    assert draw(held).full == "parts"
    with pytest.raises(holding.Refused, match="parts"):
        turned_into(held, doc(paragraph("One"), paragraph("Three")), 99)
    assert holding.full(1, b"x" * 5_000_001, 1) == "size"
    assert holding.full(1, b"", 10_001) == "clients"


def test_a_tree_that_is_too_large_is_not_begun(engine, document):
    with pytest.raises(Refused, match="parts"):
        engine.turned_into(document, Written(), doc(*[node("paragraph")] * 20_001), 99)


def test_many_who_ask_at_once_are_answered_one_after_another(engine):
    sources = {next(numbers): Written(a_text(f"Text {n}").sent) for n in range(8)}

    asked = {each: gevent.spawn(engine.draw, each, source) for each, source in sources.items()}
    gevent.joinall(asked.values(), raise_error=True)

    said = [each.value.tree["content"][0]["content"][0]["text"] for each in asked.values()]
    assert said == [f"Text {n}" for n in range(8)]


def test_the_engine_loads_nothing_of_the_house():
    starting = Path(sys.modules[Engine.__module__].__file__).with_name("starting.py")
    code = f"""
import sys; sys.path.insert(0, {str(starting.parent)!r})
import starting; starting.stand_alone()
import commons.drafting.engine.serving
print([name for name in ("flask", "gevent", "kernel", "sqlalchemy") if name in sys.modules])
"""
    ran = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, check=True)

    assert ran.stdout == b"[]\n"
