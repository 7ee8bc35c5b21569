"""Who was there, where seats vote while they sit together? Whoever knows of rooms says so here."""

from collections.abc import Callable, Iterable

from commons.decisions.models import Decision, Elector, Procedure

Room = Callable[[Decision], frozenset[int] | None]
"""The seats that were there while one could vote on it; None: nobody sat together about it."""
rooms: list[Room] = []


def room(find: Room) -> Room:
    """Register a place in which one sits together."""
    rooms.append(find)
    return find


def seats_there(decision: Decision, electors: Iterable[Elector]) -> frozenset[str] | None:
    """The codes of the seats that were there; None: nobody sat together about it."""
    if decision.closed_at:
        noted = [each for each in electors if each.present is not None]
        return frozenset(each.code for each in noted if each.present) if noted else None
    if decision.procedure != Procedure.VOTE:
        return None
    found = [there for find in rooms if (there := find(decision)) is not None]
    ids = frozenset().union(*found)
    return frozenset(each.code for each in electors if each.seat_id in ids) if found else None
