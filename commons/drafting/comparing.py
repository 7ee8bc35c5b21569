"""What changed between two texts? Shown as one, with what came and what went."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from commons.drafting.aligning import pairs, sign
from commons.drafting.crediting import Credits, authors
from commons.drafting.drawing.facts import WORD, plain
from commons.drafting.drawing.numbers import Numbers
from commons.drafting.drawing.page import Source, drawn
from commons.drafting.rewording import CAME, DIFFERS, WENT, marked, reworded
from commons.drafting.schema import CELLS, OF_WORDS, Node
from commons.drafting.suggestions import refused


class Comparison(NamedTuple):
    html: str
    """Both texts as they stand, without their suggestions; below what changed, who changed it."""
    added: int
    """Words that came."""
    removed: int


def compared(
    old: Node, new: Node, *, src_of: Source = lambda _file: "", credit: Credits | None = None
) -> Comparison:
    sides = (refused(each)["content"] for each in (old, new))
    both = {"type": "doc", "content": list(Merging(credit or {}).blocks(*sides))}
    shown = drawn(both, Numbers(both, passes=WENT["type"]), src_of)
    return Comparison(shown, _count(both, CAME), _count(both, WENT))


@dataclass(frozen=True)
class Merging:
    credit: Credits

    def blocks(self, old: list[Node], new: list[Node]) -> Iterator[Node]:
        signs, others = ([sign(node) for node in side] for side in (old, new))
        for what, a, b, c, d in SequenceMatcher(None, signs, others).get_opcodes():
            if what == "equal":
                yield from new[c:d]
            else:
                yield from self._replaced(old[a:b], new[c:d])

    def _replaced(self, old: list[Node], new: list[Node]) -> Iterator[Node]:
        for before, after in pairs(old, new):
            if before is None:
                yield from (self._signed(marked(each, CAME), each) for each in [after] if each)
            elif after is None:
                yield self._signed(marked(_nameless(before), WENT), before)
            else:
                yield self._changed(before, after)

    def _changed(self, before: Node, after: Node) -> Node:
        """The newer block, and in it what is not as it was."""
        sides = before.get("content", []), after.get("content", [])
        if after["type"] in OF_WORDS:
            made = self._signed({**after, "content": reworded(*sides)}, before, after)
        elif _stand_in_place(after, *sides):
            made = {**after, "content": list(map(self._changed, *sides))}
        else:
            made = {**after, "content": list(self.blocks(*sides))}
        return marked(made, DIFFERS) if _looks(before) != _looks(after) else made

    def _signed(self, made: Node, *of: Node) -> Node:
        """With the names of those who changed it, where that is known."""
        names = authors(of, self.credit)
        return {**made, "by": names} if names else made


def _stand_in_place(node: Node, old: list[Node], new: list[Node]) -> bool:
    """Cells are told from each other by where they stand, and so is what alone is in one."""
    if node["type"] in CELLS and len(old) == len(new) == 1:
        return bool(old[0]["type"] == new[0]["type"])
    return node["type"] == "table_row" and len(old) == len(new)


def _looks(node: Node) -> Node:
    attrs = {**node.get("attrs", {}), "id": None, "colwidth": None}
    return {"type": node["type"], "attrs": attrs}


def _nameless(node: Node) -> Node:
    """What went is no longer what is referred to."""
    attrs = {name: value for name, value in node.get("attrs", {}).items() if name != "id"}
    content = list(map(_nameless, node.get("content", ())))
    return {**node, "attrs": attrs, "content": content}


def _count(node: Node, mark: Node) -> int:
    if mark in node.get("marks", ()):
        bare = {**node, "marks": []}
        return len(WORD.findall(plain({"type": "doc", "content": [bare]}, suggestions="shown")))
    return sum(_count(child, mark) for child in node.get("content", ()))
