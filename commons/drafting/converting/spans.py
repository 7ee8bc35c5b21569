"""How do the words of a text become parts that pandoc knows, with what is marked in them?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from commons.drafting.converting.pandoc import Part, named, part
from commons.drafting.converting.remarks import Edge, Remark
from commons.drafting.drawing.numbers import Numbers
from commons.drafting.drawing.page import AI_ACT
from commons.drafting.drawing.suggested import Suggestion
from commons.drafting.schema import Node
from commons.drafting.suggestions import SEAM, id_of

PLAIN = {"strong": "Strong", "em": "Emph", "underline": "Underline", "sub": "Subscript",
         "sup": "Superscript"}  # fmt: skip
TRACKED = ("insertion", "deletion")
UNDATED = datetime(1970, 1, 1, tzinfo=UTC)


def words(said: str) -> list[Part]:
    pieces = [piece for piece in re.split("([ \n]+)", said) if piece]
    return [part("Space") if piece.isspace() else part("Str", piece) for piece in pieces]


def dated(at: datetime | None) -> str:
    return f"{at or UNDATED:%Y-%m-%dT%H:%M:%SZ}"


@dataclass(frozen=True, slots=True)
class Beyond:
    """What a text refers to and does not hold."""

    names: Mapping[int | None, str] = field(default_factory=dict)
    """Of those who suggested something."""
    pictures: Mapping[int, str] = field(default_factory=dict)
    remarks: Sequence[Remark] = ()
    article: str = "{}"
    named_parts: bool = True
    """Where parts bear no names, nothing leads to them either."""


class Wording:
    """Words on their way out; of suggestions it tells who made them, and when."""

    def __init__(self, numbers: Numbers, beyond: Beyond) -> None:
        self.numbers, self.beyond = numbers, beyond

    def all(self, nodes: list[Node]) -> list[Part]:
        return [made for node in nodes for made in self.one(node)]

    def one(self, node: Node) -> list[Part]:
        made: list[Part] = getattr(self, f"_{node['type']}")(node)
        for mark in node.get("marks", ()):
            if mark["type"] not in TRACKED:
                made = _marked(mark, made)
        for mark in node.get("marks", ()):
            if mark["type"] in TRACKED:
                made = [self.tracked(mark, made)]
        return made

    def tracked(self, mark: Node, inner: list[Part], kind: str = "") -> Part:
        made = Suggestion(id_of(mark))
        said = {"author": self.beyond.names.get(made.person) or "\u2013", "date": dated(made.at)}
        return part("Span", [named("", kind or mark["type"], **said), inner])

    def _text(self, node: Node) -> list[Part]:
        said = node["text"].replace(SEAM, "")
        if any(mark["type"] == "code" for mark in node.get("marks", ())):
            return [part("Code", [named(), said])]
        return words(said)

    def _hard_break(self, _node: Node) -> list[Part]:
        return [part("LineBreak")]

    def _footnote(self, node: Node) -> list[Part]:
        return [part("Note", [part("Para", self.all(node.get("content", [])))])]

    def _article(self, node: Node) -> list[Part]:
        article = str(node.get("attrs", {}).get("article", ""))
        address = f"{AI_ACT}#art_{article.partition('(')[0]}"
        return _link(words(self.beyond.article.format(article)), address)

    def _passage(self, node: Node) -> list[Part]:
        to = node.get("attrs", {}).get("to", "")
        said = words(self.numbers.names.get(to, "?"))
        return _link(said, f"#{to}") if self.beyond.named_parts else said

    def _edge(self, node: Node) -> list[Part]:
        edge: Edge = node["edge"]
        number = str(edge.number)
        if not edge.begins:
            return [part("Span", [named("", "comment-end", id=number), []])]
        remark = self.beyond.remarks[edge.number]
        said = {"id": number, "author": remark.author, "date": dated(remark.at)}
        return [part("Span", [named("", "comment-start", **said), words(remark.text)])]


def _marked(mark: Node, made: list[Part]) -> list[Part]:
    if mark["type"] in PLAIN:
        return [part(PLAIN[mark["type"]], made)]
    if mark["type"] == "link":
        return _link(made, str(mark.get("attrs", {}).get("href", "")))
    if mark["type"] == "internal":
        return [part("Span", [named("", "mark"), made])]
    return made


def _link(inner: list[Part], address: str) -> list[Part]:
    return [part("Link", [named(), inner, [address, ""]])]
