"""How do the words of a paragraph look, with what is marked in them?"""

from typing import Protocol

from markupsafe import Markup, escape

from commons.drafting.drawing.tags import alone, tag
from commons.drafting.schema import Node, address
from commons.drafting.suggestions import id_of

PLAIN = {"code": "code", "strong": "strong", "em": "em", "underline": "u", "sub": "sub",
         "sup": "sup", "internal": "mark"}  # fmt: skip
ORDER = [*PLAIN, "link", "modification", "insertion", "deletion"]
"""From the innermost: what is suggested lies around all else."""


class Refers(Protocol):
    def footnote(self, node: Node) -> Markup: ...
    def article(self, node: Node) -> Markup: ...
    def passage(self, node: Node) -> Markup: ...


def words(page: Refers, node: Node) -> Markup:
    return Markup("").join(word(page, child) for child in node.get("content", ()))


def word(page: Refers, node: Node) -> Markup:
    drawn = _bare(page, node)
    known = [mark for mark in node.get("marks", ()) if mark["type"] in ORDER]
    for mark in sorted(known, key=lambda mark: ORDER.index(mark["type"])):
        drawn = _marked(mark, drawn)
    return drawn


def _bare(page: Refers, node: Node) -> Markup:
    if node["type"] == "text":
        return escape(node["text"])
    if node["type"] == "hard_break":
        return alone("br")
    drawn: Markup = getattr(page, node["type"])(node)
    return drawn


def _marked(mark: Node, drawn: Markup) -> Markup:
    kind = mark["type"]
    if kind in PLAIN:
        return tag(PLAIN[kind], drawn)
    if kind == "link":
        to = address(mark.get("attrs", {}).get("href"))
        return tag("a", drawn, href=to) if to else drawn
    name = {"insertion": "ins", "deletion": "del"}.get(kind, "span")
    said = "modified" if name == "span" else ""
    return tag(name, drawn, class_=said, data_suggestion=id_of(mark))
