"""Who is elected, counted again? For tools/recount.py alone; rankings by Schulze's method."""

from collections.abc import Iterator
from math import inf
from typing import Any

Fields = dict[str, Any]


def elected(record: Fields) -> Fields:
    names, places = record["rule"]["candidates"], record["rule"]["places"]
    won = duels_won(names, list(record["rankings"].values()))
    stronger = {(a, b) for a in names for b in names if chain(won, a, b) > chain(won, b, a)}
    reach = {name for name in names if sum((o, name) in stronger for o in names) < places}
    beside = {name: sum((name, o) not in stronger for o in names) - 1 for name in names}
    safe = {name for name in reach if beside[name] < places}
    lot = record["lot"]
    left = min(places, len(names)) - len(safe) - len(lot)
    return {"elected": sorted([*safe, *lot]), "tied": sorted(reach - safe), "left": left}


def strange_rankings(record: Fields) -> Iterator[str]:
    named, free = record["handed_in"], set(record["lot"]) - set(record["result"]["tied"])
    if free:
        yield f"lot: drawn, but not tied: {', '.join(sorted(free))}"
    if len(set(named)) != len(named):
        yield "rankings: a seat handed in twice"
    if len(named) < len(record["rankings"]):
        yield f"rankings: {len(named)} handed in, {len(record['rankings'])} counted"


def strongest_two(given: dict[str, int]) -> list[str]:
    """And whoever has as many votes as the second."""
    least = min(sorted(given.values())[-2:], default=0)
    return sorted(name for name, votes in given.items() if votes >= least)


def duels_won(names: list[str], rankings: list[list[list[str]]]) -> dict[tuple[str, str], int]:
    """By how many the first is preferred to the second, where that is more than the reverse."""
    places = [{name: at for at, group in enumerate(r) for name in group} for r in rankings]
    pairs = [(a, b) for a in names for b in names]
    prefer = {(a, b): sum(p.get(a, inf) < p.get(b, inf) for p in places) for a, b in pairs}
    return {(a, b): n for (a, b), n in prefer.items() if n > prefer[b, a]}


def chain(won: dict[tuple[str, str], int], start: str, end: str) -> int:
    """The greatest strength at which duels won lead from one to the other."""
    for strength in sorted(set(won.values()), reverse=True):
        seen, grew = {start}, True
        while grew:
            more = {b for (a, b), n in won.items() if n >= strength and a in seen} - seen
            seen, grew = seen | more, bool(more)
        if end in seen and end != start:
            return strength
    return 0
