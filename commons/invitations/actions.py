"""What is done with invitations: they are sent, sent again, withdrawn, and accepted."""

from collections.abc import Sequence

from commons.invitations import letters
from commons.invitations.models import Invitation
from commons.invitations.offering import Invitee, offered, open_until
from commons.invitations.queries import invitation_of
from commons.membership.actions import Appointed
from commons.membership.models import Person
from commons.membership.seating import seated, stir_both
from commons.workspaces.models import Workspace
from kernel import tickets
from kernel.access import Refused
from kernel.actions import action, own_action
from kernel.clock import now, today
from kernel.database import db
from kernel.record import enter, witness
from kernel.transactions import announce, lock_rights
from rules.access import Permission, Role, Verdict
from rules.words import sentence as _


@action(Permission.MANAGE_SEATS)
def invite(actor: Person, place: Workspace, invitees: Sequence[Invitee]) -> list[Invitation]:
    """Offer seats to people by letter: all of these, or none."""
    made = [offered(actor, place, invitee) for invitee in invitees]
    seats = ", ".join(sorted({each.seat.code for each in made}))
    witness(by=actor.handle, invited=len(made), seats=seats)
    return made


@action(Permission.MANAGE_SEATS)
def send_again(actor: Person, invitation: Invitation) -> None:
    """Send a fresh link; the one before opens nothing from now on."""
    _refuse_answered(invitation)
    word = tickets.fresh_word()
    invitation.word = tickets.hash_of(word)
    invitation.sent_at, invitation.expires_at = now(), open_until(invitation.workspace)
    witness(by=actor.handle, seat=invitation.seat.code)
    letters.post(invitation, word)


@action(Permission.MANAGE_SEATS)
def withdraw(actor: Person, invitation: Invitation) -> None:
    """Take an invitation back: its link is dead."""
    _refuse_answered(invitation)
    invitation.withdrawn_at = now()
    witness(by=actor.handle, seat=invitation.seat.code)


def _refuse_answered(invitation: Invitation) -> None:
    db.session.refresh(invitation)
    if not invitation.open:
        raise Refused(Verdict(False, _("This invitation was answered or withdrawn already.")))


@own_action()
def accept(person: Person, link: str) -> Workspace:
    """Take the seat that was offered. The person may be one who has no account until now."""
    invitation = invitation_of(link)
    if invitation is None or invitation.email != person.email:
        raise Refused(Verdict(False, _("This link opens nothing, or nothing any more.")))
    place = invitation.workspace
    lock_rights(place, to_change=True)
    _refuse_answered(invitation)
    db.session.add(person)
    db.session.flush()
    starts_on = max(invitation.starts_on or today(), today())
    if invitation.ends_on and invitation.ends_on < starts_on:
        raise Refused(Verdict(False, _("The days for which you were invited are over.")))
    role, last = Role(invitation.role), invitation.ends_on
    mandate = seated(invitation.seat, person, role, starts_on, last)
    invitation.accepted_at = now()
    db.session.flush()
    enter(person.id, "invitations.accept", mandate)
    announce(Appointed(person.id, place.id))
    stir_both(person.id, place.id)
    witness(invitation=invitation.id)
    return place
