"""What stands in the way of adopting a text? Whoever knows of something says so here."""

from collections.abc import Callable

from kernel.access import Refused
from rules.access import Verdict

Find = Callable[[int], Verdict | None]
"""Why the document of this number cannot be adopted now; None: it can."""
finders: list[Find] = []


def obstacle(find: Find) -> Find:
    """Register something that can stand in the way."""
    finders.append(find)
    return find


def refuse_obstructed(document_id: int | None) -> None:
    if document_id is None:
        return
    for find in finders:
        if (found := find(document_id)) is not None:
            raise Refused(found)
