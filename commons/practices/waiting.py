"""What of the library waits for the desk?"""

from sqlalchemy import func, select

from commons.notices.piles import HANDLED, Pile
from commons.practices.models import Practice
from kernel.words import ngettext
from rules.practices import State


def _words(many: int) -> str:
    return ngettext("%(num)d record to review", "%(num)d records to review", many)


Pile(
    select(Practice.workspace_id, func.count())
    .where(Practice.workspace_id.in_(HANDLED), Practice.state == State.HANDED_IN)
    .group_by(Practice.workspace_id),
    "practices/review",
    _words,
)
