"""Which number has a paragraph, and by which name is a part of a text referred to?"""

from collections.abc import Iterator
from typing import NamedTuple

from commons.drafting.drawing.facts import plain
from commons.drafting.schema import Node


class Line(NamedTuple):
    level: int
    id: str
    text: str


def anchor(name: str) -> str:
    """Names given in texts never meet those that a page has of its own."""
    return f"t-{name}"


def walk(node: Node) -> Iterator[Node]:
    yield node
    for child in node.get("content", ()):
        yield from walk(child)


class Numbers:
    """What is only suggested bears no number: so nothing else gets another one by it."""

    def __init__(self, tree: Node, passes: str = "insertion") -> None:
        self.passes = passes
        self.of: dict[int, int] = {}
        self.names: dict[str, str] = {}
        self.headings: dict[int, str] = {}
        for node in walk(tree):
            name = node.get("attrs", {}).get("id", "")
            if node["type"] == "paragraph" and node.get("attrs", {}).get("numbered"):
                self._number(node, name)
            elif node["type"] == "heading":
                self.headings[id(node)] = name or f"section-{len(self.headings) + 1}"
                self.names.setdefault(name, plain({"type": "doc", "content": [node]}))

    def _number(self, node: Node, name: str) -> None:
        if all(mark["type"] != self.passes for mark in node.get("marks", ())):
            self.of[id(node)] = len(self.of) + 1
            self.names.setdefault(name, str(len(self.of)))


def outline(tree: Node) -> list[Line]:
    names = Numbers(tree).headings
    return [
        Line(
            node.get("attrs", {}).get("level", 1),
            anchor(names[id(node)]),
            plain({"type": "doc", "content": [node]}, suggestions="shown"),
        )
        for node in walk(tree)
        if node["type"] == "heading"
    ]
