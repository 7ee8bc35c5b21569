"""What does the statement of a year count, and what of it is kept back?"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from commons.workspaces.models import Workspace
from kernel.clock import BRUSSELS, today
from pact.pledges.models import Pledge
from pact.profile import SMALLEST_CELL
from pact.statements.queries import FILTERS, standing_on
from rules.commitments import Commitment
from rules.pledges import Progress
from rules.small_cells import Published, published, share_published


@dataclass(frozen=True, slots=True)
class Held:
    """One commitment: how many pledge it, and how far they say they are; None: kept back."""

    code: str
    text: str
    many: int | None
    progress: Published | None


@dataclass(frozen=True, slots=True)
class Statement:
    year: int
    last: date
    """The last day it tells of: of a year that runs, today."""
    threshold: int
    total: int | None
    reported: int | None
    by: Mapping[str, Published]
    """By country, size, sector and role."""
    commitments: Sequence[Held]


def statement_of(place: Workspace, year: int, listed: Mapping[str, Commitment]) -> Statement:
    last = min(date(year, 12, 31), today())
    threshold = int(place.charter.rule(SMALLEST_CELL).value)
    pledges = standing_on(place, last)
    by = {name: published(_counted(pledges, name), threshold) for name in FILTERS}
    reports = sum(1 for each in pledges if _reported_by(each, last))
    return Statement(
        year,
        last,
        threshold,
        by["country"].total,
        share_published(reports, len(pledges), threshold),
        by,
        _commitments(pledges, listed, threshold),
    )


def _counted(pledges: Sequence[Pledge], name: str) -> Counter[str]:
    return Counter(getattr(each.participant, name) for each in pledges)


def _reported_by(pledge: Pledge, last: date) -> bool:
    at = pledge.reported_at
    return at is not None and at.astimezone(BRUSSELS).date() <= last


def _commitments(
    pledges: Sequence[Pledge], listed: Mapping[str, Commitment], threshold: int
) -> list[Held]:
    texts = {each.code: each.text for pledge in pledges for each in pledge.items}
    texts |= {code: each.text for code, each in listed.items()}
    order = {code: place for place, code in enumerate(listed)}
    codes = sorted(texts, key=lambda code: (order.get(code, len(order)), code))
    return [_held(code, texts[code], pledges, threshold) for code in codes]


def _held(code: str, text: str, pledges: Sequence[Pledge], threshold: int) -> Held:
    told = [each.progress for pledge in pledges for each in pledge.items if each.code == code]
    many = share_published(len(told), len(pledges), threshold)
    steps = {str(step): told.count(step) for step in (*Progress, "")}
    return Held(code, text, many, published(steps, threshold) if many else None)


def in_order(counts: Published, name_of: Callable[[str], str]) -> list[tuple[str, int]]:
    """What is listed, the most first."""
    pairs = sorted(counts.shown.items(), key=lambda pair: (-pair[1], pair[0]))
    return [(name_of(key), many) for key, many in pairs]
