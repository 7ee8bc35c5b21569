"""How does one come by a place at an event, or onto its waiting list, and give it up again?"""

from sqlalchemy import select

from commons.events.models import Occasion, Registration
from commons.events.places import call_in, hold, stir_all
from commons.events.queries import counts_of
from commons.membership.models import Person
from kernel.access import refuse_unless
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.record import witness
from kernel.streams import advance
from rules.access import Permission
from rules.events import Stage, Standing
from rules.places import comes_in
from rules.question_answers import faults, settled
from rules.questions import Answers, questions_from
from rules.words import sentence as _

NOT_NOW = _("One cannot register for this event now.")
TOO_LATE = _("This event is over.")
UNANSWERED = _("Answer what is asked of those who register.")
WAS_THERE = _("You were there: that is no longer called off.")
NOT_YOURS = _("This is somebody else's place.")


@action(Permission.DO_WORK)
def register(actor: Person, occasion: Occasion, answers: Answers) -> Registration:
    """Take a place, or come onto the waiting list: in the order in which people come, and never
    more than there are places, however many come at once.
    """
    hold(occasion)
    mine = _known(actor, occasion)
    if mine and mine.standing != Standing.OUT:
        raise Repeated(mine)
    refuse_unless(occasion.takes, NOT_NOW)
    asks = questions_from(occasion.questions)
    refuse_unless(not faults(asks, answers), UNANSWERED)
    counts = counts_of(occasion)
    free = comes_in(occasion.capacity, counts.inside, counts.waiting)
    mine = mine or Registration(occasion=occasion, person_id=actor.id)
    mine.number = advance("occasion-list", occasion.id).head
    mine.standing = Standing.IN if free else Standing.WAITS
    mine.organisation_id, mine.answers = actor.organisation_id, settled(asks, answers)
    mine.at, mine.called_at = now(), None
    db.session.add(mine)
    db.session.flush()
    witness(number=mine.number, standing=str(mine.standing))
    stir_all(occasion)
    return mine


def _known(actor: Person, occasion: Occasion) -> Registration | None:
    mine = (Registration.occasion_id == occasion.id, Registration.person_id == actor.id)
    found = select(Registration).where(*mine).execution_options(populate_existing=True)
    return db.session.scalar(found)


@action(Permission.DO_WORK)
def call_off(actor: Person, mine: Registration) -> list[Registration]:
    """Give one's place back: whoever is next on the waiting list comes in, and is told. Returns
    who came in.
    """
    refuse_unless(mine.person_id == actor.id, NOT_YOURS)
    hold(mine.occasion)
    db.session.refresh(mine)
    if mine.standing == Standing.OUT:
        raise Repeated([])
    refuse_unless(mine.occasion.stage != Stage.OVER, TOO_LATE)
    refuse_unless(mine.attended_at is None, WAS_THERE)
    mine.standing, mine.called_at = Standing.OUT, None
    db.session.flush()
    came = call_in(mine.occasion)
    witness(number=mine.number, called=[each.number for each in came])
    stir_all(mine.occasion)
    return came
