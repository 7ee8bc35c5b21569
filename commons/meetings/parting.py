"""What do the minutes say to somebody from whom an item is kept? Everything but what stands between
the heading of that item and the next.

The headings of items carry names of their own, which stay whatever is written in them later. Where
such a heading is gone, nobody can say what belonged to it: then nothing of the text is shown.
"""

from collections.abc import Iterator, Mapping

from commons.drafting.schema import Node

TO_DO = "to-do"
"""The name of the heading above what is to be done."""


def name_of(item_id: int) -> str:
    return f"item-{item_id}"


def named(block: Node, name: str) -> Node:
    return {**block, "attrs": {**block["attrs"], "id": name}}


def parted(tree: Node, instead: Mapping[str, list[Node]]) -> Node | None:
    """The text with these blocks in the place of the parts that are named so."""
    if not instead.keys() <= set(_names(tree)):
        return None
    return {**tree, "content": list(_kept(tree, instead))}


def _kept(tree: Node, instead: Mapping[str, list[Node]]) -> Iterator[Node]:
    told: set[str] = set()
    for block, name in zip(tree["content"], _names(tree), strict=True):
        if name not in instead:
            yield block
        elif name not in told:
            told.add(name)
            yield from instead[name]


def _names(tree: Node) -> Iterator[str]:
    """Of each block, the name of the part in which it stands."""
    name = ""
    for block in tree.get("content", ()):
        name = _named_here(block) or name
        yield name


def _named_here(block: Node) -> str:
    name = str(block.get("attrs", {}).get("id") or "")
    begins = name == TO_DO or name.startswith("item-")
    return name if begins and block["type"] == "heading" else ""
