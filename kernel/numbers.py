"""Can this be the number of something here? A column of PostgreSQL takes 31 bits of it."""

from typing import Any

from werkzeug.routing import IntegerConverter, Map

LARGEST = 2**31 - 1


def whole_number(sent: str) -> int:
    """For what comes with an address or a form; a wider one counts as none."""
    found = int(sent)
    if abs(found) > LARGEST:
        raise ValueError(sent)
    return found


class Number(IntegerConverter):
    """In the address itself, a wider one leads nowhere."""

    def __init__(self, address_map: Map, **limits: Any) -> None:
        super().__init__(address_map, **{"max": LARGEST, **limits})
