"""Which update makes a text be like a tree? Blocks that are alike on both sides stay untouched."""

import json
from base64 import b64encode
from collections.abc import Iterable
from difflib import SequenceMatcher
from hashlib import sha256
from itertools import groupby
from typing import Any

from pycrdt import XmlElement, XmlFragment, XmlText

from commons.drafting.engine.drawing import clocks_of
from commons.drafting.engine.holding import MOST_PARTS, Held, Refused, full
from commons.drafting.engine.messages import Made
from commons.drafting.engine.reading import Read
from commons.drafting.schema import Node, cleaned


def turned_into(text: Held, tree: Node, client: int) -> Made:
    if size_of(tree) > MOST_PARTS:
        raise Refused("parts")
    copy, made = text.copy(client), list[bytes]()
    watching = copy.doc.observe(lambda event: made.append(event.update))
    with copy.doc.transaction():
        _turn(copy.root, blocks_of(copy), cleaned(tree)["content"])
    copy.doc.unobserve(watching)
    if why := full(Read(copy).parts, copy.doc.get_update(), len(clocks_of(copy))):
        raise Refused(why)
    return Made(made[0] if made else b"\x00\x00")


def size_of(node: Node) -> int:
    return 1 + sum(map(size_of, node.get("content", ())))


def blocks_of(text: Held) -> list[Node]:
    """One for each part of the text itself, so that they are counted alike."""
    return [_alone(nodes) for nodes in Read(text).top]


def _alone(nodes: list[Node]) -> Node:
    content = cleaned({"type": "doc", "content": nodes})["content"]
    return content[0] if len(content) == len(nodes) == 1 else {}


def _turn(root: XmlFragment, old: list[Node], new: list[Node]) -> None:
    """From the end to the beginning, so that what is not yet done keeps its place."""
    steps = SequenceMatcher(None, _signs(old), _signs(new)).get_opcodes()
    for what, a, b, c, d in reversed(steps):
        if what != "equal":
            if b > a:
                del root.children[a:b]
            for at, node in enumerate(new[c:d], a):
                _put(root, node, at)


def _signs(nodes: list[Node]) -> list[str]:
    return [json.dumps(node, sort_keys=True) for node in nodes]


def _put(part: XmlFragment | XmlElement, node: Node, at: int) -> None:
    element = XmlElement(node["type"], _attributes(node))
    part.children.insert(at, element)
    runs = groupby(node.get("content", []), lambda child: child["type"] == "text")
    for are_words, children in runs:
        if are_words:
            _write(element, children)
        else:
            for child in children:
                _put(element, child, len(element.children))


def _attributes(node: Node) -> dict[str, Any]:
    marks = [[mark["type"], mark.get("attrs", {})] for mark in node.get("marks", [])]
    suggested = {"sg": json.dumps(marks)} if marks else {}
    return {**node.get("attrs", {}), **suggested}


def _write(element: XmlElement, texts: Iterable[Node]) -> None:
    words = XmlText()
    element.children.append(words)
    at = 0
    for node in texts:
        words.insert(at, node["text"], _marks(node.get("marks", [])))
        at += len(node["text"].encode())  # places are counted in bytes here


def _marks(marks: list[Node]) -> dict[str, object]:
    made: dict[str, object] = {}
    for mark in marks:
        said = mark.get("attrs", {})
        name = mark["type"]
        made[f"{name}--{_short(said)}" if name in made else name] = said
    return made


def _short(said: object) -> str:
    digest = sha256(json.dumps(said, sort_keys=True).encode()).digest()
    return b64encode(digest[:6]).decode()
