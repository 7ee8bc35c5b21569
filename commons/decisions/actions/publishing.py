"""What the secretariat notes once a decision is public, or is kept back on a ground."""

from datetime import date

from commons.decisions.models import Decision, Publication
from commons.decisions.queries.publication import due_day
from commons.decisions.telling import stir_all
from commons.membership.models import Person
from kernel.access import refuse_unless
from kernel.actions import action
from kernel.clock import BRUSSELS, now, today
from kernel.database import db
from kernel.record import fingerprint, witness
from kernel.streams import stir
from rules.access import Permission
from rules.publication import GROUNDS
from rules.words import sentence as _

NOT_DECIDED = _("Only what was adopted or rejected is published.")
FUTURE = _("That day is still to come.")
TOO_EARLY = _("It was not decided on that day yet.")


@action(Permission.ENTER_ANSWER)
def note_publication(
    actor: Person, decision: Decision, place: str, link: str, public_on: date
) -> Publication:
    """Note where it is public, and since when."""
    closed = _decided(decision)
    refuse_unless(public_on <= today(), FUTURE)
    refuse_unless(public_on >= closed, TOO_EARLY)
    made = Publication(place=place.strip(), link=link.strip(), public_on=public_on)
    witness(place=made.place, link=made.link, on=public_on.isoformat())
    return _noted(actor, decision, made)


@action(Permission.ENTER_ANSWER)
def keep_back(actor: Person, decision: Decision, ground: str, because: str) -> Publication:
    """Note on which ground it is not published: one of Article 4, and why it applies."""
    _decided(decision)
    refuse_unless(ground in GROUNDS, _("Only a ground of Article 4 keeps it back."))
    witness(ground=ground, because=fingerprint(because.strip()))
    return _noted(actor, decision, Publication(ground=ground, because=because.strip()))


def _decided(decision: Decision) -> date:
    """The day it was decided on."""
    db.session.refresh(decision, with_for_update=True)
    refuse_unless(decision.closed_at and due_day(decision), NOT_DECIDED)
    return (decision.closed_at or now()).astimezone(BRUSSELS).date()


def _noted(actor: Person, decision: Decision, made: Publication) -> Publication:
    made.decision_id, made.person, made.at = decision.id, actor, now()
    db.session.add(made)
    decision.to_publish_by = None
    stir_all(decision)
    stir("person", actor.id)
    return made
