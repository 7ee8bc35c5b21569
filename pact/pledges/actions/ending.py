"""What an organisation takes back or begins anew: its consent, its pledge."""

from sqlalchemy import select

from commons.membership.models import Person
from kernel.access import found_or_refused
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from kernel.streams import stir
from pact.network.actions import going
from pact.network.models import Participant
from pact.pledges.models import Pledge, PledgeItem
from pact.pledges.stepping import own_alone, own_or_desk, shown_anew, step, take
from rules.access import Permission
from rules.pledges import FROM, OPEN, PUBLIC, Act
from rules.words import sentence as _


@action(Permission.DO_WORK)
def consent(actor: Person, pledge: Pledge, code: str, *, item: bool, told: bool) -> None:
    """Say of one commitment whether it, and what is reported on it, may be public: at any time."""
    own_alone(actor, pledge)
    take(pledge, Act.CONSENT)
    found = next((each for each in pledge.items if each.code == code), None)
    one = found_or_refused(found, _("The pledge holds no such commitment."))
    one.consents, one.report_consents = item, told
    witness(pledge=pledge.id, code=code, item=item, report=told)
    shown_anew(pledge)


@action(Permission.DO_WORK)
def renew(actor: Person, pledge: Pledge) -> Pledge:
    """Begin the next one from what was pledged; this one stays until the next is published."""
    own_alone(actor, pledge)
    take(pledge, Act.RENEW)
    drafts = select(Pledge).where(Pledge.renews_id == pledge.id, Pledge.state.in_(OPEN))
    if before := db.session.scalars(drafts).first():
        raise Repeated(before)
    made = Pledge(workspace=pledge.workspace, participant=pledge.participant, renews=pledge)
    made.language = pledge.language
    made.items = [PledgeItem(**each.copied()) for each in pledge.items]
    db.session.add(made)
    db.session.flush()
    witness(pledge=made.id, renews=pledge.id)
    stir("pledges", pledge.workspace_id)
    return made


@action(Permission.DO_WORK)
def withdraw(actor: Person, pledge: Pledge, reason: str) -> None:
    """Take it back: nothing of it is public any more."""
    own_or_desk(actor, pledge)
    take(pledge, Act.WITHDRAW)
    _withdraw(pledge, reason)


def _withdraw(pledge: Pledge, reason: str) -> None:
    pledge.withdrawn_at, pledge.reason = now(), reason.strip()
    step(pledge, Act.WITHDRAW)


def _goes(gone: Participant, into: Participant | None) -> None:
    """Of one that leaves, pledges are withdrawn; of one merged they go on under the other, where
    that has none of its own.
    """
    free = into is not None and not _held(into)
    for pledge in _held(gone):
        if into and free:
            pledge.participant = into
            shown_anew(pledge)
        elif pledge.stands in FROM[Act.WITHDRAW]:
            _withdraw(pledge, "merged" if into else "left")
    stir("pledges", gone.workspace_id)


def _held(one: Participant) -> list[Pledge]:
    held = Pledge.state.in_([*OPEN, *PUBLIC])
    found = select(Pledge).where(Pledge.participant_id == one.id, held).with_for_update()
    return list(db.session.scalars(found.order_by(Pledge.id)))


going.append(_goes)
