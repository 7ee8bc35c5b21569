"""What may stand in a text, and what may be said of it? What is not known here is left out."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

Node = dict[str, Any]
Check = Callable[[Any], Any]
"""Gives the value back, or None where it may not be."""

SUGGESTS = frozenset({"insertion", "deletion", "modification"})
NO_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
"""Signs that no text has, and that some databases refuse."""


def whole(least: int, most: int) -> Check:
    return lambda value: value if type(value) is int and least <= value <= most else None


def words(most: int) -> Check:
    return lambda value: NO_TEXT.sub("", value)[:most] if isinstance(value, str) else None


def like(pattern: str) -> Check:
    fits = re.compile(pattern, re.ASCII).fullmatch
    return lambda value: value if isinstance(value, str) and fits(value) else None


def flag(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def widths(value: Any) -> list[int] | None:
    known = isinstance(value, list) and len(value) <= MOST_SPANNED
    return value if known and all(map(whole(0, 5000), value)) else None


def plain(value: Any) -> Any:
    return words(200)(value) if isinstance(value, str) else whole(-(2**31), 2**31)(value)


ADDRESS = re.compile(r"(?:https?://[^/]|mailto:[^/]|/(?![/\\]))[^\s\\]*", re.IGNORECASE)


def address(value: Any) -> str | None:
    """Where a link may lead: out by http, https and mailto, or to a path of ours."""
    short = isinstance(value, str) and len(value) <= LONGEST_ADDRESS
    return value if short and ADDRESS.fullmatch(value) and not NO_TEXT.search(value) else None


MOST_SPANNED, LONGEST_ADDRESS = 100, 2000
ID = like(r"[A-Za-z0-9_-]{1,64}")
ARTICLE = like(r"\d{1,3}[a-z]?(\([0-9a-z]{1,5}\))*")
ACTS = ("aia",)


@dataclass(frozen=True, slots=True)
class Kind:
    holds: frozenset[str] = frozenset()
    says: Mapping[str, Check] = field(default_factory=dict)


BLOCKS = frozenset(
    {"paragraph", "heading", "blockquote", "bullet_list", "ordered_list", "table", "image",
     "page_break"}
)  # fmt: skip
INLINE = frozenset({"text", "footnote", "article", "passage", "hard_break"})
LIST, ROWS = frozenset({"list_item"}), frozenset({"table_row"})
CELLS = frozenset({"table_cell", "table_header"})
OF_WORDS = frozenset({"paragraph", "heading"})
CELL = {"colspan": whole(1, MOST_SPANNED), "rowspan": whole(1, 1000), "colwidth": widths}

KINDS: Mapping[str, Kind] = {
    "doc": Kind(BLOCKS),
    "paragraph": Kind(INLINE, {"id": ID, "numbered": flag}),
    "heading": Kind(INLINE, {"id": ID, "level": whole(1, 4)}),
    "blockquote": Kind(BLOCKS, {"id": ID}),
    "bullet_list": Kind(LIST, {"id": ID}),
    "ordered_list": Kind(LIST, {"id": ID, "order": whole(0, 100_000)}),
    "list_item": Kind(BLOCKS, {"id": ID}),
    "table": Kind(ROWS, {"id": ID}),
    "table_row": Kind(CELLS),
    "table_cell": Kind(BLOCKS, CELL),
    "table_header": Kind(BLOCKS, CELL),
    "image": Kind(says={"id": ID, "file": whole(1, 2**53), "alt": words(1000)}),
    "page_break": Kind(says={"id": ID}),
    "footnote": Kind(frozenset({"text"})),
    "article": Kind(says={"act": like("|".join(ACTS)), "article": ARTICLE}),
    "passage": Kind(says={"to": ID}),
    "hard_break": Kind(),
}
SUGGESTION = words(60)
MARKS: Mapping[str, Mapping[str, Check]] = {
    "strong": {}, "em": {}, "underline": {}, "sub": {}, "sup": {}, "code": {},
    "internal": {},
    "link": {"href": address},
    "insertion": {"id": SUGGESTION},
    "deletion": {"id": SUGGESTION},
    "modification": {"id": SUGGESTION, "type": words(20), "attrName": words(40),
                     "previousValue": plain, "newValue": plain},
}  # fmt: skip


def cleaned(tree: Node) -> Node:
    """The tree with only what a text may hold, each thing where it may stand."""
    return {"type": "doc", "content": together(_content(tree, KINDS["doc"]))}


def together(nodes: Iterable[Node]) -> list[Node]:
    """Words next to each other that are marked alike are one piece."""
    made: list[Node] = []
    for node in nodes:
        if made and _alike(made[-1], node):
            made[-1] = {**made[-1], "text": made[-1]["text"] + node["text"]}
        else:
            made.append(node)
    return made


def _alike(one: Node, other: Node) -> bool:
    texts = one["type"] == other["type"] == "text"
    return texts and one.get("marks") == other.get("marks")


def _content(node: Node, kind: Kind) -> Iterator[Node]:
    for child in node.get("content", ()):
        if child["type"] not in kind.holds:
            continue
        made = _text(child) if child["type"] == "text" else _element(child)
        if made:
            yield made


def _text(node: Node) -> Node | None:
    said = NO_TEXT.sub("", node["text"])
    return {"type": "text", "text": said, **_marked(node)} if said else None


def _element(node: Node) -> Node:
    kind = KINDS[node["type"]]
    made: Node = {"type": node["type"], **_marked(node)}
    if attrs := _said(kind.says, node.get("attrs", {})):
        made["attrs"] = attrs
    if content := together(_content(node, kind)):
        made["content"] = content
    return made


def _marked(node: Node) -> Node:
    marks = [_mark(each) for each in node.get("marks", ()) if each["type"] in MARKS]
    return {"marks": marks} if (marks := [each for each in marks if each]) else {}


def _mark(mark: Node) -> Node | None:
    attrs = _said(MARKS[mark["type"]], mark.get("attrs", {}))
    if mark["type"] == "link" and not attrs:
        return None
    return {"type": mark["type"], "attrs": attrs} if attrs else {"type": mark["type"]}


def _said(says: Mapping[str, Check], attrs: Mapping[str, Any]) -> Node:
    found = {name: check(attrs[name]) for name, check in says.items() if name in attrs}
    return {name: value for name, value in found.items() if value is not None}
