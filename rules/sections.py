"""How are figures in a text renewed without touching what people wrote around them?

A part begins with a heading that carries its name, and ends before the next heading of its kind.
What was filled into it last is known by its signs. Where those blocks still stand there, unchanged
and together, they are replaced; where somebody changed them they stay, and what is new follows
below, under a heading that says from when it is. A part whose heading is gone was taken out: it
stays out.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

Node = dict[str, Any]
DEEPEST = 2
"""The level of headings that begin parts."""


@dataclass(frozen=True, slots=True)
class Fresh:
    """A part as it would be filled today."""

    heading: Node
    blocks: Sequence[Node]


@dataclass(slots=True)
class Refilled:
    """The text as it is after, and what was found on the way."""

    blocks: list[Node]
    signs: dict[str, list[str]] = field(default_factory=dict)
    """Of each part, the signs of what was filled into it."""
    renewed: list[str] = field(default_factory=list)
    edited: list[str] = field(default_factory=list)
    """Parts whose figures somebody changed: they stand, and the new ones below."""
    gone: list[str] = field(default_factory=list)


def refilled(
    blocks: Sequence[Node],
    fresh: Mapping[str, Fresh],
    before: Mapping[str, Sequence[str]],
    below: Callable[[], Node],
) -> Refilled:
    """The text with its figures renewed; `below` makes the heading above figures that follow."""
    made = Refilled(list(blocks))
    for name, part in fresh.items():
        made.signs[name] = [sign(each) for each in part.blocks]
        at = _heading_of(made.blocks, name)
        if at is not None:
            _renew(made, name, part, at, before.get(name, ()), below)
        elif name in before:
            made.gone.append(name)
        else:
            made.blocks += [part.heading, *part.blocks]
            made.renewed.append(name)
    return made


def _renew(
    made: Refilled,
    name: str,
    part: Fresh,
    at: int,
    before: Sequence[str],
    below: Callable[[], Node],
) -> None:
    end = _end_of(made.blocks, at)
    found = _run_of([sign(each) for each in made.blocks[at + 1 : end]], before)
    same = list(before) == made.signs[name]
    (made.edited if found is None else made.renewed).append(name)
    if same:
        return
    if found is None:
        made.blocks[end:end] = [below(), *part.blocks]
        return
    first = at + 1 + found
    made.blocks[first : first + len(before)] = part.blocks


def _heading_of(blocks: Sequence[Node], name: str) -> int | None:
    here = (n for n, each in enumerate(blocks) if _is_heading(each) and _name(each) == name)
    return next(here, None)


def _end_of(blocks: Sequence[Node], at: int) -> int:
    after = range(at + 1, len(blocks))
    deep = (n for n in after if _is_heading(blocks[n]) and _level(blocks[n]) <= DEEPEST)
    return next(deep, len(blocks))


def _run_of(signs: Sequence[str], wanted: Sequence[str]) -> int | None:
    """Where these stand together, in their order; the last such place."""
    places = range(len(signs) - len(wanted), -1, -1)
    return next((n for n in places if list(signs[n : n + len(wanted)]) == list(wanted)), None)


def _is_heading(block: Node) -> bool:
    return bool(block["type"] == "heading")


def _name(block: Node) -> str:
    return str(block.get("attrs", {}).get("id") or "")


def _level(block: Node) -> int:
    return int(block.get("attrs", {}).get("level") or DEEPEST)


def sign(node: Node) -> str:
    """What a block says and how it is marked, whatever names and widths its parts carry."""
    return sha256(json.dumps(_bare(node), sort_keys=True).encode()).hexdigest()[:16]


def _bare(node: Node) -> list[Any]:
    marks = sorted(each["type"] for each in node.get("marks", ()))
    inside = [_bare(each) for each in node.get("content", ())]
    return [node["type"], node.get("text", ""), marks, inside]
