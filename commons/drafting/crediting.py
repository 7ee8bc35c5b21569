"""Who changed which part of a text, from one version to another?

A version knows who wrote since the one before it, so a block is credited to those who wrote while
it changed: with one writer between two versions that is exact, with several it names them all.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from commons.drafting.aligning import sign
from commons.drafting.schema import OF_WORDS, Node
from commons.drafting.suggestions import refused


class Step(NamedTuple):
    """A text as it stood, and who had written in it since the step before."""

    tree: Node
    writers: Sequence[str]


Credits = Mapping[str, list[str]]
"""Who wrote while a block changed, by its key: each once, who came first before the others."""


def credited(steps: Sequence[Step]) -> dict[str, list[str]]:
    """Of every block that came, went or was changed after the first step."""
    found = defaultdict[str, list[str]](list)
    told = [(dict(_blocks(refused(step.tree))), step.writers) for step in steps]
    for (before, _earlier), (after, writers) in pairwise(told):
        for key in before.keys() | after.keys():
            if before.get(key) != after.get(key):
                found[key] += [each for each in writers if each not in found[key]]
    return dict(found)


def authors(nodes: Sequence[Node], credit: Credits) -> list[str]:
    """Who is credited with these blocks, or with any in them."""
    keys = [key for node in nodes for key, _looks in _blocks(node)]
    return list(dict.fromkeys(name for key in keys for name in credit.get(key, ())))


def _blocks(node: Node) -> Iterator[tuple[str, str]]:
    """The key of every block, and what tells whether it is as it was. One without an id, as in a
    list, is known by its words alone: it came with them and went with them.
    """
    name = node.get("attrs", {}).get("id")
    if name or node["type"] in OF_WORDS:
        looks = sign(node)
        yield name or looks, looks
    for child in node.get("content", ()):
        yield from _blocks(child)
