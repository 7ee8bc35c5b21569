"""What an organisation does until its pledge is with the desk: begins, writes, hands in."""

from sqlalchemy import select

from commons.membership.models import Person
from kernel.access import Refused, refuse_unless
from kernel.actions import Repeated, action
from kernel.clock import now, today
from kernel.database import db
from kernel.happenings import tell
from kernel.record import witness
from kernel.streams import stir
from pact.network.models import Participant
from pact.network.queries import own_participant
from pact.pledges.catalogue import catalogue_in
from pact.pledges.facts import Said, Written
from pact.pledges.models import Pledge, PledgeItem
from pact.pledges.stepping import NOT_YOURS, own_alone, step, take
from rules.access import Permission
from rules.commitments import CORE
from rules.pledges import OPEN, PUBLIC, Act, may_submit
from rules.words import sentence as _

UNKNOWN = _("No longer in the list: %(codes)s.")


@action(Permission.DO_WORK)
def begin(actor: Person, mine: Participant) -> Pledge:
    """Begin a pledge, with the core commitments; an organisation has one at a time."""
    db.session.refresh(mine, with_for_update=True)
    own = own_participant(actor, mine.workspace)
    refuse_unless(own is not None and own.id == mine.id, NOT_YOURS)
    if before := _running(mine):
        raise Repeated(before)
    listed = catalogue_in(mine.workspace)
    pledge = Pledge(workspace=mine.workspace, participant=mine)
    pledge.items = [PledgeItem(code=code, text=listed[code].text) for code in CORE]
    db.session.add(pledge)
    db.session.flush()
    witness(pledge=pledge.id)
    stir("pledges", mine.workspace_id)
    return pledge


def _running(mine: Participant) -> Pledge | None:
    found = select(Pledge).where(
        Pledge.participant_id == mine.id, Pledge.state.in_([*OPEN, *PUBLIC])
    )
    return db.session.scalars(found.order_by(Pledge.id.desc())).first()


@action(Permission.DO_WORK, recorded=False)
def write(actor: Person, pledge: Pledge, written: Written) -> Pledge:
    """Keep what is written so far; nobody outside the organisation sees it but the desk."""
    own_alone(actor, pledge)
    take(pledge, Act.WRITE)
    listed, kept = catalogue_in(pledge.workspace), {each.code: each for each in pledge.items}
    texts = {code: each.text for code, each in listed.items()}
    texts |= {code: each.text for code, each in kept.items() if code not in texts}
    if unknown := sorted({each.code for each in written.items} - texts.keys()):
        refuse_unless(not unknown, UNKNOWN, codes=", ".join(unknown))
    pledge.items = [_item(kept, texts, each) for each in written.items]
    pledge.language, pledge.signatory = written.language, written.signatory
    pledge.signed_on = written.signed_on
    stir("pledges", pledge.workspace_id)
    return pledge


def _item(kept: dict[str, PledgeItem], texts: dict[str, str], said: Said) -> PledgeItem:
    item = kept.get(said.code) or PledgeItem(code=said.code)
    item.text, item.said, item.consents = texts[said.code], said.said, said.consents
    item.planned = [{"what": each.what, "by": each.by.isoformat()} for each in said.planned]
    return item


@action(Permission.DO_WORK)
def submit(actor: Person, pledge: Pledge) -> None:
    """Hand it in, signed: from then on it stays as it is, until the desk returns it."""
    own_alone(actor, pledge)
    take(pledge, Act.SUBMIT)
    items = [each.item() for each in pledge.items]
    listed = catalogue_in(pledge.workspace)
    verdict = may_submit(items, pledge.signatory, pledge.signed_on, listed)
    if not verdict:
        raise Refused(verdict)
    late = pledge.signed_on and pledge.signed_on > today()
    refuse_unless(not late, _("The day of the signature is still to come."))
    pledge.submitted_at, pledge.note = now(), ""
    step(pledge, Act.SUBMIT)
    tell("pledges.submitted", pledge, actor.id)
