"""Round the table: what does each seat say to each part of the text, and what is still needed?"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from commons.decisions.choices import RESERVED, Position
from commons.decisions.models import Answer, Decision, Elector
from commons.decisions.models.said import WHOLE
from commons.decisions.queries.counting import answers_of, counting
from commons.decisions.queries.seats import electors_of
from kernel.words import gettext as _
from kernel.words import ngettext

Said = Mapping[int, Answer | None]


class Row(NamedTuple):
    """A seat, and what it says to each provision."""

    elector: Elector
    said: Said

    @property
    def spoken(self) -> list[Answer]:
        return [each for each in self.said.values() if each]


class Tour(NamedTuple):
    columns: list[tuple[int, str]]
    rows: list[Row]

    @property
    def needs(self) -> str:
        """What is still needed for consensus, in one sentence."""
        live = self.live
        blocks = _those(live, {Position.OBJECT})
        holds = _those(live, set(RESERVED))
        silent = sum(not row.spoken for row in live if row.elector.asked)
        wanted = [words for words in (_lifted(blocks), _settled(holds), _heard(silent)) if words]
        if not wanted:
            return _("Nothing stands in the way any more.")
        return _("Still needed: %(what)s.", what="; ".join(wanted))

    @property
    def clear(self) -> bool:
        return not _those(self.live, {Position.OBJECT})

    @property
    def live(self) -> list[Row]:
        """The seats whose word counts."""
        return [r for r in self.rows if not (r.elector.vacant or r.elector.recused)]


def tour_of(decision: Decision) -> Tour:
    said = answers_of(decision)
    columns = [(each.number, each.title) for each in decision.provisions]
    columns = columns or [(WHOLE, _("The whole"))]
    rows = [Row(each, _said_by(each, said, columns)) for each in electors_of(decision)]
    return Tour(columns, rows)


def _said_by(elector: Elector, said: Sequence[Answer], columns: Sequence[tuple[int, str]]) -> Said:
    mine = [each for each in said if each.seat_id == elector.seat_id]
    return {n: counting(a for a in mine if a.provision == n) for n, _title in columns}


def _those(rows: Sequence[Row], wanted: set[Position]) -> list[str]:
    return [row.elector.label for row in rows if any(a.choice in wanted for a in row.spoken)]


def _lifted(seats: list[str]) -> str:
    words = ("the objection of %(seats)s is lifted", "the objections of %(seats)s are lifted")
    return ngettext(*words, len(seats), seats=", ".join(seats)) if seats else ""


def _settled(seats: list[str]) -> str:
    words = ("the reservation of %(seats)s is settled", "the reservations of %(seats)s are settled")
    return ngettext(*words, len(seats), seats=", ".join(seats)) if seats else ""


def _heard(many: int) -> str:
    words = ("%(num)d seat speaks", "%(num)d seats speak")
    return ngettext(*words, many) if many else ""
