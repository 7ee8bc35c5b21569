"""What others make of a record: they do the same, stand behind it, and talk about it."""

from commons.membership.models import Person, Seat
from commons.practices.models import Practice, PracticeEndorsement, PracticeReuse
from commons.practices.queries.practices import seats_of
from commons.practices.stepping import held
from commons.practices.telling import tell_owners
from commons.threads.actions import start_thread
from commons.threads.models import Audience, Thread
from kernel.access import refuse_unless
from kernel.actions import Repeated, action
from kernel.database import db
from kernel.record import witness
from kernel.streams import stir
from rules.access import Permission
from rules.words import sentence as _

ONES_OWN = _("It is your own: others say that they reuse it.")
NOT_SHOWN = _("It is not published.")
NO_SEAT = _("You speak for no organisation here.")


@action(Permission.DO_WORK)
def reuse(actor: Person, practice: Practice, note: str) -> None:
    """Say that one's organisation does the same, and how; said again, the note is another."""
    seat = _other(actor, practice)
    found = db.session.get(PracticeReuse, (practice.id, seat.id))
    if found is None:
        found = PracticeReuse(seat_id=seat.id, seat_name=seat.name, country=seat.country)
        found.by_id, found.note = actor.id, note.strip()
        practice.uses.append(found)
        practice.reuses += 1
        tell_owners("practices.reused", practice, actor)
    found.note, found.by_id = note.strip(), actor.id
    _went_on(practice, seat)


@action(Permission.DO_WORK)
def endorse(actor: Person, practice: Practice, *, on: bool) -> None:
    """Stand behind it with one's seat, or no longer."""
    seat = _other(actor, practice)
    found = db.session.get(PracticeEndorsement, (practice.id, seat.id))
    if (found is not None) is on:
        raise Repeated(None)
    if found is None:
        made = PracticeEndorsement(seat_id=seat.id, seat_name=seat.name, country=seat.country)
        made.by_id = actor.id
        practice.endorsements.append(made)
    else:
        practice.endorsements.remove(found)
        db.session.delete(found)
    practice.endorsed = len(practice.endorsements)
    _went_on(practice, seat, on=on)


def _other(actor: Person, practice: Practice) -> Seat:
    """The seat for which somebody speaks of what another handed in."""
    held(practice)
    refuse_unless(practice.shown is not None, NOT_SHOWN)
    seats = seats_of(actor, practice.workspace)
    refuse_unless(seats, NO_SEAT)
    mine = practice.seat_id in {each.id for each in seats}
    same = practice.seat.organisation_id in {
        each.organisation_id for each in seats if each.organisation_id
    }
    refuse_unless(not mine and not same, ONES_OWN)
    return seats[0]


def _went_on(practice: Practice, seat: Seat, **detail: object) -> None:
    witness(seat=seat.code, **detail)
    db.session.flush()
    stir("practices", practice.workspace_id)


@action(Permission.START_THREAD)
def discuss(actor: Person, practice: Practice, text: str, key: str) -> Thread:
    """Open its discussion; whoever comes later speaks there."""
    held(practice)
    refuse_unless(practice.shown is not None, NOT_SHOWN)
    if practice.thread is not None:
        raise Repeated(practice.thread)
    place = practice.workspace
    made = start_thread(actor, place, practice.title, text, Audience.WORKSPACE, key)
    practice.thread = made
    witness(thread=made.id)
    stir("practices", place.id)
    return made
