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


def decided_name(decision_id: int) -> str:
    """Of the heading above how a decision of one side of a joint meeting was taken."""
    return f"decision-{decision_id}"


def named(block: Node, name: str) -> Node:
    return {**block, "attrs": {**block["attrs"], "id": name}}


def names_in(tree: Node) -> set[str]:
    return {name for place in _places(tree) for name in place}


def parted(tree: Node, instead: Mapping[str, list[Node]]) -> Node | None:
    """The text with these blocks in the place of the parts that are named so."""
    if not instead.keys() <= names_in(tree):
        return None
    return {**tree, "content": list(_kept(tree, instead))}


def _kept(tree: Node, instead: Mapping[str, list[Node]]) -> Iterator[Node]:
    told: set[str] = set()
    for block, place in zip(tree.get("content", ()), _places(tree), strict=True):
        name = next((each for each in place if each in instead), None)
        if name is None:
            yield block
        elif name not in told:
            told.add(name)
            yield from instead[name]


def _places(tree: Node) -> Iterator[tuple[str, str]]:
    """Of each block, the part in which it stands, and the part of that."""
    whole = part = ""
    for block in tree.get("content", ()):
        name = _named_here(block)
        if name.startswith("decision-"):
            part = name
        elif name:
            whole, part = name, ""
        yield whole, part


def _named_here(block: Node) -> str:
    name = str(block.get("attrs", {}).get("id") or "")
    begins = name == TO_DO or name.startswith(("item-", "decision-"))
    return name if begins and block["type"] == "heading" else ""
