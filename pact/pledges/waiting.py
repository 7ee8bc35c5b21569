"""What of pledges waits for the desk? Those to check, and those to publish."""

from sqlalchemy import func, select

from commons.notices.piles import HANDLED, Pile
from kernel.words import ngettext
from pact.pledges.models import Pledge
from rules.pledges import State


def _words(many: int) -> str:
    return ngettext(
        "%(num)d pledge to check or to publish", "%(num)d pledges to check or to publish", many
    )


Pile(
    select(Pledge.workspace_id, func.count())
    .where(Pledge.workspace_id.in_(HANDLED), Pledge.state.in_([State.SUBMITTED, State.CHECKED]))
    .group_by(Pledge.workspace_id),
    "pledges",
    _words,
)
