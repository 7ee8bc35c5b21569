"""How does a shared text become a tree? As it is, with everything that stands in it."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from pycrdt import XmlElement, XmlText

from commons.drafting.engine.holding import Held, Refused
from commons.drafting.schema import Node

DEEPEST = 60
OVERLAPPING = re.compile(r"--[A-Za-z0-9+/=]{8}$")
"""What editors add to the name of a mark that lies on the same words twice."""


class Read:
    """The tree of a text, and how many parts it was made of."""

    def __init__(self, text: Held) -> None:
        self.parts = 0
        root = text.root
        with text.doc.transaction():
            self.top = [self._nodes(child, 0) for child in root.children]
            """What each part of the text itself became."""
        self.tree: Node = {"type": "doc", "content": [node for part in self.top for node in part]}

    def _content(self, part: XmlElement, depth: int) -> list[Node]:
        if depth > DEEPEST:
            raise Refused("It nests too deep.")
        return [node for child in part.children for node in self._nodes(child, depth)]

    def _nodes(self, child: object, depth: int) -> list[Node]:
        self.parts += 1
        if isinstance(child, XmlText):
            return list(_words(child))
        return [self._element(child, depth)] if isinstance(child, XmlElement) else []

    def _element(self, element: XmlElement, depth: int) -> Node:
        said: Any = element.attributes  # its own words on what it iterates over are wrong
        attrs = {name: number(value) for name, value in said}
        marks = suggested(attrs.pop("sg", None))
        node: Node = {"type": element.tag, "attrs": attrs, "marks": marks}
        node["content"] = self._content(element, depth + 1)
        return {key: value for key, value in node.items() if value}


def _words(text: XmlText) -> Iterator[Node]:
    for said, marks in text.diff():
        if isinstance(said, str):
            node = {"type": "text", "text": said}
            yield {**node, "marks": ordered(map(_mark, marks.items()))} if marks else node


def _mark(item: tuple[str, Any]) -> Node:
    name, said = item
    mark: Node = {"type": OVERLAPPING.sub("", name)}
    return {**mark, "attrs": number(dict(said))} if isinstance(said, dict) and said else mark


def ordered(marks: Iterable[Node]) -> list[Node]:
    return sorted(marks, key=lambda mark: json.dumps(mark, sort_keys=True))


def suggested(said: Any) -> list[Node]:
    """The marks of a block, which stand in one of its attributes."""
    try:
        marks = [{"type": str(name), "attrs": dict(attrs)} for name, attrs in json.loads(said)]
    except (TypeError, ValueError, RecursionError):
        return [{"type": "unread", "attrs": {"said": str(said)}}] if said else []
    return ordered(marks)


def number(value: Any) -> Any:
    """Whole numbers that editors write come as fractions."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return [number(each) for each in value]
    if isinstance(value, dict):
        return {name: number(each) for name, each in value.items()}
    return value
