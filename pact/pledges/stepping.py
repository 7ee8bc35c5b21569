"""How does a pledge go from state to state? Each act takes the row, asks the graph and stirs."""

from commons.membership.models import Person
from kernel.access import Refused, may, refuse_unless
from kernel.database import db
from kernel.record import witness
from kernel.streams import stir
from pact.network.queries import own_participant
from pact.pledges.finding import FOUND
from pact.pledges.models import Pledge
from rules.access import Permission
from rules.pledges import INTO, Act, State
from rules.pledges import may as allows
from rules.words import sentence as _

NOT_YOURS = _("Only the organisation itself does this.")


def take(pledge: Pledge, act: Act) -> None:
    """Hold the row, and refuse what cannot be done now."""
    db.session.refresh(pledge, with_for_update=True)
    verdict = allows(act, pledge.stands)
    if not verdict:
        raise Refused(verdict)


def step(pledge: Pledge, act: Act) -> None:
    pledge.state = INTO.get(act, State(pledge.state))
    witness(pledge=pledge.id, state=str(pledge.state))
    shown_anew(pledge, arrives=act is Act.PUBLISH)


def shown_anew(pledge: Pledge, *, arrives: bool = False) -> None:
    """Whoever watches is told, and it is found as it is now."""
    db.session.flush()
    FOUND.find_again(pledge, stir("workspace", pledge.workspace_id) if arrives else 0)
    stir("pledges", pledge.workspace_id)


def own_alone(actor: Person, pledge: Pledge) -> None:
    """What only its organisation says: its words, its signature, its consent."""
    mine = own_participant(actor, pledge.workspace)
    refuse_unless(mine is not None and mine.id == pledge.participant_id, NOT_YOURS)


def own_or_desk(actor: Person, pledge: Pledge) -> None:
    if not may(actor, Permission.HANDLE_WORK, pledge):
        own_alone(actor, pledge)
