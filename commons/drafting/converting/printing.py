"""How does a text stand in a PDF? Its tree as plain data, which the typesetter lays out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from commons.drafting.drawing.numbers import Numbers, walk
from commons.drafting.drawing.page import AI_ACT
from commons.drafting.schema import Node
from commons.drafting.suggestions import SEAM

LOOKS = ("strong", "em", "underline", "sub", "sup", "code")
Made = dict[str, Any]


@dataclass
class Printing:
    numbers: Numbers
    article: str
    files: Mapping[int, str] = field(default_factory=dict)
    """Under which name each picture lies beside the text."""
    level: int = 0
    """Of the last heading: none may be more than one below it, or readers lose their way."""
    names: set[str] = field(default_factory=set)

    def all(self, tree: Node) -> list[Made]:
        """Names are gathered on the way: to what is not there nothing leads."""
        made = self.blocks(tree)
        for each in _spoken(made):
            each["to"] = each["to"] if each["to"] in self.names else ""
        return made

    def blocks(self, node: Node) -> list[Made]:
        return [made for each in node.get("content", ()) if (made := self._block(each))]

    def _block(self, node: Node) -> Made | None:
        made: Made | None = getattr(self, f"_{node['type']}")(node, node.get("attrs", {}))
        return made

    def _paragraph(self, node: Node, attrs: Made) -> Made:
        number = self.numbers.of.get(id(node)) or 0
        name = self._named(attrs) if number else ""
        return {"kind": "paragraph", "number": number, "name": name, "words": self._words(node)}

    def _heading(self, node: Node, attrs: Made) -> Made | None:
        words = self._words(node)
        if not words:
            return None
        self.level = min(int(attrs.get("level", 1)), self.level + 1)
        return {"kind": "heading", "level": self.level, "name": self._named(attrs), "words": words}

    def _blockquote(self, node: Node, _attrs: Made) -> Made:
        return {"kind": "quote", "inner": self.blocks(node)}

    def _bullet_list(self, node: Node, _attrs: Made) -> Made:
        return {"kind": "list", "items": list(map(self.blocks, node.get("content", ())))}

    def _ordered_list(self, node: Node, attrs: Made) -> Made:
        items = list(map(self.blocks, node.get("content", ())))
        return {"kind": "ordered", "start": attrs.get("order", 1), "items": items}

    def _table(self, node: Node, _attrs: Made) -> Made | None:
        rows = [row.get("content", []) for row in node.get("content", ())]
        if not any(rows):
            return None
        made = [list(map(self._cell, row)) for row in rows]
        heads = int(all(cell["heads"] for cell in made[0]) and len(made) > 1)
        wide = max(sum(cell["colspan"] for cell in row) for row in made)
        return {"kind": "table", "columns": wide, "head": made[:heads], "rows": made[heads:]}

    def _cell(self, cell: Node) -> Made:
        attrs = cell.get("attrs", {})
        spans = {each: attrs.get(each, 1) for each in ("colspan", "rowspan")}
        return {**spans, "heads": cell["type"] == "table_header", "inner": self.blocks(cell)}

    def _image(self, _node: Node, attrs: Made) -> Made:
        alt, file = attrs.get("alt", ""), self.files.get(attrs.get("file", 0))
        if file:
            return {"kind": "picture", "file": file, "alt": alt}
        return {"kind": "paragraph", "number": 0, "name": "", "words": [_said(alt)]}

    def _page_break(self, _node: Node, _attrs: Made) -> Made:
        return {"kind": "page"}

    def _named(self, attrs: Made) -> str:
        """Two parts of one name would be one too many: the first bears it."""
        name = str(attrs.get("id", "") or "")
        fresh = name not in self.names
        self.names.add(name)
        return name if fresh else ""

    # --- words ---

    def _words(self, node: Node) -> list[Made]:
        return [self._word(each) for each in node.get("content", ())]

    def _word(self, node: Node) -> Made:
        attrs, marks = node.get("attrs", {}), node.get("marks", ())
        if node["type"] == "hard_break":
            return {"kind": "break"}
        if node["type"] == "footnote":
            return {"kind": "note", "inner": self._words(node)}
        if node["type"] == "article":
            article = str(attrs.get("article", ""))
            link = f"{AI_ACT}#art_{article.partition('(')[0]}"
            return _said(self.article.format(article), marks, link=link)
        if node["type"] == "passage":
            to = attrs.get("to", "")
            return _said(self.numbers.names.get(to, "?"), marks, to=to)
        return _said(node["text"].replace(SEAM, ""), marks)


def _said(said: str, marks: Any = (), link: str = "", to: str = "") -> Made:
    kinds = {mark["type"]: mark.get("attrs", {}) for mark in marks}
    leads = link or kinds.get("link", {}).get("href", "")
    looks = {look: look in kinds for look in LOOKS}
    tracked = {"came": "insertion" in kinds, "went": "deletion" in kinds}
    out = leads if leads.partition(":")[0].lower() in {"http", "https", "mailto"} else ""
    return {"kind": "words", "said": said, "link": out, "to": to, **looks, **tracked}


def _spoken(made: Any) -> Iterator[Made]:
    """Every run of words, however deep it stands."""
    if isinstance(made, list):
        for each in made:
            yield from _spoken(each)
    elif isinstance(made, dict):
        if made.get("kind") == "words":
            yield made
        for each in made.values():
            yield from _spoken(each)


def pictures_of(tree: Node) -> set[int]:
    return {each["attrs"].get("file", 0) for each in walk(tree) if each["type"] == "image"}
