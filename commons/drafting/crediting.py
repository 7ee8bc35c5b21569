"""Who changed which part of a text, from one version to another?

A version knows who wrote since the one before it, so a block is credited to those who wrote while
it changed: with one writer between two versions that is exact, with several it names them all.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from commons.drafting.aligning import sign
from commons.drafting.schema import Node
from commons.drafting.suggestions import refused


class Step(NamedTuple):
    """A text as it stood, and who had written in it since the step before."""

    tree: Node
    writers: Sequence[str]


Credits = Mapping[str, list[str]]
"""Who wrote while a block changed, by its id: each once, who came first before the others."""


def credited(steps: Sequence[Step]) -> dict[str, list[str]]:
    """Of every block that came, went or was changed after the first step."""
    found = defaultdict[str, list[str]](list)
    told = [(dict(_blocks(refused(step.tree))), step.writers) for step in steps]
    for (before, _earlier), (after, writers) in pairwise(told):
        for name in before.keys() | after.keys():
            if before.get(name) != after.get(name):
                found[name] += [each for each in writers if each not in found[name]]
    return dict(found)


def names_in(node: Node) -> Iterator[str]:
    """The ids of a block and of those within it."""
    if name := node.get("attrs", {}).get("id"):
        yield name
    for child in node.get("content", ()):
        yield from names_in(child)


def authors(node: Node, credit: Credits) -> list[str]:
    """Who is credited with a block or with anything in it."""
    every = [name for each in names_in(node) for name in credit.get(each, ())]
    return list(dict.fromkeys(every))


def _blocks(node: Node) -> Iterator[tuple[str, str]]:
    """Every block that has an id, with what tells whether it is as it was."""
    if name := node.get("attrs", {}).get("id"):
        yield name, sign(node)
    for child in node.get("content", ()):
        yield from _blocks(child)
