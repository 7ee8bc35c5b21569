"""What would a text be if suggestions were taken, or if they were refused?"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from commons.drafting.schema import SUGGESTS, Node, together

Own = Callable[[str], bool]
"""Is the suggestion with this id among those that are settled?"""
SEAM = "\u200b"
"""Where a suggestion splits a paragraph: what it inserts at the end of one and the start of the
next, without width."""


def everybodys(_id: str) -> bool:
    return True


def taken(tree: Node, own: Own = everybodys) -> Node:
    return {**tree, "content": Settling(own, "deletion", "insertion").nodes(tree["content"])}


def refused(tree: Node, own: Own = everybodys) -> Node:
    return {**tree, "content": Settling(own, "insertion", "deletion").nodes(tree["content"])}


def id_of(mark: Node) -> str:
    return str(mark.get("attrs", {}).get("id", ""))


@dataclass(frozen=True, slots=True)
class Settling:
    own: Own
    goes: str
    """What is marked so, goes."""
    stays: str
    """What is marked so, stays without the mark."""

    def nodes(self, nodes: Iterable[Node]) -> list[Node]:
        made: list[Node] = []
        seam = ""
        for node in nodes:
            goes_on = seam and seam == self._seam(node, 0)
            seam = self._seam(node, -1)
            settled = self._node(node)
            if settled and goes_on and made:
                self._join(made[-1], settled)
            elif settled:
                made.append(settled)
        return together(made)

    def _node(self, node: Node) -> Node | None:
        """A block goes with all that is in it; one that was suggested stays as long as there are
        words in it that nobody suggests.
        """
        marks = self._owned(node)
        kinds = {each["type"] for each in marks}
        if node["type"] == "text":
            return None if self.goes in kinds else self._unsewn(self._bare(node, marks), marks)
        inner = self.nodes(node.get("content", ()))
        if self.goes in kinds:
            keeps = self.goes == "insertion" and any(map(_speaks, inner))
            return {**node, "content": inner} if keeps else None
        if self.goes == "insertion":
            for mark in marks:
                node = _as_it_was(node, mark.get("attrs", {}))
        node = self._bare(node, marks)
        return {**node, "content": inner} if inner else _without(node, "content")

    def _owned(self, node: Node) -> list[Node]:
        marks = node.get("marks", ())
        return [each for each in marks if each["type"] in SUGGESTS and self.own(id_of(each))]

    def _bare(self, node: Node, marks: list[Node]) -> Node:
        """Without the marks that are settled. On words nothing tells what a modification was."""
        settled = {self.stays} if node["type"] == "text" else {self.stays, "modification"}
        gone = [each for each in marks if each["type"] in settled]
        rest = [each for each in node.get("marks", ()) if each not in gone]
        return {**node, "marks": rest} if rest else _without(node, "marks")

    def _unsewn(self, node: Node, marks: list[Node]) -> Node | None:
        if not any(each["type"] in {"insertion", "deletion"} for each in marks):
            return node
        said = node["text"].replace(SEAM, "")
        return {**node, "text": said} if said else None

    def _seam(self, node: Node, end: int) -> str:
        """The suggestion by which this block is split from its neighbour at that end."""
        if self.goes != "insertion" or not node.get("content"):
            return ""
        last = node["content"][end]
        if last["type"] != "text" or last["text"][end] != SEAM:
            return ""
        ids = [id_of(each) for each in self._owned(last) if each["type"] == "insertion"]
        return ids[0] if ids else ""

    def _join(self, first: Node, second: Node) -> None:
        both = first.get("content", []) + second.get("content", [])
        first["content"] = self.nodes(both)


def _without(node: Node, name: str) -> Node:
    return {key: value for key, value in node.items() if key != name}


def _speaks(node: Node) -> bool:
    """Does it say something by itself, so that it cannot go with what is around it?"""
    says = node["type"] in {"text", "image", "article", "passage"}
    return says or any(map(_speaks, node.get("content", ())))


def _as_it_was(node: Node, said: Node) -> Node:
    if said.get("type") == "nodeType" and isinstance(said.get("previousValue"), str):
        return {**node, "type": said["previousValue"]}
    if said.get("type") == "attr" and isinstance(said.get("attrName"), str):
        attrs = _without(node.get("attrs", {}), said["attrName"])
        if said.get("previousValue") is not None:
            attrs[said["attrName"]] = said["previousValue"]
        return {**node, "attrs": attrs} if attrs else _without(node, "attrs")
    return node
