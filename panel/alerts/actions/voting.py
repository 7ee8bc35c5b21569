"""What the chair does: opens the vote on an alert, and sends it when it is adopted."""

from datetime import datetime

from commons.decisions.actions import propose
from commons.decisions.models import Procedure
from commons.decisions.proposals import Proposal, Subject
from commons.meetings.withholding import follow_decision
from commons.membership.models import Person
from kernel.actions import action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from kernel.words import gettext
from panel.alerts.actions.drafting import insist_whole
from panel.alerts.models import Alert
from panel.alerts.stepping import hold, newest_of, take
from panel.refusals import refuse_unless
from rules.access import Permission
from rules.alerts import Act
from rules.charter import Matter
from rules.words import sentence as _

SPONSORS = "alert.sponsors"
TOO_FEW = _("%(signed)s of %(needed)s members have signed the alert.")


@action(Permission.LEAD_WORK)
def open_vote(actor: Person, alert: Alert, closes_at: datetime | None) -> None:
    """Put it to the members: more than half of those in office must be in favour (SPR 18(1))."""
    hold(alert)
    insist_whole(alert)
    needed = int(alert.workspace.charter.rule(SPONSORS).value)
    signed = len(alert.sponsors)
    refuse_unless(signed >= needed, TOO_FEW, signed=signed, needed=needed)
    step = take(actor, alert, Act.OPEN_VOTE)
    decision = propose(
        actor, alert.workspace, _question(alert, closes_at), f"alert-{alert.id}-{step.number}"
    )
    alert.decision = decision
    alert.decision_id = decision.id
    db.session.flush()
    follow_decision(decision)
    witness(decision=decision.reference_number)


def _question(alert: Alert, closes_at: datetime | None) -> Proposal:
    """The version that is voted on, by its digest."""
    version = newest_of(alert)
    return Proposal(
        title=gettext("Qualified alert %(reference)s", reference=alert.reference_number),
        question=f"{alert.title}\n\n{alert.facts}\n\n{alert.reasons}",
        procedure=Procedure.VOTE,
        matter=Matter.QUALIFIED_ALERT,
        members_only=True,
        closes_at=closes_at,
        subject=Subject(None, alert.title, version.number, version.digest, members_only=True),
    )


@action(Permission.LEAD_WORK)
def send(actor: Person, alert: Alert) -> None:
    """Transmit the adopted alert to the AI Office: the two weeks begin (SPR 18(3), 19(2))."""
    take(actor, alert, Act.SEND)
    alert.sent_at = now()
