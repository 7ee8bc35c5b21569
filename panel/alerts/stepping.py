"""What belongs to every step on the file of an alert, whoever takes it?"""

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from commons.membership.models import Person
from kernel.clock import now
from kernel.database import db
from kernel.happenings import tell
from kernel.record import fingerprint, witness
from kernel.streams import stir
from panel.alerts.facts import content_of
from panel.alerts.models import Alert, AlertVersion, Step
from panel.refusals import insist
from rules.alerts import Act, Measure, after, allowed

HEARD = frozenset({Act.OPEN_VOTE, Act.SEND, Act.SEND_BACK, Act.SUPPLY, Act.DECIDE, Act.CLOSE})
"""Steps of which everybody hears who can read the file."""


def hold(alert: Alert) -> None:
    """From here on nobody else can change how it stands."""
    db.session.refresh(alert, with_for_update=True)


def take(
    actor: Person, alert: Alert, act: Act, said: str = "", measure: Measure | None = None
) -> Step:
    """Take a step, if the procedure allows it as the file stands now."""
    hold(alert)
    insist(allowed(alert.file, act, measure))
    alert.state = after(alert.file, act, measure).state
    alert.changed_at = now()
    step = Step(
        alert_id=alert.id,
        number=len(alert.steps) + 1,
        act=str(act),
        state=alert.state,
        measure=str(measure or ""),
        said=said.strip(),
        by_id=actor.id,
        by_name=actor.name,
    )
    alert.steps.append(step)
    _announce(actor, alert, step)
    return step


def _announce(actor: Person, alert: Alert, step: Step) -> None:
    stir_all(alert)
    if step.act in HEARD:
        tell("alerts.moved", alert, actor.id, number=step.number)
    witness(step=step.number, state=str(step.state), measure=step.measure)
    witness(said=fingerprint(step.said))


def stir_all(alert: Alert) -> None:
    """Whoever has it open, or the list, looks again."""
    stir("alert", alert.id)
    stir("alerts", alert.workspace_id)


def freeze(alert: Alert, what: Act, by: Person, because: str = "") -> AlertVersion:
    """Keep what it says now as its next version."""
    content = content_of(alert)
    made = AlertVersion(
        alert_id=alert.id,
        number=len(alert.versions) + 1,
        content=content.kept,
        digest=content.digest,
        what=str(what),
        because=because.strip(),
        by_name=by.name,
    )
    alert.versions.append(made)
    alert.version = made.number
    witness(version=made.number, digest=made.digest)
    return made


def newest_of(alert: Alert) -> AlertVersion:
    return alert.versions[-1]


def find(alert_id: int) -> Alert | None:
    """Any alert by its number: whoever calls this asks the door next."""
    found = select(Alert).where(Alert.id == alert_id).options(joinedload(Alert.decision))
    return db.session.scalar(found)
