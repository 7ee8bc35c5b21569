"""What became of a file, line by line: how many are good, and what is wrong with the others."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from commons.sheets.lines import Fault, Line

SHOWN = 1_000
"""Faults that are kept one by one; of a file with more, the rest is counted by its reason."""
READ = 80


@dataclass(slots=True)
class Report:
    good: int = 0
    refused: int = 0
    faults: list[Fault] = field(default_factory=list)
    reasons: Counter[tuple[str, str]] = field(default_factory=Counter)
    """How often each column was wrong in each way."""

    @property
    def lines(self) -> int:
        return self.good + self.refused

    @property
    def more(self) -> int:
        """Faults beyond those that are kept."""
        return self.reasons.total() - len(self.faults)

    def take(self, line: Line) -> bool:
        """Count a line; whether it is good."""
        if line.faults:
            self.refuse(line)
            return False
        self.good += 1
        return True

    def refuse(self, line: Line) -> None:
        self.refused += 1
        for fault in line.faults:
            self.reasons[fault.column, fault.wrong] += 1
            if len(self.faults) < SHOWN:
                self.faults.append(fault._replace(said=fault.said[:READ]))

    def rows(self) -> Iterator[tuple[str, ...]]:
        """The report as lines of a file to take home."""
        for fault in self.faults:
            yield str(fault.line), fault.column, fault.said, fault.wrong

    def as_data(self) -> dict[str, Any]:
        """To be kept as JSON."""
        reasons = [[*key, count] for key, count in self.reasons.most_common()]
        return {
            "good": self.good,
            "refused": self.refused,
            "faults": [list(fault) for fault in self.faults],
            "reasons": reasons,
        }

    @classmethod
    def of_data(cls, data: dict[str, Any]) -> "Report":
        reasons = Counter({(column, wrong): n for column, wrong, n in data["reasons"]})
        faults = [Fault(*each) for each in data["faults"]]
        return cls(data["good"], data["refused"], faults, reasons)
