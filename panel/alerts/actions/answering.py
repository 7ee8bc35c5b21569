"""What the AI Office does with an alert, and the Board with what it is informed of: SPR 19."""

from collections.abc import Iterable

from commons.membership.models import Person
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.happenings import tell
from kernel.record import fingerprint, witness
from kernel.streams import stir
from kernel.words import gettext
from panel.alerts.models import Alert, AlertPause, BoardNotice
from panel.alerts.stepping import hold, stir_all, take
from panel.elements import name_all
from panel.hearing import the_board
from panel.refusals import refuse_unless
from panel.standing import for_the_office
from rules.access import Permission
from rules.alert_content import ELEMENTS
from rules.alerts import Act, Measure
from rules.words import sentence as _

WHY = _("Say why: the Panel is told.")
NOTHING = _("Name at least one missing element, or say what is asked for.")
BEFORE_IT_IS_OUT = _("An alert is published after it was sent to the AI Office.")


@action(Permission.HANDLE_WORK)
def receive(actor: Person, alert: Alert) -> None:
    """Take it up; the time has run since it came."""
    for_the_office(actor, alert.workspace)
    take(actor, alert, Act.RECEIVE)


@action(Permission.HANDLE_WORK)
def send_back(actor: Person, alert: Alert, lacking: Iterable[str], question: str) -> None:
    """Ask for more: until it comes, the alert counts as incomplete (SPR 19(2))."""
    for_the_office(actor, alert.workspace)
    wanted = [each for each in ELEMENTS if each.code in set(lacking)]
    refuse_unless(wanted or question.strip(), NOTHING)
    said = " ".join(filter(None, (_lacking(name_all(wanted)), question.strip())))
    take(actor, alert, Act.SEND_BACK, said)
    alert.pauses.append(AlertPause(alert_id=alert.id, number=len(alert.pauses) + 1, question=said))


def _lacking(names: str) -> str:
    return gettext("Missing: %(elements)s.", elements=names) if names else ""


@action(Permission.HANDLE_WORK)
def inform_board(actor: Person, alert: Alert, measure: Measure, text: str) -> BoardNotice:
    """Inform the Board of a measure before it is taken; of an evaluation, consult it."""
    for_the_office(actor, alert.workspace)
    refuse_unless(text.strip(), _("Write what the Board is informed of."))
    board = the_board()
    take(actor, alert, Act.TELL, text, measure)
    made = BoardNotice(
        alert=alert, workspace=board, measure=measure, text=text.strip(), by_id=actor.id,
        by_name=actor.name,
    )  # fmt: skip
    db.session.add(made)
    db.session.flush()
    stir("notices-of-alerts", made.workspace_id)
    tell("alerts.informed", made, actor.id)
    witness(notice=made.id, board=made.workspace_id, measure=str(measure))
    return made


@action(Permission.HANDLE_WORK)
def decide(actor: Person, alert: Alert, measure: Measure, said: str) -> None:
    """Record that a measure is launched: refused, unless the Board was informed of it before."""
    for_the_office(actor, alert.workspace)
    take(actor, alert, Act.DECIDE, said, measure)


@action(Permission.HANDLE_WORK)
def close(actor: Person, alert: Alert, because: str) -> None:
    """No measure follows, or no more: the file is closed with its reasons (SPR 19(1))."""
    for_the_office(actor, alert.workspace)
    refuse_unless(because.strip(), WHY)
    take(actor, alert, Act.CLOSE, because)


@action(Permission.HANDLE_WORK)
def publish(_actor: Person, alert: Alert, text: str) -> None:
    """Publish the version without what is confidential: as everything, by the secretariat, to which
    the Joint Research Centre belongs, too (SPR 6(1) and 12).
    """
    refuse_unless(text.strip(), _("Write the version that is published."))
    hold(alert)
    refuse_unless(alert.sent_at, BEFORE_IT_IS_OUT)
    alert.public_text = text.strip()
    alert.published_at = alert.published_at or now()
    witness(text=fingerprint(alert.public_text))
    stir_all(alert)


@action(Permission.DO_WORK)
def confirm_notice(actor: Person, notice: BoardNotice) -> None:
    """Say for the Board that it came."""
    db.session.refresh(notice, with_for_update=True)
    if notice.seen_at:
        raise Repeated(None)
    notice.seen_at, notice.seen_by = now(), actor.name
    stir("notices-of-alerts", notice.workspace_id)
    stir("alert", notice.alert_id)
