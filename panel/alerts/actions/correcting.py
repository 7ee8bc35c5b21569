"""What the Panel does with an alert that is with the AI Office: SPR 18(3) and 19(2)."""

from commons.membership.models import Person
from kernel.actions import action
from kernel.clock import now
from kernel.words import gettext
from panel.alerts.actions.drafting import insist_whole
from panel.alerts.facts import Content, fill
from panel.alerts.models import Alert
from panel.alerts.standing import for_the_file, for_the_panel
from panel.alerts.stepping import freeze, hold, take
from panel.concerning import concern
from panel.refusals import refuse_unless
from rules.access import Permission
from rules.alerts import OUT, Act, State
from rules.answering import Reading
from rules.words import sentence as _

WHY = _("Say why: it stays in the file.")
MODIFIED = "alert.modified"


@action(Permission.DO_WORK)
def supply(actor: Person, alert: Alert, content: Content, answer: str) -> None:
    """Answer what the AI Office asked for: from then on the alert is complete again."""
    for_the_file(actor, alert)
    refuse_unless(answer.strip(), WHY)
    take(actor, alert, Act.SUPPLY, answer)
    pause = alert.pauses[-1]
    pause.supplied_at, pause.answer = now(), answer.strip()
    _say_anew(actor, alert, content, Act.SUPPLY, answer)


@action(Permission.DO_WORK)
def correct(actor: Person, alert: Alert, content: Content, because: str) -> None:
    """Put a slip right; the time goes on."""
    for_the_file(actor, alert)
    refuse_unless(because.strip(), WHY)
    take(actor, alert, Act.CORRECT, because)
    _say_anew(actor, alert, content, Act.CORRECT, because)


@action(Permission.LEAD_WORK)
def modify(actor: Person, alert: Alert, content: Content, because: str) -> None:
    """Change what it says; what that does to the time is a setting of the body."""
    refuse_unless(because.strip(), WHY)
    take(actor, alert, Act.MODIFY, because)
    _say_anew(actor, alert, content, Act.MODIFY, because)
    if alert.workspace.charter.rule(MODIFIED).value == Reading.ANEW:
        alert.sent_at = now()


def _say_anew(actor: Person, alert: Alert, content: Content, act: Act, because: str) -> None:
    fill(alert, content)
    insist_whole(alert)
    concern(actor, alert, alert.provider, alert.model)
    freeze(alert, act, actor, because)


@action(Permission.DO_WORK)
def withdraw(actor: Person, alert: Alert, because: str) -> None:
    """Take the alert back; once the members adopted it, only the chair does."""
    hold(alert)
    refuse_unless(because.strip(), WHY)
    adopted = alert.stands in OUT | {State.ADOPTED}
    (for_the_panel if adopted else for_the_file)(actor, alert)
    take(actor, alert, Act.WITHDRAW, because)
    if waiting := next((p for p in alert.pauses if p.supplied_at is None), None):
        waiting.answer = gettext("The alert was withdrawn.")
