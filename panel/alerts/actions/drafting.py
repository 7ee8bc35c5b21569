"""What members do with an alert before the vote: SPR 7(2) and 18(2)."""

from sqlalchemy import select

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.actions import Repeated, action
from kernel.clock import now, today
from kernel.database import db
from kernel.record import witness
from kernel.streams import advance
from panel.alerts.facts import Content, content_of, fill
from panel.alerts.models import Alert, Sponsor
from panel.alerts.standing import for_the_file, signed
from panel.alerts.stepping import freeze, hold, stir_all, take
from panel.concerning import concern
from panel.elements import name_all
from panel.hearing import raises_alerts
from panel.refusals import insist, refuse_unless
from rules.access import Permission
from rules.alert_content import missing
from rules.alerts import Act, State, allowed
from rules.words import sentence as _

NOT_HERE = _("This body raises no qualified alerts: they are the Scientific Panel's (AIA 90).")
MISSING = _("The alert is not complete. Missing: %(elements)s.")
CHANGED = _("Somebody else changed the alert meanwhile: look at it, then write again.")
FIRST = _("Whoever started the alert stays among those who sign it.")
OPEN = frozenset({State.DRAFT, State.REVIEW})


@action(Permission.DO_WORK)
def start(actor: Person, place: Workspace, content: Content, key: str) -> Alert:
    """Begin an alert; any member may, at any time: SPR 7(2)."""
    if before := _sent_before(actor, place, key):
        raise Repeated(before)
    refuse_unless(raises_alerts(place), NOT_HERE)
    made = Alert(workspace=place, key=key, started_by=actor, reference_number=_reference(place))
    fill(made, content)
    made.sponsors.append(Sponsor(person_id=actor.id))
    db.session.add(made)
    db.session.flush()
    concern(actor, made, made.provider, made.model)
    witness(reference=made.reference_number)
    stir_all(made)
    return made


def _reference(place: Workspace) -> str:
    year = today().year
    number = advance(f"alert-{year}", place.id).head
    return f"{place.charter.mark}/QA {year}/{number}"


def _sent_before(actor: Person, place: Workspace, key: str) -> Alert | None:
    mine = (Alert.workspace_id == place.id, Alert.started_by_id == actor.id, Alert.key == key)
    return db.session.scalar(select(Alert).where(*mine))


@action(Permission.DO_WORK)
def write(actor: Person, alert: Alert, content: Content, seen: str) -> None:
    """Change the draft; `seen` is when it had last changed, as the writer saw it."""
    hold(alert)
    for_the_file(actor, alert)
    insist(allowed(alert.file, Act.WRITE))
    refuse_unless(alert.changed_at.isoformat() == seen, CHANGED)
    fill(alert, content)
    alert.changed_at = now()
    concern(actor, alert, alert.provider, alert.model)
    witness(digest=content_of(alert).digest)
    stir_all(alert)


@action(Permission.DO_WORK)
def sign(actor: Person, alert: Alert) -> None:
    """Become one of those who bring the alert."""
    hold(alert)
    refuse_unless(alert.stands in OPEN, _("It can be signed until the vote on it opens."))
    if signed(actor.id, alert):
        raise Repeated(None)
    alert.sponsors.append(Sponsor(alert_id=alert.id, person_id=actor.id))
    stir_all(alert)


@action(Permission.DO_WORK)
def unsign(actor: Person, alert: Alert) -> None:
    """Take one's name back, as long as it is not voted on."""
    hold(alert)
    refuse_unless(alert.stands in OPEN, _("It can be signed until the vote on it opens."))
    refuse_unless(actor.id != alert.started_by_id, FIRST)
    mine = db.session.get(Sponsor, (alert.id, actor.id))
    if mine is None:
        raise Repeated(None)
    alert.sponsors.remove(mine)
    db.session.delete(mine)
    stir_all(alert)


@action(Permission.DO_WORK)
def put_forward(actor: Person, alert: Alert) -> None:
    """Lay it before the members for review: from here on its words stay as they are."""
    hold(alert)
    for_the_file(actor, alert)
    insist_whole(alert)
    take(actor, alert, Act.PUT_FORWARD)
    freeze(alert, Act.PUT_FORWARD, actor)


@action(Permission.DO_WORK)
def take_back(actor: Person, alert: Alert, because: str) -> None:
    """Write on it again after what the review said."""
    hold(alert)
    for_the_file(actor, alert)
    take(actor, alert, Act.TAKE_BACK, because)


def insist_whole(alert: Alert) -> None:
    """Refuse what is incomplete, and name each missing element with its article."""
    lacks = missing(content_of(alert).kept)
    refuse_unless(not lacks, MISSING, elements=name_all(lacks))
