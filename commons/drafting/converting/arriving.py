"""How do parts that pandoc knows become the blocks of a text?"""

from typing import Any

from commons.drafting.converting.blocks import NUMBERED
from commons.drafting.converting.pandoc import Part
from commons.drafting.converting.reading import Words, named_for
from commons.drafting.converting.spacing import spaced, trimmed
from commons.drafting.schema import ID, Node

LOWEST_LEVEL = 4
LISTS = {"BulletList", "OrderedList"}
EMPTY: Node = {"type": "paragraph"}


class Arriving:
    def __init__(self, words: Words) -> None:
        self.words = words

    def blocks(self, parts: list[Part]) -> list[Node]:
        return [node for each in parts for node in self._block(each)]

    def _block(self, each: Part) -> list[Node]:
        read = getattr(self, f"_{each['t'].lower()}", None)
        found: list[Node] = read(each.get("c")) if read else []
        return found

    def _para(self, said: list[Part]) -> list[Node]:
        return self._parted({"type": "paragraph"}, spaced(self.words.all(said)))

    _plain = _para

    def _header(self, said: list[Any]) -> list[Node]:
        level, (name, _classes, _more), words = said
        attrs = {"level": min(level, LOWEST_LEVEL), **({"id": named_for(name)} if name else {})}
        return self._parted({"type": "heading", "attrs": attrs}, spaced(self.words.all(words)))

    def _parted(self, block: Node, words: list[Node]) -> list[Node]:
        """Pictures stand between paragraphs here; what remains of one around them stays one."""
        made: list[Node] = []
        run: list[Node] = []
        for word in [*words, {"type": "end"}]:
            if word["type"] not in {"image", "end"}:
                run.append(word)
                continue
            if run or (word["type"] == "end" and not made):
                made.append(_named(block, run))
            made += [word] if word["type"] == "image" else []
            run = []
        return made

    def _div(self, said: list[Any]) -> list[Node]:
        made = self.blocks(said[1])
        if dict(said[0][2]).get("custom-style") != NUMBERED:
            return made
        return [_numbered(node) for node in made]

    def _figure(self, said: list[Any]) -> list[Node]:
        return self.blocks(said[2])

    def _blockquote(self, said: list[Part]) -> list[Node]:
        return [{"type": "blockquote", "content": self.blocks(said) or [EMPTY]}]

    def _lineblock(self, said: list[list[Part]]) -> list[Node]:
        return [node for line in said for node in self._para(line)]

    def _codeblock(self, said: list[Any]) -> list[Node]:
        return self._para([{"t": "Code", "c": said}])

    def _definitionlist(self, said: list[Any]) -> list[Node]:
        return [
            node
            for term, meanings in said
            for node in [*self._para(term), *(n for each in meanings for n in self.blocks(each))]
        ]

    def _bulletlist(self, said: list[list[Part]]) -> list[Node]:
        if _of_headings(said):
            return [node for item in said for node in self.blocks(item)]
        return [{"type": "bullet_list", "content": list(map(self._item, said))}]

    def _orderedlist(self, said: list[Any]) -> list[Node]:
        if _of_headings(said[1]):
            return self._bulletlist(said[1])
        first = said[0][0]
        attrs = {"attrs": {"order": first}} if first != 1 else {}
        return [{"type": "ordered_list", **attrs, "content": list(map(self._item, said[1]))}]

    def _item(self, parts: list[Part]) -> Node:
        """An item begins with a paragraph, as editors have it."""
        content = self.blocks(parts)
        begins = bool(content) and content[0]["type"] == "paragraph"
        return {"type": "list_item", "content": content if begins else [EMPTY, *content]}

    def _table(self, said: list[Any]) -> list[Node]:
        caption = self.blocks(said[1][1])
        rows = [(row, "table_header") for row in said[3][1]]
        for body in said[4]:
            rows += [(row, "table_header") for row in body[2]]
            rows += [(row, "table_cell") for row in body[3]]
        rows += [(row, "table_cell") for row in said[5][1]]
        made = [self._row(row[1], kind) for row, kind in rows if row[1]]
        return [*caption, {"type": "table", "content": made}] if made else caption

    def _row(self, cells: list[Any], kind: str) -> Node:
        return {"type": "table_row", "content": [self._cell(cell, kind) for cell in cells]}

    def _cell(self, cell: list[Any], kind: str) -> Node:
        spans = {"rowspan": cell[2], "colspan": cell[3]}
        attrs = {name: span for name, span in spans.items() if span != 1}
        content = self.blocks(cell[4]) or [EMPTY]
        return {"type": kind, **({"attrs": attrs} if attrs else {}), "content": content}


def _of_headings(items: list[list[Part]]) -> bool:
    """Numbered headings are items of a list in ODT, and nothing else stands in it."""
    parts = [each for item in items for each in item]
    return bool(parts) and all(
        each["t"] == "Header" or (each["t"] in LISTS and _of_headings(_items(each)))
        for each in parts
    )


def _items(of: Part) -> list[list[Part]]:
    items: list[list[Part]] = of["c"][1] if of["t"] == "OrderedList" else of["c"]
    return items


def _named(block: Node, words: list[Node]) -> Node:
    """Names that were left in its words are the block's."""
    names = [word["id"] for word in words if word["type"] == "number" and ID(word["id"])]
    content = [word for word in words if word["type"] != "number"]
    attrs = {**block.get("attrs", {}), **({"id": names[0]} if names else {})}
    made = {**block, "content": content} if content else dict(block)
    return {**made, "attrs": attrs} if attrs else made


def _numbered(node: Node) -> Node:
    if node["type"] != "paragraph":
        return node
    attrs = {**node.get("attrs", {}), "numbered": True}
    return {**node, "attrs": attrs, "content": trimmed(node.get("content", []))}
