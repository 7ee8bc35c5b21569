"""What the body does to which a question was sent: put it on an agenda, answer it, decline it."""

from alliance.ideas.models import IdeaLanding
from alliance.ideas.telling import stir_landing, tell_moved
from commons.meetings.actions.agenda import added, still_open
from commons.meetings.facts import ItemFacts
from commons.meetings.models import AgendaItem, Meeting
from commons.meetings.telling import moved
from commons.membership.models import Person
from kernel.access import refuse_unless, require
from kernel.actions import action
from kernel.clock import now
from kernel.database import db
from kernel.record import fingerprint, witness
from rules.access import Permission
from rules.ideas import Landing, may_land
from rules.words import sentence as _

OVER = _("It was said already what became of this question.")
NOT_HERE = _("This meeting is not of this workspace.")
ON_AGENDA = _("This question is on an agenda already.")
LONGEST_ABOUT = 2_000


def _hold(landing: IdeaLanding, then: Landing) -> None:
    db.session.refresh(landing, with_for_update=True)
    refuse_unless(may_land(Landing(landing.state), then), OVER)


@action(Permission.RUN_REFERRAL)
def put_on_agenda(actor: Person, landing: IdeaLanding, meeting: Meeting) -> AgendaItem:
    """Take it up as an item of a meeting."""
    _hold(landing, Landing.TAKEN)
    refuse_unless(landing.item_id is None, ON_AGENDA)
    refuse_unless(meeting.workspace_id == landing.workspace_id, NOT_HERE)
    require(actor, Permission.CALL_MEETING, meeting)
    still_open(meeting)
    facts = ItemFacts(title=landing.title, about=landing.question[:LONGEST_ABOUT])
    made = added(meeting, facts)
    landing.item, landing.state = made, Landing.TAKEN
    witness(item=made.id, title=made.title)
    moved(meeting)
    _tell(landing, actor)
    return made


@action(Permission.RUN_REFERRAL)
def answer_landing(actor: Person, landing: IdeaLanding, answer: str) -> None:
    """Say what came of it, to those who asked."""
    _hold(landing, Landing.ANSWERED)
    _end(landing, Landing.ANSWERED, answer)
    _tell(landing, actor)


@action(Permission.RUN_REFERRAL)
def decline_landing(actor: Person, landing: IdeaLanding, because: str) -> None:
    """Say that it is not taken up, and why."""
    _hold(landing, Landing.DECLINED)
    _end(landing, Landing.DECLINED, because)
    _tell(landing, actor)


def _end(landing: IdeaLanding, state: Landing, said: str) -> None:
    landing.state, landing.answer, landing.answered_at = state, said, now()
    witness(state=str(state), said=fingerprint(said))


def _tell(landing: IdeaLanding, actor: Person) -> None:
    tell_moved(landing.idea, actor.id)
    stir_landing(landing)
