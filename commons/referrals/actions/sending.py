"""What is done to ask another body: in one's own name, or for one that has no workspace here."""

from collections.abc import Iterable
from datetime import datetime

from commons.decisions.proposals import Subject
from commons.membership.models import Person
from commons.referrals.enclosing import enclose
from commons.referrals.facts import Letter
from commons.referrals.models import Envelope, Referral
from commons.referrals.queries import outside_senders, receivers_of, sent_before
from commons.referrals.telling import reached
from commons.workspaces.models import Workspace
from kernel.access import found_or_refused, refuse_unless
from kernel.actions import Repeated, action
from kernel.clock import days_before, now, today
from kernel.database import db
from kernel.record import fingerprint, witness
from kernel.streams import advance
from rules.access import Permission
from rules.charter import Hearing
from rules.habits import REFERRAL_REFERENCE, REFERRAL_REMIND_DAYS
from rules.referring import NO_HEARING, Step, hearing
from rules.words import sentence as _

NO_WAY = _("This workspace takes no requests from here.")
HAS_A_PLACE = _("%(name)s is not put on record here: a body with a workspace asks from there.")


@action(Permission.RUN_REFERRAL)
def send_request(actor: Person, place: Workspace, letter: Letter, key: str) -> Envelope:
    """Ask another body, or a part of one's own: what is enclosed goes as it is now, for good."""
    if before := sent_before(actor, place, key):
        raise Repeated(before)
    able = (each for each in receivers_of(place) if each.id == letter.receiver_id)
    receiver = found_or_refused(next(able, None), NO_WAY)
    made = _made(place, receiver, letter, place.charter.mark, place.name)
    own = _envelope(made, place, actor, key, sends=True, members_only=letter.members_only)
    _envelope(made, receiver, actor, key, sends=False, members_only=False)
    _enclose(actor, place, made, letter.enclosed)
    _note(made, actor)
    return own


@action(Permission.RUN_REFERRAL)
def record_request(actor: Person, place: Workspace, letter: Letter, key: str) -> Envelope:
    """Put on record what one asks that has no workspace here, as the Commission does."""
    if before := sent_before(actor, place, key):
        raise Repeated(before)
    refuse_unless(letter.sender in outside_senders(place), HAS_A_PLACE, name=letter.sender)
    made = _made(place, place, letter, letter.sender, letter.sender)
    own = _envelope(made, place, actor, key, sends=False, members_only=letter.members_only)
    _enclose(actor, place, made, letter.enclosed)
    _note(made, actor)
    return own


def _made(asks: Workspace, receiver: Workspace, letter: Letter, sender: str, name: str) -> Referral:
    refuse_unless(letter.due_at > now(), _("This moment has passed."))
    by = _hearing(receiver, sender, letter.purpose, name)
    made = Referral(
        reference_number=_reference(asks),
        sender_name=name,
        receiver_name=receiver.name,
        purpose=letter.purpose,
        cite=by.source.cite,
        title=letter.title,
        question=letter.question,
        due_at=letter.due_at,
        reminds_at=_reminder(receiver, letter.due_at),
        sent_at=now(),
        step=Step.SENT,
    )
    db.session.add(made)
    db.session.flush()
    return made


def _reminder(receiver: Workspace, due_at: datetime) -> datetime | None:
    return days_before(due_at, int(receiver.charter.rule(REFERRAL_REMIND_DAYS).value))


def _hearing(receiver: Workspace, sender: str, purpose: str, name: str) -> Hearing:
    hears = receiver.charter.hears
    cite = hears[0].source.cite if hears else receiver.charter.legal_basis.cite
    found = hearing(hears, sender, purpose)
    return found_or_refused(found, NO_HEARING, to=receiver.name, sender=name, cite=cite)


def _reference(place: Workspace) -> str:
    """The next of whoever puts it on record, and of the year, without gaps."""
    year = today().year
    number = advance(f"referral-{year}", place.id).head
    pattern = place.charter.rule(REFERRAL_REFERENCE).value
    return pattern.format(mark=place.charter.mark, year=year, number=number)


def _envelope(
    made: Referral, place: Workspace, by: Person, key: str, *, sends: bool, members_only: bool
) -> Envelope:
    found = Envelope(workspace=place, sends=sends, members_only=members_only, by=by, key=key)
    made.envelopes.append(found)
    db.session.flush()
    return found


def _enclose(actor: Person, place: Workspace, made: Referral, enclosed: Iterable[Subject]) -> None:
    for subject in enclosed:
        enclose(actor, place, made, subject, answers=False)


def _note(made: Referral, actor: Person) -> None:
    reached(made, Step.SENT, actor.id)
    witness(reference=made.reference_number, purpose=made.purpose, to=made.receiver_name)
    witness(question=fingerprint(made.question), enclosed=[e.digest for e in made.enclosures])
