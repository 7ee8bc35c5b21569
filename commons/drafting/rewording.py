"""Which words of a paragraph came, and which went? Its notes are compared word by word too."""

import json
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from commons.drafting.schema import Node, together

CAME, WENT, DIFFERS = {"type": "insertion"}, {"type": "deletion"}, {"type": "modification"}
PIECES = re.compile(r"\w+\s*|[^\w\s]\s*|\s+")
MOST = 6000
"""Pieces that are compared one by one; beyond, a paragraph is compared by sentences."""
SENTENCES = re.compile(r"[^.;:!?]*[.;:!?]*\s*")


class Piece(NamedTuple):
    key: str
    """Alike, whatever space follows."""
    node: Node


def reworded(old: list[Node], new: list[Node]) -> list[Node]:
    sides = [list(_pieces(side, PIECES)) for side in (old, new)]
    if sum(map(len, sides)) > MOST:
        sides = [list(_pieces(side, SENTENCES)) for side in (old, new)]
    return together(_compared(*sides))


def marked(node: Node, mark: Node) -> Node:
    return {**node, "marks": [*node.get("marks", ()), mark]}


def _compared(old: list[Piece], new: list[Piece]) -> Iterator[Node]:
    keys, others = ([piece.key for piece in side] for side in (old, new))
    for what, a, b, c, d in SequenceMatcher(None, keys, others).get_opcodes():
        if what == "equal":
            yield from (_same(*each) for each in zip(old[a:b], new[c:d], strict=True))
        else:
            yield from (marked(piece.node, WENT) for piece in old[a:b])
            yield from (marked(piece.node, CAME) for piece in new[c:d])


def _same(before: Piece, after: Piece) -> Node:
    if after.node["type"] != "footnote":
        return after.node
    content = reworded(before.node.get("content", []), after.node.get("content", []))
    return {**after.node, "content": content}


def _pieces(nodes: list[Node], by: re.Pattern[str]) -> Iterator[Piece]:
    for node in nodes:
        if node["type"] != "text":
            yield Piece(_key(node), node)
            continue
        marks = json.dumps(node.get("marks", []), sort_keys=True)
        for piece in by.findall(node["text"]):
            if piece:
                yield Piece(piece.rstrip() + marks, {**node, "text": piece})


def _key(node: Node) -> str:
    return "footnote" if node["type"] == "footnote" else json.dumps(node, sort_keys=True)
