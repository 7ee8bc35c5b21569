"""What is known of members: what they said when they applied, where they sit, what was stated."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from commons.balance.models import MemberFact
from commons.membership.models import Mandate
from commons.membership.standing import days_of
from commons.selection.models import Application, Call
from commons.workspaces.models import Workspace
from kernel.database import db
from rules.balance.days import Member, Stated, Traits
from rules.selection.balance import Trait


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the secretariat states of one member."""

    since: date
    country: str = ""
    gender: str = ""
    category: str = ""
    areas: tuple[str, ...] = ()


def members_from(place: Workspace, mandates: Sequence[Mandate]) -> list[Member]:
    """Each mandate with all that is known of whoever holds it."""
    said = _applied(place)
    stated = _stated(mandate.id for mandate in mandates)
    return [
        Member(each.id, days_of(each), tuple(_known(each, said.get(each.id), stated[each.id])))
        for each in mandates
    ]


def _known(
    mandate: Mandate, applied: Application | None, stated: Sequence[MemberFact]
) -> Iterator[Stated]:
    """What comes later counts: the seat, then the application, then what was stated by hand."""
    seat = mandate.seat.country
    yield Stated(mandate.starts_on, {Trait.COUNTRY: frozenset({seat})} if seat else {})
    if applied:
        yield Stated(mandate.starts_on, _without_gaps(traits_of(applied)))
    yield from (Stated(each.since, traits_of(each)) for each in stated)


def traits_of(said: Application | MemberFact) -> Traits:
    """An empty answer is none, and takes back what was said before."""
    return {
        Trait.COUNTRY: frozenset({said.country} - {""}),
        Trait.GENDER: frozenset({said.gender} - {""}),
        Trait.CATEGORY: frozenset({said.category} - {""}),
        Trait.AREA: frozenset(said.areas or ()),
    }


def _without_gaps(traits: Traits) -> Traits:
    return {trait: kinds for trait, kinds in traits.items() if kinds}


def _applied(place: Workspace) -> dict[int, Application]:
    found = (
        select(Application)
        .join(Call, Application.call_id == Call.id)
        .where(Call.workspace_id == place.id, Application.mandate_id.is_not(None))
    )
    return {each.mandate_id: each for each in db.session.scalars(found) if each.mandate_id}


def _stated(mandates: Iterable[int]) -> dict[int, list[MemberFact]]:
    found = select(MemberFact).where(MemberFact.mandate_id.in_(list(mandates)))
    by_mandate = defaultdict[int, list[MemberFact]](list)
    for each in db.session.scalars(found.order_by(MemberFact.since, MemberFact.id)):
        by_mandate[each.mandate_id].append(each)
    return by_mandate
