"""How does a ballot fall into the urn? From nobody: whoever holds a paper hands it in.

It is no act of a person: no standing is asked, no entry of the record names anybody or the time,
and the request does not learn who sends it (`kernel.login.unnamed`). The paper alone gives the
right, and it was given to a seat with a vote.
"""

from collections.abc import Sequence

from commons.decisions.choices import choices_of
from commons.decisions.closing import held_open
from commons.decisions.models import Decision, Options, Slip
from commons.decisions.papers import mark_on
from commons.decisions.queries.urns import receipt_of, urn_of
from commons.decisions.telling import stir_all
from kernel.access import Refused, refuse_unless
from kernel.actions import settled
from kernel.database import db
from kernel.transactions import unit_of_work
from rules.access import Verdict
from rules.words import sentence as _


def hand_in(decision: Decision, paper: str, says: Sequence[str]) -> str:
    """Put a ballot into the urn, for good. Returns the receipt."""

    def act() -> str:
        with unit_of_work():
            return _hand_in(decision, paper, says)

    return settled(act)


def _hand_in(decision: Decision, paper: str, says: Sequence[str]) -> str:
    held_open(decision)
    refuse_unless(decision.urn_at, _("The urn is not open yet."))
    mark = mark_on(decision.id, paper)
    if mark is None:
        raise Refused(Verdict(False, _("This is no ballot paper of this vote.")))
    known = db.session.get(Slip, (decision.id, mark))
    refuse_unless(known is None, _("This ballot lies in the urn already: it stays as it is."))
    refuse_unless(_fits(decision, says), _("This is no answer to the question."))
    db.session.add(Slip(decision_id=decision.id, mark=mark, ranking=list(says)))
    db.session.flush()
    if urn_of(decision).turnout is not None:
        stir_all(decision)  # below the minimum not even a bell says that a ballot fell
    return receipt_of(mark)


def _fits(decision: Decision, says: Sequence[str]) -> bool:
    one = decision.options != Options.RANKED
    offered = choices_of(decision)
    few = len(says) == 1 if one else len(says) > 0
    return few and len(set(says)) == len(says) and all(each in offered for each in says)
