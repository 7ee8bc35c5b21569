"""What is done to ask another body: in one's own name, or for one that has no workspace here."""

from collections.abc import Iterable

from commons.decisions.proposals import Subject
from commons.membership.models import Person
from commons.referrals.enclosing import enclose
from commons.referrals.facts import Letter
from commons.referrals.models import Envelope, Referral
from commons.referrals.queries import receivers_of, sent_before
from commons.referrals.refusals import refuse_unless
from commons.referrals.telling import reached
from commons.workspaces.models import Workspace
from kernel.actions import Repeated, action
from kernel.clock import now, today
from kernel.database import db
from kernel.record import fingerprint, witness
from kernel.streams import advance
from rules.access import Permission
from rules.charter import Hearing
from rules.habits import REFERRAL_REFERENCE
from rules.referring import NO_HEARING, Step, hearing
from rules.words import sentence as _

NO_WAY = _("%(to)s takes no requests from here.")


@action(Permission.RUN_REFERRAL)
def send_request(actor: Person, place: Workspace, letter: Letter, key: str) -> Envelope:
    """Ask another body, or a part of one's own: what is enclosed goes as it is now, for good."""
    if before := sent_before(actor, place, key):
        raise Repeated(before)
    receiver = db.session.get(Workspace, letter.receiver_id)
    refuse_unless(receiver, NO_WAY, to="?")
    known = receiver in receivers_of(place)
    refuse_unless(known, NO_WAY, to=receiver.name)  # type: ignore[union-attr]
    made = _made(place, receiver, letter, place.charter.mark, place.name)  # type: ignore[arg-type]
    own = _envelope(made, place, actor, key, sends=True, members_only=letter.members_only)
    secret = any(each.members_only for each in letter.enclosed)
    _envelope(made, receiver, actor, key, sends=False, members_only=secret)  # type: ignore[arg-type]
    _enclose(actor, made, letter.enclosed)
    _note(made, actor)
    return own


@action(Permission.RUN_REFERRAL)
def record_request(actor: Person, place: Workspace, letter: Letter, key: str) -> Envelope:
    """Put on record what one asks that has no workspace here, as the Commission does."""
    if before := sent_before(actor, place, key):
        raise Repeated(before)
    made = _made(place, place, letter, letter.sender, letter.sender)
    own = _envelope(made, place, actor, key, sends=False, members_only=letter.members_only)
    _enclose(actor, made, letter.enclosed)
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
        sent_at=now(),
        step=Step.SENT,
    )
    db.session.add(made)
    db.session.flush()
    return made


def _hearing(receiver: Workspace, sender: str, purpose: str, name: str) -> Hearing:
    hears = receiver.charter.hears
    found = hearing(hears, sender, purpose)
    cite = hears[0].source.cite if hears else receiver.charter.legal_basis.cite
    refuse_unless(found, NO_HEARING, to=receiver.name, sender=name, cite=cite)
    return found  # type: ignore[return-value]


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


def _enclose(actor: Person, made: Referral, enclosed: Iterable[Subject]) -> None:
    for subject in enclosed:
        enclose(actor, made, subject, answers=False)


def _note(made: Referral, actor: Person) -> None:
    reached(made, Step.SENT, actor.id)
    witness(reference=made.reference_number, purpose=made.purpose, to=made.receiver_name)
    witness(question=fingerprint(made.question), enclosed=[e.digest for e in made.enclosures])
