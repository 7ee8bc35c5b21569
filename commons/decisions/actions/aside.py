"""What is done about a seat that takes no part: it steps aside, or is set aside, or comes back."""

from commons.decisions.closing import held_open
from commons.decisions.models import Decision, Elector
from commons.decisions.queries.seats import elector_asked, elector_held, speaking_for
from commons.decisions.refusals import noted
from commons.decisions.stepping import bring_back, put_apart
from commons.decisions.telling import stir_all
from commons.membership.models import Person
from kernel.access import refuse_unless
from kernel.actions import action
from kernel.record import fingerprint, witness
from rules.access import Permission
from rules.words import sentence as _


@noted
@action(Permission.ANSWER_DECISION)
def step_aside(actor: Person, decision: Decision, seat: str, because: str) -> Elector:
    """Take no part for a seat one speaks for: only whoever presides or keeps undoes it."""
    held_open(decision)
    return _apart(decision, speaking_for(actor, decision, seat), because)


@action(Permission.CLOSE_DECISION)
def set_aside(actor: Person, decision: Decision, seat: str, because: str) -> Elector:
    """Note that a seat takes no part."""
    del actor
    held_open(decision)
    return _apart(decision, elector_asked(decision, seat), because)


@action(Permission.CLOSE_DECISION)
def take_back_in(actor: Person, decision: Decision, seat: str) -> Elector:
    """Let a seat take part again that had stepped aside by word."""
    del actor
    held_open(decision)
    elector = elector_held(decision, seat)
    by_word = elector.apart and elector.apart_because
    refuse_unless(by_word, _("%(seat)s has not stepped aside here."), seat=seat)
    bring_back(elector)
    witness(seat=seat)
    stir_all(decision)
    return elector


def _apart(decision: Decision, elector: Elector, because: str) -> Elector:
    put_apart(decision, elector, because.strip()[:300])
    witness(seat=elector.code, stays=elector.apart_stays, because=fingerprint(because.strip()))
    stir_all(decision)
    return elector
