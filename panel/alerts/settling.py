"""Who writes down what a vote on an alert came to? The house, as soon as the vote has ended.

How an alert stands is worked out from the end of its vote, so nobody waits for this: it puts the
end into the file and onto the screens. Doing it twice, late or in two processes changes nothing.
"""

from sqlalchemy import select

from commons.decisions.models import Decision
from kernel.clock import now
from kernel.database import db
from kernel.happenings import Told
from kernel.record import enter, witness
from kernel.transactions import on, unit_of_work
from panel.alerts.models import Alert, Step
from panel.alerts.stepping import hold, stir_all
from rules.alerts import Act, State

HOUSE = 0
CLOSED = "decisions.closed"
ACTS = {State.ADOPTED: Act.ADOPT, State.REJECTED: Act.REJECT, State.REVIEW: Act.LAPSE}


@on(Told)
def write_down_ends(fact: Told) -> None:
    """Every alert that is voted on still, though its vote has ended."""
    if fact.what != CLOSED:
        return
    ended = select(Alert).join(Decision, Decision.id == Alert.decision_id)
    over = ended.where(Alert.state == State.VOTE, Decision.end.is_not(None))
    with unit_of_work():
        for alert in db.session.scalars(over).all():
            _write_down(alert)


def _write_down(alert: Alert) -> None:
    hold(alert)
    if alert.state != State.VOTE or alert.decision is None:
        return
    alert.state = alert.stands
    alert.steps.append(
        Step(
            alert_id=alert.id,
            number=len(alert.steps) + 1,
            act=ACTS[alert.state],
            state=alert.state,
            said=alert.decision.statement,
            at=alert.decision.closed_at or now(),
        )
    )
    stir_all(alert)
    witness(state=str(alert.state), decision=alert.decision.reference_number)
    enter(HOUSE, "alerts.settle", alert)
