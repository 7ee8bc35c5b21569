"""How is what an alert or a request lacks named to whoever is refused?"""

from collections.abc import Iterable
from typing import Protocol

from kernel.words import gettext


class Asked(Protocol):
    """An element that the law asks for."""

    @property
    def name(self) -> str: ...
    @property
    def cite(self) -> str: ...


def name_all(elements: Iterable[Asked]) -> str:
    return ", ".join(f"{gettext(each.name)} ({each.cite})" for each in elements)
