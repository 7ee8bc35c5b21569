"""One line of a table as it was read, and what is wrong in it."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from kernel.words import gettext as _


class Fault(NamedTuple):
    line: int
    column: str
    wrong: str
    """What is wrong, to be read after the name of the column."""
    said: str = ""
    """What was read."""

    def __str__(self) -> str:
        where = _("Line %(line)s", line=self.line)
        place = f"{where}, {self.column}" if self.column else where
        said = f"“{self.said}” " if self.said else ""
        return f"{place}: {said}{self.wrong}"


@dataclass(slots=True)
class Line:
    number: int
    values: dict[str, Any]
    faults: list[Fault] = field(default_factory=list)

    def refuse(self, column: str, wrong: str, said: str = "") -> None:
        """Add what somebody who knows more than one cell found wrong."""
        self.faults.append(Fault(self.number, column, wrong, said))
