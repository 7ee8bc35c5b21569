"""What has changed since an act was asked for? Whoever acts, on what and where is read again.

A write lets go of what was read before its turn (`kernel.database.writing`). Left alone, each thing
would then be looked for by itself when it is next asked; here one statement brings them all.
"""

from functools import cache
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import bindparam, inspect, select
from sqlalchemy.orm.attributes import set_committed_value

from kernel.database import is_sqlite
from kernel.prepared import Prepared
from kernel.transactions import lock_rights


class Part(NamedTuple):
    """One of the three that are read, and which facts of it come back."""

    kind: Any
    facts: list[str]


class Question(NamedTuple):
    """How things of one kind are asked for, with their workspace and whoever acts."""

    all: Prepared
    parts: tuple[Part, Part, Part]
    to_act: Prepared
    to_change: Prepared
    """These hold the rights of a workspace as they are, and tell which workspace it is."""


def place_at_hand(thing: Any) -> Any:
    """The workspace a thing was found with: held on to, it need not be made anew."""
    return getattr(thing, "__dict__", {}).get("workspace")


def look_again(actor: Any, thing: Any, place: Any, *, to_change: bool) -> None:
    """Hold the rights, then read all three; things of other kinds are read when they are asked."""
    known, who = inspect(thing, raiseerr=False), inspect(actor, raiseerr=False)
    if not (who and who.expired and known and known.expired and _stands_alone(known.mapper)):
        lock_rights(thing.workspace, to_change=to_change)
        return
    asked = _question(known.mapper.class_, who.mapper.class_)
    held = None
    if not is_sqlite():
        held = (asked.to_change if to_change else asked.to_act).first(thing=known.identity[0])
    row = asked.all.first(thing=known.identity[0], actor=who.identity[0])
    if row:
        _fill(asked.parts, row, (thing, place, actor))
    if held and held[0] != thing.workspace.id:  # it was taken elsewhere meanwhile
        lock_rights(thing.workspace, to_change=to_change)


def _fill(parts: tuple[Part, ...], row: tuple[Any, ...], three: tuple[Any, ...]) -> None:
    """Each is as the row says; a workspace that is another now is found when it is asked for."""
    values, [thing, place, _actor] = iter(row), three
    for [_kind, facts], known in zip(parts, three, strict=True):
        told = dict(zip(facts, islice(values, len(facts)), strict=True))
        if known is not None and inspect(known).identity == (told["id"],):
            for fact, value in told.items():
                set_committed_value(known, fact, value)
            if known is place:
                set_committed_value(thing, "workspace", place)


def _stands_alone(kind: Any) -> bool:
    """Is it one row, in a workspace of its own, found by its number?"""
    found = "workspace" in kind.relationships and len(kind.tables) == 1
    return found and [column.key for column in kind.primary_key] == ["id"]


@cache
def _question(thing: Any, actor: Any) -> Question:
    place = inspect(thing).relationships["workspace"].mapper.class_
    mine = thing.id == bindparam("thing")
    parts = (Part(thing, _facts(thing)), Part(place, _facts(place)), Part(actor, _facts(actor)))
    columns = [getattr(kind, fact) for kind, facts in parts for fact in facts]
    found = select(*columns).join(thing.workspace).join(actor, actor.id == bindparam("actor"))
    held = select(place.id).select_from(thing).join(thing.workspace).where(mine)
    return Question(
        Prepared(found.select_from(thing).where(mine)),
        parts,
        Prepared(held.with_for_update(read=True, of=place)),
        Prepared(held.with_for_update(of=place)),
    )


def _facts(kind: Any) -> list[str]:
    """Its columns, but those that are read only when they are asked for."""
    return [each.key for each in inspect(kind).column_attrs if not each.deferred]
