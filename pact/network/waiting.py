"""What of the network waits for the desk? Who asks to join."""

from sqlalchemy import func, select

from commons.notices.piles import HANDLED, Pile
from kernel.words import ngettext
from pact.network.models import Participant
from rules.joining import State


def _words(many: int) -> str:
    return ngettext("%(num)d organisation asks to join", "%(num)d organisations ask to join", many)


Pile(
    select(Participant.workspace_id, func.count())
    .where(Participant.workspace_id.in_(HANDLED), Participant.state == State.INTEREST)
    .group_by(Participant.workspace_id),
    "network/desk",
    _words,
)
