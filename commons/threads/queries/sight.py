"""Which threads does somebody see? The door's answer as a condition, for lists and counts.

It is built once, with the person and the places to be filled in, so that no page builds it anew.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, ColumnElement, and_, bindparam, func, or_

from commons.membership.models import Person
from commons.threads.models import Audience, Reading, Thread
from commons.workspaces.queries import Places, following
from kernel.access import may
from kernel.withheld import not_recused
from rules.access import Permission

PERSON: BindParameter[int] = bindparam("person")
READABLE: BindParameter[Sequence[int]] = bindparam("readable", expanding=True)
CONFERS: BindParameter[Sequence[int]] = bindparam("confers", expanding=True)
DESKS: BindParameter[Sequence[int]] = bindparam("desks", expanding=True)
SEEN = and_(
    Thread.workspace_id.in_(READABLE),
    not_recused(Thread.recused, PERSON),
    or_(Thread.conferring.is_(False), Thread.workspace_id.in_(CONFERS)),
    or_(
        Thread.audience == Audience.WORKSPACE,
        and_(Thread.audience == Audience.MEMBERS, Thread.workspace_id.in_(CONFERS)),
        and_(
            Thread.audience == Audience.DESK,
            or_(Thread.workspace_id.in_(DESKS), Thread.author_id == PERSON),
        ),
    ),
)
"""The condition of `visible`, with the person and the places to be filled in."""
MINE = and_(Reading.thread_id == Thread.id, Reading.person_id == PERSON)
UNREAD = Thread.head - func.coalesce(Reading.cursor, 0) - func.coalesce(Reading.own_after, 0)


class Sights(NamedTuple):
    """The numbers of the places in which somebody reads, confers, and keeps the desk."""

    readable: list[int]
    confers: list[int]
    desks: list[int]


def sights(person: Person, places: Places) -> Sights:
    """In which of these places does this person see which sort of thread?"""
    return following(person, places, _sights)


def _sights(person: Person, places: Places) -> Sights:
    readable = [place for place in places if may(person, Permission.READ_THREAD, place)]
    confers = [place.id for place in readable if may(person, Permission.CONFER, place)]
    desks = [place.id for place in readable if may(person, Permission.DESK, place)]
    return Sights([place.id for place in readable], confers, desks)


def seen_by(person: Person, places: Places) -> dict[str, Any]:
    """What `SEEN` is filled with."""
    return {"person": person.id, **sights(person, places)._asdict()}


def visible(person: Person, places: Places) -> ColumnElement[bool]:
    """The same for what is asked seldom: filled in already."""
    readable, confers, desks = sights(person, places)
    here = and_(Thread.workspace_id.in_(readable), not_recused(Thread.recused, person.id))
    if len(confers) == len(desks) == len(readable):
        return here
    at_desk = or_(Thread.workspace_id.in_(desks), Thread.author_id == person.id)
    seen = (
        Thread.audience == Audience.WORKSPACE,
        and_(Thread.audience == Audience.MEMBERS, Thread.workspace_id.in_(confers)),
        and_(Thread.audience == Audience.DESK, at_desk),
    )
    stays = or_(Thread.conferring.is_(False), Thread.workspace_id.in_(confers))
    return and_(here, stays, or_(*seen))
