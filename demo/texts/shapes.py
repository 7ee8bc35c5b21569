"""What is a text of the demonstration world made of?"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from commons.drafting.papers.blocks import said
from commons.drafting.schema import Node


@dataclass(frozen=True, slots=True)
class Written:
    """The text as somebody left it."""

    by: str
    ago: int
    blocks: Sequence[Node]
    kept: str = ""
    """The name of the version that was kept then."""
    frozen: str = ""
    """For what it was frozen then, by the secretariat."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A comment, or with `answers` an answer to the comment of that place in the list."""

    by: str
    ago: int
    text: str
    quote: str = ""
    answers: int = 0
    within: bool = False
    resolved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    title: str
    written: tuple[Written, ...]
    remarks: tuple[Remark, ...] = ()
    supports: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Who agrees with a suggestion, by the last part of its id."""
    locked: bool = False


def marked(words: str, kind: str, by: str, ago: int, name: str) -> Node:
    """Words that are only suggested; by whom and when becomes a part of the id."""
    mark = {"type": kind, "attrs": {"id": f"{by}/{ago}/{name}"}}
    return said(words) | {"marks": [mark]}


def added(words: str, by: str, ago: int, name: str) -> Node:
    return marked(words, "insertion", by, ago, name)


def dropped(words: str, by: str, ago: int, name: str) -> Node:
    return marked(words, "deletion", by, ago, name)


def footnote(words: str) -> Node:
    return {"type": "footnote", "content": [said(words)]}


def bullets(*items: str) -> Node:
    points = [
        {"type": "list_item", "content": [{"type": "paragraph", "content": [said(each)]}]}
        for each in items
    ]
    return {"type": "bullet_list", "content": points}


def instead(block: Node, *parts: str | Node) -> Node:
    """The same block with other words in it."""
    content = [said(each) if isinstance(each, str) else each for each in parts]
    return block | {"content": content}


def changed(blocks: Sequence[Node], others: dict[int, Node]) -> list[Node]:
    """The same text with other blocks in these places."""
    return [others.get(place, block) for place, block in enumerate(blocks)]
