"""To what else does a thing belong, which the feature that shows it knows nothing of?

Features above register what they know of discussions and items of agendas; the page of the thing
shows a line for each. Whoever answers leaves out what its reader may not read.
"""

from collections import defaultdict
from collections.abc import Callable
from typing import Any, NamedTuple

from flask import Flask

from kernel.login import somebody


class Beside(NamedTuple):
    words: str
    path: str = ""
    """Empty: the reader may know that it is so, and open nothing."""


Find = Callable[[Any, Any], Beside | None]
_finders: dict[str, list[Find]] = defaultdict(list)


def beside(kind: str) -> Callable[[Find], Find]:
    """Register who answers for a kind of thing: called with the reader and the thing."""

    def add(find: Find) -> Find:
        _finders[kind].append(find)
        return find

    return add


def links_beside(kind: str, thing: Any) -> list[Beside]:
    reader = somebody()
    found = (find(reader, thing) for find in _finders[kind]) if reader else ()
    return [each for each in found if each]


def install(app: Flask) -> None:
    app.add_template_global(links_beside)
