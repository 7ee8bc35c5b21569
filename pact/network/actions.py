"""What becomes of organisations of the network: they ask, are checked, merged, and leave."""

from collections.abc import Callable
from dataclasses import asdict

from commons.invitations.offering import Invitee, offered
from commons.membership.actions import Appointed, MandateEnded
from commons.membership.models import Mandate, Organisation, Person
from commons.membership.seating import seated, stir_both
from commons.workspaces.models import Workspace
from kernel.access import may, refuse_unless
from kernel.actions import action, own_action
from kernel.clock import now, today
from kernel.database import db
from kernel.happenings import tell
from kernel.record import witness
from kernel.streams import stir
from kernel.transactions import announce, lock_rights
from pact.network import letters
from pact.network.facts import Contact, Facts, Outsider
from pact.network.models import Participant
from pact.network.queries import contacts_of, own_participant
from pact.network.seats import seat_for
from rules.access import Permission, Role
from rules.joining import State, folded
from rules.words import sentence as _

NOT_WAITING = _("This was settled already.")
NO_MEMBER = _("This organisation is not in the network.")
NOT_YOURS = _("Only the organisation itself, or the desk, does this.")
Joined = Callable[[Participant, Participant | None], None]
going: list[Joined] = []
"""What else happens when an organisation goes: into which other, or into none."""
described: list[Callable[[Participant], None]] = []
"""What else happens when it says anew what it is."""


@own_action()
def ask_to_join(_who: Outsider, place: Workspace, facts: Facts, contact: Contact) -> Participant:
    """Ask, as somebody whom nobody here knows; the desk looks at it next."""
    made = Participant(workspace=place, folded=folded(facts.name), **asdict(facts))
    made.contact_name, made.contact_email = contact.name, contact.email
    db.session.add(made)
    db.session.flush()
    witness(participant=made.id)
    tell("network.asked", made, 0)
    stir("network", place.id)
    return made


@action(Permission.MANAGE_SEATS)
def accept(actor: Person, asks: Participant) -> Participant:
    """Take an organisation in: it has a seat, and its contact is invited to it."""
    _lock_waiting(asks)
    asks.organisation = Organisation(name=asks.name, country=asks.country)
    asks.seat = seat_for(asks)
    db.session.add_all([asks.organisation, asks.seat])
    db.session.flush()
    asks.seat.organisation_id = asks.organisation.id
    _settle(actor, asks, State.MEMBER)
    _invite(actor, asks, Contact(asks.contact_name, asks.contact_email), Role.MEMBER)
    return asks


@action(Permission.HANDLE_WORK)
def refuse(actor: Person, asks: Participant, reason: str) -> None:
    """Say no, and why: whoever asked reads the reason."""
    _lock_waiting(asks)
    refuse_unless(reason.strip(), _("Say why."))
    asks.reason = reason.strip()
    _settle(actor, asks, State.REFUSED)
    letters.post_refusal(asks)


@action(Permission.MANAGE_SEATS)
def merge(actor: Person, gone: Participant, into: Participant) -> Participant:
    """Let two be one: people and work of the first go on under the second."""
    lock_rights(into.workspace, to_change=True)
    db.session.refresh(gone, with_for_update=True)
    db.session.refresh(into, with_for_update=True)
    refuse_unless(gone.id != into.id, _("An organisation is not merged with itself."))
    refuse_unless(gone.workspace_id == into.workspace_id, NO_MEMBER)
    refuse_unless(into.state == State.MEMBER, NO_MEMBER)
    refuse_unless(gone.state in {State.INTEREST, State.MEMBER}, NOT_WAITING)
    if gone.state == State.INTEREST:
        _invite(actor, into, Contact(gone.contact_name, gone.contact_email), Role.ALTERNATE)
    else:
        _move(gone, into)
    gone.merged_into = into
    _settle(actor, gone, State.MERGED)
    witness(into=into.id)
    return into


def _move(gone: Participant, into: Participant) -> None:
    there = {each.person_id for each in contacts_of(into)}
    for each in contacts_of(gone):
        _end(each, "merged")
        if into.seat and each.person_id not in there:
            role = Role.ALTERNATE if there else Role.MEMBER
            seated(into.seat, each.person, role, today(), None)
            there.add(each.person_id)
            announce(Appointed(each.person_id, gone.workspace_id))
    for act in going:
        act(gone, into)


@action(Permission.DO_WORK)
def describe(actor: Person, mine: Participant, facts: Facts) -> None:
    """Say anew what the organisation is."""
    _lock_own(actor, mine)
    for name, value in asdict(facts).items():
        setattr(mine, name, value)
    mine.folded = folded(facts.name)
    if mine.seat and mine.organisation:
        mine.seat.name = mine.organisation.name = facts.name
        mine.seat.country = mine.organisation.country = facts.country
    for act in described:
        act(mine)
    witness(participant=mine.id)
    _stir(mine)


@action(Permission.DO_WORK)
def add_contact(actor: Person, mine: Participant, contact: Contact) -> None:
    """Offer a place beside the others to one more contact person."""
    _lock_own(actor, mine)
    first = not any(each.role == Role.MEMBER for each in contacts_of(mine))
    _invite(actor, mine, contact, Role.MEMBER if first else Role.ALTERNATE)
    _stir(mine)


@action(Permission.DO_WORK)
def end_contact(actor: Person, mine: Participant, mandate_id: int) -> None:
    """End the place of a contact person; one at least stays, until the organisation leaves."""
    lock_rights(mine.workspace, to_change=True)
    _lock_own(actor, mine)
    people = contacts_of(mine)
    ends = next((each for each in people if each.id == mandate_id), None)
    refuse_unless(ends is not None, _("This person is no contact of the organisation."))
    refuse_unless(len(people) > 1, _("One contact person stays, until the organisation leaves."))
    if ends:
        _end(ends, "contact ended")
    _stir(mine)


@action(Permission.DO_WORK)
def leave(actor: Person, mine: Participant, reason: str) -> None:
    """Leave the network: its people lose their places, and its pledge is withdrawn."""
    lock_rights(mine.workspace, to_change=True)
    _lock_own(actor, mine)
    for act in going:
        act(mine, None)
    for each in contacts_of(mine):
        _end(each, "left")
    mine.reason = reason.strip()
    _settle(actor, mine, State.LEFT)


def _lock_own(actor: Person, mine: Participant) -> None:
    db.session.refresh(mine, with_for_update=True)
    refuse_unless(mine.state == State.MEMBER, NO_MEMBER)
    own = own_participant(actor, mine.workspace)
    desk = bool(may(actor, Permission.HANDLE_WORK, mine))
    refuse_unless(desk or (own is not None and own.id == mine.id), NOT_YOURS)


def _lock_waiting(asks: Participant) -> None:
    db.session.refresh(asks, with_for_update=True)
    refuse_unless(asks.state == State.INTEREST, NOT_WAITING)


def _settle(actor: Person, it: Participant, state: State) -> None:
    it.state, it.settled_at, it.settled_by = state, now(), actor.name
    witness(by=actor.handle, participant=it.id, state=str(state))
    _stir(it)


def _stir(it: Participant) -> None:
    stir("network", it.workspace_id)


def _end(mandate: Mandate, reason: str) -> None:
    mandate.ended_at, mandate.end_reason = now(), reason
    announce(MandateEnded(mandate.id, mandate.person_id, mandate.seat.workspace_id))
    stir_both(mandate.person_id, mandate.seat.workspace_id)


def _invite(actor: Person, to: Participant, contact: Contact, role: Role) -> None:
    refuse_unless(to.seat is not None, NO_MEMBER)
    if to.seat:
        offered(actor, to.workspace, Invitee(to.seat, contact.email, contact.name, role))
