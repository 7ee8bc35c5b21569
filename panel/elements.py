"""How is what an alert or a request lacks named to whoever is refused?"""

from collections.abc import Iterable

from kernel.words import gettext
from rules.elements import Element


def name_all(elements: Iterable[Element]) -> str:
    return ", ".join(f"{gettext(each.name)} ({each.cite})" for each in elements)
