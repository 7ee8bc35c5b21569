"""Who may stand, for how long would they serve, and what would they be together?"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from sqlalchemy import select

from commons.balance.queries import candidate_of
from commons.decisions.models import Decision, End
from commons.membership.models import Mandate, OfficeHolder, Person, Seat
from commons.membership.standing import days_of, is_held
from commons.selection.laws import limit_for
from commons.selection.names import kinds_named
from commons.workspaces.models import Workspace
from forum.chairing.models import Candidacy, ChairElection
from forum.charter import CHARTER
from forum.selecting import PERMANENT, SELECTING
from kernel.access import Refused
from kernel.clock import BRUSSELS, today
from kernel.database import db
from kernel.words import gettext
from rules.access import Role, Verdict
from rules.charter import Office, Term
from rules.offices import OUTSIDE, Outside, outside
from rules.selection.balance import Candidate, Limit, Trait
from rules.terms import Tenure, last_day, may_last_until, sits
from rules.words import sentence as _

[OFFICE] = CHARTER.offices
NO_TERM = Term(None, None, OFFICE.source)
NOT_A_MEMBER = Verdict(False, _("Co-chairs are elected from the members (AIA 67(6))."))
NOT_STATED = Verdict(
    False,
    _(
        "It is not stated which interests your seat counts for: ask the secretariat to state it"
        " first."
    ),
)


def office_term(office: Office = OFFICE) -> Term:
    return office.term or NO_TERM


def limits_of_office(place: Workspace) -> list[Limit]:
    """What the co-chairs must be together, with the figures of the rules profile."""
    return [limit_for(place.charter, each) for each in OFFICE.balances]


def member_of(person: Person, place: Workspace) -> Mandate | None:
    """The mandate by which somebody is a member of the Forum today."""
    found = (
        select(Mandate)
        .join(Mandate.seat)
        .where(
            Mandate.person_id == person.id,
            Mandate.role == Role.MEMBER,
            Seat.workspace_id == place.id,
            Seat.votes,
        )
    )
    return next((m for m in db.session.scalars(found) if sits(days_of(m), today())), None)


def seen_as(mandate: Mandate) -> Candidate:
    """As the balance of the office sees them: permanent members are a kind of their own."""
    if mandate.seat.kind == SELECTING.beside:
        return Candidate(mandate.id, 0, {Trait.CATEGORY: frozenset({PERMANENT})})
    return candidate_of(mandate)


def holders_on(place: Workspace, day: date) -> list[OfficeHolder]:
    """Who co-chairs on a day, as it is known today."""
    found = select(OfficeHolder).where(
        OfficeHolder.workspace_id == place.id, OfficeHolder.title == OFFICE.title
    )
    order = found.order_by(OfficeHolder.starts_on, OfficeHolder.id)
    return [each for each in db.session.scalars(order) if _serves(each, day)]


def _serves(holder: OfficeHolder, day: date) -> bool:
    over = holder.ended_at is not None and holder.ended_at.astimezone(BRUSSELS).date() <= day
    return (
        not over and holder.starts_on <= day and (holder.ends_on is None or day <= holder.ends_on)
    )


def terms_before(person: Person, place: Workspace, starts_on: date) -> tuple[date, int]:
    """Since when would they serve without a break, and how many terms is that already?"""
    held = select(OfficeHolder).where(
        OfficeHolder.workspace_id == place.id,
        OfficeHolder.person_id == person.id,
        OfficeHolder.title == OFFICE.title,
    )
    since, many = starts_on, 0
    for each in db.session.scalars(held.order_by(OfficeHolder.starts_on.desc())):
        if each.starts_on < since and _serves(each, since - timedelta(days=1)):
            since, many = each.starts_on, many + 1
    return since, many


def may_serve(person: Person, place: Workspace, starts_on: date) -> Verdict:
    """Two years, renewable once: may they serve one more term from that day on?"""
    term = office_term()
    since, _many = terms_before(person, place, starts_on)
    ends = last_day(starts_on, term.months or 0)
    return may_last_until(term, Tenure(since), ends)


def may_take_office(person: Person, election: ChairElection) -> Verdict:
    """Much can happen between a candidacy and the end of the vote: are they a member still?"""
    if member_of(person, election.workspace) is None:
        return NOT_A_MEMBER
    return may_serve(person, election.workspace, election.starts_on)


def staying(election: ChairElection) -> list[Candidate]:
    """The co-chairs whose term goes on when those of this election begin."""
    held = holders_on(election.workspace, election.starts_on)
    return [candidate for each in held for candidate in _as_seen(each.person, election.workspace)]


def _as_seen(person: Person, place: Workspace) -> Iterable[Candidate]:
    mandate = member_of(person, place)
    return [seen_as(mandate) if mandate else Candidate(-person.id, 0, {})]


def candidate_for(candidacy: Candidacy) -> Candidate:
    return seen_as(db.session.get_one(Mandate, candidacy.mandate_id))


def elected_in(election: ChairElection) -> list[Candidacy]:
    """Whom the vote elected; nobody while it is open, or where it ended without a result."""
    decision = election.decision
    if decision is None or decision.end != End.ADOPTED:
        return []
    names = decision.count.get("result", {}).get("elected", decision.count.get("elected", []))
    return [each for each in election.candidacies if each.label in names]


def refusal_of(election: ChairElection, elected: Sequence[Candidacy]) -> str:
    """Why this result gives no terms; empty where it does."""
    chairs = [*staying(election), *(candidate_for(each) for each in elected)]
    broken = outside(limits_of_office(election.workspace), chairs, OFFICE.number)
    return " ".join(_said(each) for each in broken)


def _said(broken: Outside) -> str:
    kinds = [kind for kind in broken.limit.balance.values if kind != PERMANENT]
    named = kinds_named(SELECTING, Trait.CATEGORY, kinds)
    facts = {"found": broken.found, "needed": broken.needed, "places": broken.places}
    return gettext(OUTSIDE) % {"kinds": named, **facts}


def in_office(place: Workspace) -> list[OfficeHolder]:
    return [each for each in holders_on(place, today()) if is_held(each)]


def has_ended(decision: Decision) -> bool:
    return decision.closed_at is not None


def refuse(verdict: Verdict) -> None:
    if not verdict:
        raise Refused(verdict)
