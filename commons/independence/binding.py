"""What follows when a thing names a provider: recusals are proposed to those with an interest."""

from typing import Any

from commons.independence.kinds import kind_of
from commons.independence.models import AiModel, Concern, Conflict, Provider
from commons.independence.queries import conflict_of, conflicted, providers_of
from commons.meetings.withholding import items_of
from commons.membership.models import Person
from kernel.access import may_by_id
from kernel.database import db
from kernel.happenings import tell
from kernel.streams import stir


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
    the items of agendas that deal with it.
    """
    for item in items_of(thing):
        propose_all(actor, item, only)
    for person_id, providers in conflicted(thing.workspace, providers_of(thing)).items():
        if only in {0, person_id}:
            propose(actor, thing, person_id, min(providers))


def propose(actor: Person, thing: Any, person_id: int, provider_id: int) -> None:
    """Whoever cannot read it anyway is asked nothing; what was decided once is not asked again."""
    kind = kind_of(thing)
    if conflict_of(person_id, thing) or not may_by_id(person_id, kind.reads, thing):
        return
    made = Conflict(workspace_id=thing.workspace.id, kind=kind.name, thing_id=thing.id)
    made.person_id, made.provider_id = person_id, provider_id
    db.session.add(made)
    db.session.flush()
    stir("person", person_id)
    tell("independence.proposed", made, actor.id, {person_id: ""})
