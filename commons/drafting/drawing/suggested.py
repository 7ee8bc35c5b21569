"""Which suggestions lie in a text: whose, since when, and what would come and go?"""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from commons.drafting.drawing.facts import spoken
from commons.drafting.drawing.numbers import Numbers
from commons.drafting.schema import SUGGESTS, Node
from commons.drafting.suggestions import SEAM, id_of


@dataclass(slots=True)
class Suggestion:
    id: str
    where: int = 0
    """The number of the paragraph it is in or after; 0 before the first."""
    kinds: set[str] = field(default_factory=set)
    blocks: list[str] = field(default_factory=list)
    """The kinds of whole blocks it is about."""
    added: str = ""
    removed: str = ""

    @property
    def person(self) -> int | None:
        first = self.id.partition("-")[0]
        return int(first) if first.isascii() and first.isdigit() else None

    @property
    def at(self) -> datetime | None:
        try:
            return datetime.fromtimestamp(int(self.id.split("-")[1], 36), UTC)
        except (IndexError, ValueError, OverflowError, OSError):
            return None


def suggestions_in(tree: Node) -> list[Suggestion]:
    """In the order of the text."""
    collecting = _Collecting(Numbers(tree))
    collecting.look(tree, {})
    return list(collecting.found.values())


class _Collecting:
    def __init__(self, numbers: Numbers) -> None:
        self.numbers, self.where = numbers, 0
        self.found: dict[str, Suggestion] = {}

    def look(self, node: Node, around: dict[str, str]) -> None:
        """With the suggestions that lie around a node: what each does with it."""
        self.where = self.numbers.of.get(id(node), self.where)
        for mark in node.get("marks", ()):
            if mark["type"] in SUGGESTS:
                around = {**around, id_of(mark): mark["type"]}
                self._note(mark, node)
        for suggestion, kind in around.items():
            self._tell(self.found[suggestion], kind, spoken(node).replace(SEAM, ""))
        for child in node.get("content", ()):
            self.look(child, around)

    def _note(self, mark: Node, node: Node) -> None:
        name = id_of(mark)
        found = self.found.setdefault(name, Suggestion(name, self.where))
        found.kinds.add(mark["type"])
        if node["type"] != "text":
            found.blocks.append(node["type"])

    def _tell(self, suggestion: Suggestion, kind: str, said: str) -> None:
        if kind == "insertion":
            suggestion.added += said
        elif kind == "deletion":
            suggestion.removed += said
