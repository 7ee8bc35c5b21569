"""How do the blocks of a text become parts that pandoc knows?"""

from typing import Any

from commons.drafting.converting.pandoc import Part, named, part
from commons.drafting.converting.spans import TRACKED, Beyond, Wording, words
from commons.drafting.drawing.numbers import Numbers
from commons.drafting.schema import Node

NUMBER, NUMBERED = "Paragraph number", "Numbered paragraph"
"""Styles by which a numbered paragraph is known again when the file comes back."""
NEW_PAGE = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
PLAIN = [part("AlignDefault"), part("ColWidthDefault")]


class Leaving:
    def __init__(self, numbers: Numbers, beyond: Beyond) -> None:
        self.numbers, self.beyond = numbers, beyond
        self.wording = Wording(numbers, beyond)

    def blocks(self, nodes: list[Node], around: tuple[Node, ...] = ()) -> list[Part]:
        """With the suggestions that lie around them, which here are told of each paragraph."""
        return [made for node in nodes for made in self._block(node, around)]

    def _block(self, node: Node, around: tuple[Node, ...]) -> list[Part]:
        marks = [mark for mark in node.get("marks", ()) if mark["type"] in TRACKED]
        made: list[Part] = getattr(self, f"_{node['type']}")(node, (*around, *marks))
        return made

    def _words(self, node: Node, around: tuple[Node, ...]) -> list[Part]:
        content = node.get("content", [])
        if not around:
            return self.wording.all(content)
        mark = around[-1]
        made = [self._within(child, mark) for child in content]
        return [*made, self.wording.tracked(mark, [], f"paragraph-{mark['type']}")]

    def _within(self, node: Node, mark: Node) -> Part:
        made = self.wording.one(node)
        own = [each for each in node.get("marks", ()) if each["type"] in TRACKED]
        return made[0] if own and made else self.wording.tracked(mark, made)

    def _paragraph(self, node: Node, around: tuple[Node, ...]) -> list[Part]:
        made, number = self._words(node, around), self.numbers.of.get(id(node))
        if number is None:
            return [part("Para", made)]
        if not self.beyond.named_parts:
            return [part("Para", [*words(f"{number}. "), *made])]
        name = named(node["attrs"].get("id", ""), custom_style=NUMBER)
        label = part("Span", [name, words(f"{number}.")])
        inner = part("Para", [label, part("Space"), *made])
        return [part("Div", [named(custom_style=NUMBERED), [inner]])]

    def _heading(self, node: Node, around: tuple[Node, ...]) -> list[Part]:
        attrs = node.get("attrs", {})
        name = attrs.get("id", "") if self.beyond.named_parts else ""
        made = [*_anchor(name), *self._words(node, around)]
        return [part("Header", [attrs.get("level", 1), named(), made])]

    def _blockquote(self, node: Node, around: tuple[Node, ...]) -> list[Part]:
        return [part("BlockQuote", self._inner(node, around))]

    def _bullet_list(self, node: Node, around: tuple[Node, ...]) -> list[Part]:
        return [part("BulletList", self._items(node, around))]

    def _ordered_list(self, node: Node, around: tuple[Node, ...]) -> list[Part]:
        first = node.get("attrs", {}).get("order", 1)
        looks = [first, part("Decimal"), part("Period")]
        return [part("OrderedList", [looks, self._items(node, around)])]

    def _items(self, node: Node, around: tuple[Node, ...]) -> list[list[Part]]:
        return [self._inner(item, around) for item in node.get("content", ())]

    def _inner(self, node: Node, around: tuple[Node, ...]) -> list[Part]:
        own = [mark for mark in node.get("marks", ()) if mark["type"] in TRACKED]
        return self.blocks(node.get("content", []), (*around, *own))

    def _table(self, node: Node, around: tuple[Node, ...]) -> list[Part]:
        rows = [(row, self._row(row, around)) for row in node.get("content", ())]
        head = [row for node, row in rows[:1] if _heads(node)]
        body = [row for _node, row in rows[len(head) :]]
        columns = [PLAIN] * max((_width(node) for node, _row in rows), default=0)
        bodies = [[named(), 0, [], body]]
        caption: list[Any] = [None, []]
        return [part("Table", [named(), caption, columns, [named(), head], bodies, [named(), []]])]

    def _row(self, row: Node, around: tuple[Node, ...]) -> list[Any]:
        own = tuple(mark for mark in row.get("marks", ()) if mark["type"] in TRACKED)
        return [named(), [self._cell(each, (*around, *own)) for each in row.get("content", ())]]

    def _cell(self, cell: Node, around: tuple[Node, ...]) -> list[Any]:
        attrs = cell.get("attrs", {})
        spans = attrs.get("rowspan", 1), attrs.get("colspan", 1)
        return [named(), part("AlignDefault"), *spans, self._inner(cell, around)]

    def _image(self, node: Node, _around: tuple[Node, ...]) -> list[Part]:
        attrs = node.get("attrs", {})
        alt, source = words(attrs.get("alt", "")), self.beyond.pictures.get(attrs.get("file", 0))
        if not source:
            return [part("Para", alt)]
        return [part("Para", [part("Image", [named(), alt, [source, ""]])])]

    def _page_break(self, _node: Node, _around: tuple[Node, ...]) -> list[Part]:
        return [part("RawBlock", ["openxml", NEW_PAGE])]


def _anchor(name: str) -> list[Part]:
    """Among its words: there a heading keeps its name on the way there and back."""
    return [part("Span", [named(name), []])] if name else []


def _heads(row: Node) -> bool:
    cells = row.get("content", [])
    return bool(cells) and all(cell["type"] == "table_header" for cell in cells)


def _width(row: Node) -> int:
    return sum(cell.get("attrs", {}).get("colspan", 1) for cell in row.get("content", ()))
