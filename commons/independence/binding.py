"""What follows when a thing names a provider: recusals are proposed to those with an interest."""

from typing import Any, NamedTuple

from sqlalchemy import select

from commons.independence.kinds import kind_of, thing_of
from commons.independence.models import AiModel, Concern, Conflict, Provider
from commons.independence.queries import (
    conflict_of,
    conflicted,
    declared_in,
    naming,
    providers_of,
    wholes_of,
)
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import may_by_id
from kernel.database import db
from kernel.happenings import tell
from kernel.streams import stir
from kernel.transactions import on, unit_of_work
from kernel.withheld import joining


def bound(actor: Person, thing: Any, provider: Provider, model: AiModel | None = None) -> Concern:
    """Say that a thing concerns a provider; whoever declared an interest in it is asked at once."""
    key = (kind_of(thing).name, thing.id, provider.id)
    known = db.session.get(Concern, key)
    made = known or Concern(kind=key[0], thing_id=thing.id, provider=provider, by_id=actor.id)
    made.model = model
    db.session.add(made)
    db.session.flush()
    propose_all(actor, thing)
    return made


def propose_all(actor: Person, thing: Any, only: int = 0) -> None:
    """To everybody with an interest in a provider it concerns, or to one of them, once; and about
    whatever has it as one of its texts.
    """
    for whole in wholes_of(thing):
        propose_all(actor, whole, only)
    providers = providers_of(thing)
    for place in {one.workspace for one in naming(thing)} if providers else ():
        for person_id, touched in conflicted(place, providers).items():
            if only in {0, person_id}:
                propose(actor, place, thing, (person_id, min(touched)))


def propose_to(person: Person, place: Workspace) -> None:
    """To one person, about everything that names a provider of their declaration there."""
    mine = Concern.provider_id.in_(declared_in(person.id, place))
    for concern in db.session.scalars(select(Concern).where(mine)).all():
        if thing := thing_of(concern.kind, concern.thing_id):
            propose_all(person, thing, person.id)


class Signed(NamedTuple):
    """Documents opened to somebody in a workspace."""

    person_id: int
    workspace_id: int


@on(Signed)
def ask_now(fact: Signed) -> None:
    """Whoever declared an interest before they signed could read no document it touches yet."""
    with unit_of_work():
        person = db.session.get_one(Person, fact.person_id)
        propose_to(person, db.session.get_one(Workspace, fact.workspace_id))


@joining
def ask_again(actor: Person, thing: Any) -> None:
    """A text that names a provider may have become one of its texts, or more people read it."""
    propose_all(actor, thing)


def propose(actor: Person, place: Workspace, thing: Any, touched: tuple[int, int]) -> None:
    """Whoever cannot read it anyway is asked nothing; what was decided once is not asked again. It
    is a matter of the workspace in which the interest was declared.
    """
    person_id, provider_id = touched
    kind = kind_of(thing)
    if conflict_of(person_id, thing) or not may_by_id(
        person_id, kind.reads, kind.side(thing, place)
    ):
        return
    made = Conflict(workspace_id=place.id, kind=kind.name, thing_id=thing.id)
    made.person_id, made.provider_id = person_id, provider_id
    db.session.add(made)
    db.session.flush()
    stir("person", person_id)
    tell("independence.proposed", made, actor.id, {person_id: ""})
