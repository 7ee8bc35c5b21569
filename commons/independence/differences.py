"""What is otherwise in a declaration than in the one before?"""

from collections.abc import Iterable
from typing import NamedTuple

from commons.independence.models import Declared

Key = tuple[str, str, str]


class Difference(NamedTuple):
    """One interest as it was and as it is; None: it was not there, or is no more."""

    before: Declared | None
    after: Declared | None

    @property
    def sort(self) -> str:
        if self.before is None:
            return "new"
        return "gone" if self.after is None else "changed" if self.changed else "same"

    @property
    def changed(self) -> bool:
        """What all may read of it; what only the secretariat reads is compared there too."""
        return self.before is not None and self.after is not None and self._is_other

    @property
    def _is_other(self) -> bool:
        return any(
            getattr(self.before, name) != getattr(self.after, name)
            for name in ("about", "since", "until")
        )


def between(before: Iterable[Declared], after: Iterable[Declared]) -> list[Difference]:
    """Every interest of either, in the order of the newer one; what went away comes last."""
    old, new = _keyed(before), _keyed(after)
    there = [Difference(old.get(key), line) for key, line in new.items()]
    return [*there, *(Difference(line, None) for key, line in old.items() if key not in new)]


def _keyed(lines: Iterable[Declared]) -> dict[tuple[Key, int], Declared]:
    """The same interest twice keeps both, in their order."""
    found: dict[tuple[Key, int], Declared] = {}
    for line in lines:
        key = (str(line.interest), str(line.whose), line.named.casefold())
        found[key, sum(known == key for known, _number in found)] = line
    return found
