"""What about figures waits for the desk? Topics that a crossed line prepared."""

from sqlalchemy import func, select

from alliance.signals.models import DraftTopic, Threshold
from commons.notices.piles import HANDLED, Pile
from kernel.words import ngettext


def _words(many: int) -> str:
    return ngettext(
        "A figure crossed a line: %(num)d topic to look at",
        "Figures crossed lines: %(num)d topics to look at",
        many,
    )


Pile(
    select(Threshold.workspace_id, func.count())
    .select_from(DraftTopic)
    .join(DraftTopic.threshold)
    .where(Threshold.workspace_id.in_(HANDLED), DraftTopic.settled_at.is_(None))
    .group_by(Threshold.workspace_id),
    "signals",
    _words,
)
