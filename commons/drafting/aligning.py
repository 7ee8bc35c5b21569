"""Which block of one text is which of another, changed? In the order of both."""

import json
from collections import Counter
from collections.abc import Iterator

from commons.drafting.drawing.facts import WORD, plain
from commons.drafting.schema import Node

ALIKE = 0.4
"""Of their words, so many must be the same; below, one block went and another came."""
FAR = 12
"""So many blocks ahead its other self is looked for: what takes time must have an end."""
INDIVISIBLE = frozenset({"image", "page_break"})
Pair = tuple[Node | None, Node | None]


def sign(node: Node) -> str:
    """The same for two blocks that show the same."""
    said = {name: value for name, value in node.get("attrs", {}).items() if name != "id"}
    return json.dumps([said, {**node, "attrs": None}], sort_keys=True)


def pairs(old: list[Node], new: list[Node]) -> Iterator[Pair]:
    """Each block of both sides once: beside its other self, or beside none."""
    bags = [_bag(node) for node in new]
    at = 0
    for before in old:
        found = _most_alike(before, new, bags, at)
        if found is None:
            yield before, None
            continue
        yield from ((None, each) for each in new[at:found])
        yield before, new[found]
        at = found + 1
    yield from ((None, each) for each in new[at:])


def _most_alike(before: Node, new: list[Node], bags: list[Counter[str]], at: int) -> int | None:
    bag, best, found = _bag(before), ALIKE, None
    for index in range(at, min(at + FAR, len(new))):
        if new[index]["type"] == before["type"] and before["type"] not in INDIVISIBLE:
            likeness = _likeness(bag, bags[index])
            if likeness > best:
                best, found = likeness, index
    return found


def _bag(node: Node) -> Counter[str]:
    return Counter(WORD.findall(plain({"type": "doc", "content": [node]}, suggestions="shown")))


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    size = one.total() + other.total()
    return 2 * (one & other).total() / size if size else 1.0
