"""What can be watched, who may, and what is shown of what happened?"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

from kernel.access import Thing, explain, may_by_id, may_each
from kernel.database import db, is_sqlite
from kernel.streams import head_of, since, split
from rules.access import Permission, Verdict
from rules.words import sentence as _

REPLAYED = 200
"""Events sent to one who comes back; whoever missed more fetches the newest screen instead."""
A_LOOK, A_PAGE = 0.04, 0.15
"""For one's own numbers and a list, and for a page that is drawn anew for each reader."""
AT_ONCE = 40
"""Events in one message: long posts would make it too large for a slow line."""
ABSENT = Verdict(False, _("There is nothing at this address, or nothing that is open to you."))

Show = Callable[[Any, Sequence[Any], str], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Room:
    """A kind of stream: how its thing is found, what permission watching needs, and how its
    events are shown (None: the stream is only a bell).
    """

    kind: str
    permission: Permission | None
    find: Callable[[int], Thing | None]
    show: Show | None = None
    speaks: bool = True
    """Is what is shown worded, so that it differs by language?"""
    asks: float = A_LOOK
    """Seconds of this process for each who hears the bell, and then asks what has moved: more than
    it costs, so that others are answered in between. Nothing, where whoever hears it asks at once.
    """

    def __post_init__(self) -> None:
        rooms[self.kind] = self


rooms: dict[str, Room] = {}


def look(name: str) -> tuple[Room, Any] | None:
    """The room and the thing behind a stream's name, or None when there is no such thing."""
    kind, _sep, number = name.partition(":")
    room = rooms.get(kind)
    if room is None or not number.isdecimal() or len(number) > 18:  # noqa: PLR2004 a bigint
        return None
    if number != str(int(number)):  # a stream has one name
        return None
    thing = room.find(int(number))
    return (room, thing) if thing is not None else None


def may_watch(person_id: int, room: Room, thing: Any) -> Verdict:
    """One's own stream needs no permission; every other asks the door."""
    if room.permission is None:
        return Verdict(thing.id == person_id, ABSENT.because)
    return may_by_id(person_id, room.permission, thing)


def who_may_watch(people: Collection[int], room: Room, thing: Any) -> dict[int, Verdict]:
    """The answer for each of those who watch."""
    if room.permission is None:
        return {person_id: may_watch(person_id, room, thing) for person_id in people}
    return may_each(people, room.permission, thing)


def snapshot() -> None:
    """Read events and rights as of one moment: then nothing that was committed after the loss of
    a right can be seen together with the right.
    """
    if not is_sqlite():
        db.session.connection(execution_options={"isolation_level": "REPEATABLE READ"})


def news(room: Room, thing: Any, name: str, cursor: int, language: str) -> dict[str, Any] | None:
    """What happened in a stream since a cursor, ready to send; None when nothing did."""
    if room.show is None:
        return None
    kind, number = split(name)
    rows = since(thing.workspace.id, kind, number, cursor, AT_ONCE)
    if not rows:
        return None
    shown = room.show(thing, rows, language)
    return {"stream": name, "from": rows[0].seq, "to": rows[-1].seq, **shown}


def welcome(name: str, cursor: object, epoch: object, ours: str) -> dict[str, Any]:
    """The first answer to one who wants to watch: go on, or why not from there."""
    kind, number = split(name)
    head = head_of(kind, number)
    if rooms[kind].show is None:
        return {"ok": True, "head": head, **_rung_since(cursor, head)}
    if not isinstance(cursor, int) or isinstance(cursor, bool) or epoch != ours or cursor > head:
        return {"reload": True}
    if head - cursor > REPLAYED or cursor < 0:
        return {"gap": True, "head": head}
    return {"ok": True, "head": head}


def _rung_since(cursor: object, head: int) -> dict[str, Any]:
    """A bell that rang between the drawing of a page and its watching rings again."""
    drawn = isinstance(cursor, int) and not isinstance(cursor, bool)
    return {"moved": True} if drawn and cursor != head else {}


def farewell(answer: Verdict) -> dict[str, Any]:
    return {"gone": True, "because": explain(answer)}


def fields_of(asked: object) -> tuple[str, object, object]:
    """What came over the socket may be anything: whatever is not asked properly finds nothing."""
    if not isinstance(asked, dict):
        return "", None, None
    name = asked.get("stream")
    return (name if isinstance(name, str) else ""), asked.get("since"), asked.get("epoch")
