"""Where in a text do comments stand that were made beside it? Where the words are they quote."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from commons.drafting.schema import Node

OF_WORDS = frozenset({"paragraph", "heading"})


@dataclass(frozen=True, slots=True)
class Remark:
    author: str
    at: datetime | None
    text: str
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    number: int
    begins: bool


def beside(tree: Node, remarks: Iterable[Remark]) -> Node:
    """The tree with an `edge` where each comment begins and ends; what is found nowhere stands
    before the first words.
    """
    for number, remark in enumerate(remarks):
        found = _around(tree, remark.quote, number) if remark.quote else None
        tree = found or _around(tree, "", number) or tree
    return tree


def _around(node: Node, quote: str, number: int) -> Node | None:
    """The node with both edges in it, or None where the quote is not."""
    if node["type"] in OF_WORDS:
        at = "".join(map(_said, node.get("content", ()))).find(quote)
        return _edged(node, (at, at + len(quote)), number) if at >= 0 else None
    content = node.get("content", [])
    for index, child in enumerate(content):
        if found := _around(child, quote, number):
            return {**node, "content": [*content[:index], found, *content[index + 1 :]]}
    return None


def _said(node: Node) -> str:
    return str(node.get("text", ""))


def _edged(node: Node, span: tuple[int, int], number: int) -> Node:
    edges = [(span[0], Edge(number, True)), (span[1], Edge(number, False))]
    return {**node, "content": list(_cut(node.get("content", []), edges))}


def _cut(content: list[Node], edges: list[tuple[int, Edge]]) -> Iterator[Node]:
    at = 0
    for node in content:
        said, done = _said(node), 0
        while edges and edges[0][0] <= at + len(said) and (said or edges[0][0] == at):
            place, edge = edges.pop(0)
            yield from _piece(node, said[done : place - at])
            yield {"type": "edge", "edge": edge}
            done = place - at
        yield from _piece(node, said[done:]) if said else [node]
        at += len(said)
    yield from ({"type": "edge", "edge": edge} for _place, edge in edges)


def _piece(node: Node, said: str) -> Iterator[Node]:
    if said:
        yield {**node, "text": said}
