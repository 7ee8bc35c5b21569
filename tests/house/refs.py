"""Where is a thing of the stage, and which word stands only in it?"""

from typing import Any, NamedTuple


class Ref(NamedTuple):
    """Where a thing is found: its table, and its keys."""

    table: type[Any]
    key: Any


def canary(body: str, place: str, thing: str) -> str:
    """A word that stands only in what belongs to this thing."""
    return "Canary" + "".join(filter(str.isalpha, f"{body}{place}{thing}".title()))


def api_token(person_id: int) -> str:
    """By which a program speaks for somebody."""
    return f"plenary_of-{person_id}"
