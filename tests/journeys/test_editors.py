"""Two editors of one text, in a real browser: do they always show the same, and whose is what?"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from commons.drafting.engine.guarding import allows
from commons.drafting.engine.holding import Held
from tools import node

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def page(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    script = tmp_path_factory.mktemp("editors") / "editors.js"
    program = node.find()
    esbuild = node.ROOT / "node_modules/esbuild/bin/esbuild"
    entry = str(HERE / "page/editors.ts")
    program.run(str(esbuild), entry, "--bundle", f"--outfile={script}", "--log-level=warning")
    opened = chromium.new_page()
    opened.set_content("<!DOCTYPE html><title>Editors</title>")
    opened.add_script_tag(path=script)
    yield opened
    opened.close()


SUGGESTED = {
    "a word": "ann.select(7); ann.type('NEW ')",
    "a word taken out": "ann.view.dispatch(ann.view.state.tr.delete(3, 8))",
    "a word for another": "ann.select(3, 8); ann.type('other')",
    "a new paragraph": "ann.select(7); ann.view.dispatch(ann.view.state.tr.split(7))",
    "across paragraphs": "ann.view.dispatch(ann.view.state.tr.delete(3, 26))",
    "strong": "ann.select(2, 6); ann.run(commands.toggle('strong'))",
    "a heading": "ann.select(3); ann.run(commands.turnInto('heading', {level: 2}))",
    "numbered": "ann.select(3); ann.run(commands.toggleNumbered)",
    "a table": "ann.select(3); ann.run(insertTable)",
    "a list": "ann.select(3); ann.run(commands.toggleList('bullet_list'))",
    "a footnote": "ann.select(4); ann.run(insertFootnote('note'))",
    "a reference": (
        "ann.select(4); ann.run(commands.insert(schema.node('article', {article: '6(3)'})))"
    ),
    "a page break": "ann.select(4); ann.run(commands.insertPageBreak)",
    "a paragraph taken out": (
        "ann.view.dispatch(ann.view.state.tr.delete(0, ann.view.state.doc.child(0).nodeSize))"
    ),
}
BEGIN = """
const table = new Table();
const ann = table.sit('12');
ann.fill('First paragraph here', 'Second paragraph here', 'Third one');
const ben = table.sit('13');
const base = ann.json;
"""


def run(page: Page, script: str) -> dict[str, object]:
    answer: dict[str, object] = page.evaluate("() => {" + BEGIN + script + "}")
    return answer


@pytest.mark.parametrize("what", SUGGESTED)
def test_a_suggestion_is_the_same_for_all_and_can_be_taken_or_left(page: Page, what: str) -> None:
    got = run(
        page,
        f"""
        ann.suggest(true); {SUGGESTED[what]}; ann.suggest(false);
        const suggested = [ann.json, ben.json, table.sit('14').json];
        ann.accept();
        const accepted = [ann.json, ben.json, table.sit('15').json];
        return {{base, suggested, accepted, failures: ann.failures}}
        """,
    )
    left = run(
        page,
        f"""
        ann.suggest(true); {SUGGESTED[what]}; ann.suggest(false);
        ben.reject();
        return {{base, rejected: [ann.json, ben.json, table.sit('15').json]}}
        """,
    )
    assert got["failures"] == 0
    for step in ("suggested", "accepted"):
        first, *others = got[step]  # type: ignore[misc]
        assert first != got["base"], step
        assert others == [first, first], step
    assert left["rejected"] == [left["base"]] * 3


def test_nothing_of_others_is_touched_by_a_suggestion(page: Page) -> None:
    got = run(
        page,
        """
        ann.suggest(true); ben.suggest(true);
        ann.select(7); ann.type('ANN ');
        ben.select(11); ben.type('BEN '); ben.select(9); ben.type('b');
        ben.view.dispatch(ben.view.state.tr.delete(3, 18));
        const both = ben.text;
        ben.suggest(false);
        ben.run(revertMine('13'));
        return {both, rest: ben.json, ann: ann.json, text: ben.text}
        """,
    )
    assert got["rest"] == got["ann"]
    assert "ANN " in str(got["text"])
    assert got["text"] == "First ANN paragraph here|Second paragraph here|Third one"


def test_one_undoes_only_what_one_did(page: Page) -> None:
    got = run(
        page,
        """
        ann.pause(); ann.select(1); ann.type('A');
        ben.select(5); ben.type('B'); ann.undo();
        const words = [ann.text, ben.text];
        ann.pause(); ann.suggest(true); ann.run(insertTable); ann.suggest(false);
        const with_table = ann.json;
        ben.select(3); ben.type('!'); ann.undo();
        return {words, with_table, same: ann.json === ben.json, table: ann.json.includes('table')}
        """,
    )
    assert got["words"] == ["FirBst paragraph here|Second paragraph here|Third one"] * 2
    assert "table" in str(got["with_table"])
    assert not got["table"]
    assert got["same"]


def test_what_was_written_apart_comes_together(page: Page) -> None:
    got = run(
        page,
        """
        table.isHeld = true;
        ann.select(1); ann.type('A '); ben.select(45); ben.type(' B');
        ben.select(26); ben.run(commands.turnInto('heading', {level: 1}));
        table.release();
        return {texts: [ann.json, ben.json], text: ann.text, ids: ann.json.match(/"id":"b/g)}
        """,
    )
    assert got["texts"][0] == got["texts"][1]  # type: ignore[index]
    assert str(got["text"]).startswith("A First")
    assert got["ids"] is not None
    assert len(got["ids"]) == 1  # type: ignore[arg-type]


def test_a_comment_stays_with_its_words(page: Page) -> None:
    got = run(
        page,
        """
        const anchor = anchors.anchorOf(ann.view.state, 7, 16);
        const list = [{number: 1, anchor, quote: '', isResolved: false}];
        for (const {view} of [ann, ben]) view.dispatch(anchors.ask(view.state, {anchored: list}));
        const words = (seat) => {
          const [from, to] = anchors.placeOf(seat.view.state, 1) ?? [0, 0];
          return seat.view.state.doc.textBetween(from, to);
        };
        const first = [words(ann), words(ben)];
        ann.select(1); ann.type('Now the '); ben.select(3); ben.type('xx');
        const then = [words(ann), words(ben)];
        ann.view.dispatch(ann.view.state.tr.delete(1, ann.view.state.doc.child(0).nodeSize - 1));
        return {first, then, gone: [ann, ben].map((s) => anchors.placeOf(s.view.state, 1))}
        """,
    )
    assert got["first"] == ["paragraph"] * 2
    assert got["then"] == ["paragraph"] * 2
    assert got["gone"] == [None, None]


def test_what_a_word_processor_hands_over_keeps_its_structure(page: Page) -> None:
    got = page.evaluate(
        """(html) => {
          const table = new Table(); const ann = table.sit('12');
          ann.view.pasteHTML(html); return ann.view.state.doc.toJSON();
        }""",
        (HERE / "page/word.html").read_text(),
    )
    kinds = [node["type"] for node in got["content"]]
    assert kinds[:4] == ["heading", "paragraph", "ordered_list", "table"]
    text = str(got)
    assert "javascript" not in text
    assert "gone" not in text
    for kept in ("https://example.org/", "'strong'", "'em'", "footnote", "The note", "kept"):
        assert kept in text, kept
    items = got["content"][2]["content"]
    assert len(items) == 2
    assert items[0]["content"][1]["type"] == "ordered_list"


def test_words_are_found_and_replaced(page: Page) -> None:
    got = run(
        page,
        """
        const view = ann.view;
        view.dispatch(finding.look(view.state, 'PARAGRAPH'));
        const count = finding.found(view.state).matches.length;
        view.dispatch(finding.step(view.state, 1));
        view.dispatch(finding.replaceOne(view.state, 'line'));
        const one = ann.text;
        view.dispatch(finding.replaceAll(view.state, 'part'));
        return {count, one, all: ben.text}
        """,
    )
    assert got["count"] == 2
    assert got["one"] == "First line here|Second paragraph here|Third one"
    assert got["all"] == "First line here|Second part here|Third one"


@pytest.mark.parametrize("what", SUGGESTED)
def test_the_guard_lets_every_suggestion_of_the_editor_pass(page: Page, what: str) -> None:
    got = run(
        page,
        f"""
        const state = Array.from(Y.encodeStateAsUpdate(ann.doc));
        const vector = Y.encodeStateVector(ann.doc);
        ann.suggest(true); {SUGGESTED[what]};
        const change = Array.from(Y.encodeStateAsUpdate(ann.doc, vector));
        ann.suggest(false); ann.type('!');
        const words = Array.from(Y.encodeStateAsUpdate(ann.doc, vector));
        return {{state, change, words}}
        """,
    )
    state, change, words = (bytes(got[name]) for name in ("state", "change", "words"))  # type: ignore[call-overload]
    text = Held()
    text.doc.apply_update(state)
    assert allows(text, change, 12).yes
    assert not allows(text, change, 13).yes
    assert not allows(text, words, 12).yes
