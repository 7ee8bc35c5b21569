"""What is done to have co-chairs: call for candidacies, stand, put to the vote, give the terms."""

from datetime import date, datetime

from commons.decisions.actions import propose
from commons.decisions.models import Decision
from commons.membership.models import OfficeHolder, Person
from commons.membership.seating import stir_both
from commons.workspaces.models import Workspace
from forum.chairing.models import Candidacy, ChairElection
from forum.chairing.proposals import (
    FULL,
    NOBODY,
    NOBODY_ELECTED,
    NONE,
    NOT_HELD,
    NOT_VOTED,
    OVER,
    PAST,
    PUT,
    RUNS,
    Vote,
    proposal_of,
)
from forum.chairing.queries import own_candidacy, running_in
from forum.chairing.standing import (
    NOT_A_MEMBER,
    NOT_STATED,
    OFFICE,
    candidate_for,
    elected_in,
    has_ended,
    holders_on,
    in_office,
    limits_of_office,
    may_serve,
    may_take_office,
    member_of,
    office_term,
    refusal_of,
    refuse,
    seen_as,
    staying,
    terms_before,
)
from kernel.access import Refused
from kernel.actions import Repeated, action
from kernel.clock import now, today
from kernel.database import db
from kernel.happenings import tell
from kernel.record import fingerprint, witness
from kernel.streams import stir
from rules.access import Permission, Verdict
from rules.offices import NO_SET, can_be_within
from rules.terms import last_day


@action(Permission.PROPOSE_DECISION)
def call_election(
    actor: Person, place: Workspace, starts_on: date, stand_until: datetime
) -> ChairElection:
    """Ask who stands, for as many offices as are free on the first day of the terms."""
    stir("co-chairs", place.id)  # first: of two who call at once, one waits and sees what runs
    _refuse_unless(not running_in(place), RUNS)
    _refuse_unless(starts_on >= today(), PAST)
    places = OFFICE.number - len(holders_on(place, starts_on))
    _refuse_unless(places > 0, FULL)
    made = ChairElection(workspace=place, places=places, by_id=actor.id)
    made.starts_on, made.stand_until = starts_on, stand_until
    db.session.add(made)
    db.session.flush()
    witness(election=made.id, places=places, starts=starts_on.isoformat())
    tell("co_chairs.called", made, actor.id)
    return made


@action(Permission.ANSWER_DECISION)
def stand(actor: Person, place: Workspace, statement: str) -> Candidacy:
    """Stand, as a member; said again, the statement is the new one."""
    election = _taking(place)
    mandate = member_of(actor, place)
    if mandate is None:
        raise Refused(NOT_A_MEMBER)
    refuse(may_serve(actor, place, election.starts_on))
    if not any(seen_as(mandate).of(each.trait) for each in OFFICE.balances):
        raise Refused(NOT_STATED)
    made = db.session.get(Candidacy, (election.id, actor.id)) or Candidacy(
        election=election, person_id=actor.id
    )
    made.mandate_id, made.statement, made.withdrawn_at = mandate.id, statement.strip(), None
    made.label = f"{actor.name} ({mandate.seat.name})"[:120]
    db.session.add(made)
    witness(election=election.id, text=fingerprint(made.statement))
    stir("co-chairs", place.id)
    return made


@action(Permission.ANSWER_DECISION)
def step_back(actor: Person, place: Workspace) -> None:
    """Stand no longer, as long as candidacies are open."""
    election = _taking(place)
    mine = own_candidacy(actor, election)
    if mine is None:
        raise Repeated(None)
    mine.withdrawn_at = now()
    witness(election=election.id)
    stir("co-chairs", place.id)


@action(Permission.PROPOSE_DECISION)
def put_to_vote(actor: Person, place: Workspace, vote: Vote) -> Decision:
    """Put those who stand to the members: an election like any other of the body."""
    election = _running(place)
    if election.decision:
        raise Repeated(election.decision)
    standing = election.standing
    _refuse_unless(standing, NOBODY)
    candidates = [candidate_for(each) for each in standing]
    possible = can_be_within(limits_of_office(place), staying(election), candidates, OFFICE.number)
    _refuse_unless(possible, NO_SET)
    election.decision = propose(actor, place, proposal_of(election, vote), vote.key)
    stir("co-chairs", place.id)
    return election.decision


@action(Permission.MANAGE_SEATS)
def give_terms(actor: Person, place: Workspace) -> list[OfficeHolder]:
    """Give those elected their terms; a result outside the balance gives none, and says why."""
    election = _running(place)
    _refuse_unless(election.decision and has_ended(election.decision), NOT_VOTED)
    elected = elected_in(election)
    _refuse_unless(elected, NOBODY_ELECTED)
    for each in elected:
        refuse(may_take_office(each.person, election))
    if because := refusal_of(election, elected):
        raise Refused(Verdict(False, because))
    made = [_holder(election, each.person) for each in elected]
    election.seated_at = now()
    witness(by=actor.handle, elected=[each.person.handle for each in elected])
    stir("co-chairs", place.id)
    return made


def _holder(election: ChairElection, person: Person) -> OfficeHolder:
    _since, before = terms_before(person, election.workspace, election.starts_on)
    made = OfficeHolder(workspace=election.workspace, person=person, title=OFFICE.title)
    made.starts_on, made.renewals = election.starts_on, before
    made.ends_on = last_day(election.starts_on, office_term().months or 0)
    db.session.add(made)
    stir_both(person.id, election.workspace_id)
    return made


@action(Permission.PROPOSE_DECISION)
def end_election(actor: Person, place: Workspace, because: str) -> None:
    """End it without terms: a new one can be called."""
    election = _running(place)
    voted = election.decision
    _refuse_unless(voted is None or has_ended(voted), NOT_VOTED)
    election.ended_at, election.because = now(), because.strip()
    witness(election=election.id, because=fingerprint(because), by=actor.handle)
    stir("co-chairs", place.id)


@action(Permission.MANAGE_SEATS)
def end_term(actor: Person, place: Workspace, office_id: int) -> None:
    """End the term of a co-chair early, as by resigning: another can be elected."""
    held = next((each for each in in_office(place) if each.id == office_id), None)
    if held is None:
        raise Refused(Verdict(False, NOT_HELD))
    held.ended_at = now()
    witness(by=actor.handle, person=held.person.handle, since=held.starts_on.isoformat())
    stir_both(held.person_id, place.id)
    stir("co-chairs", place.id)


def _running(place: Workspace) -> ChairElection:
    """Locked, and looked at once more: somebody may have ended it while we waited."""
    found = running_in(place)
    if found is not None:
        db.session.refresh(found, with_for_update=True)
    if found is None or found.over:
        raise Refused(Verdict(False, NONE))
    return found


def _taking(place: Workspace) -> ChairElection:
    found = _running(place)
    _refuse_unless(found.decision_id is None, PUT)
    _refuse_unless(found.takes(now()), OVER)
    return found


def _refuse_unless(holds: object, because: str) -> None:
    if not holds:
        raise Refused(Verdict(False, because))
