"""Which provider does an alert or a task concern? Whoever declared an interest is asked at once."""

from typing import Any

from commons.independence.binding import bound
from commons.independence.models import AiModel, Provider
from commons.independence.queries import provider_named
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.database import db
from kernel.record import witness
from kernel.streams import stir

LONGEST = 120
"""As long as a name in the register can be."""


def concern(actor: Person, thing: Any, provider: str, model: str) -> None:
    """Bind it to the provider and the model of the register. What is not there is entered, with who
    named it: an interest can be declared in it only once it is there.
    """
    name, called = provider.strip()[:LONGEST], model.strip()[:LONGEST]
    if not name:
        return
    found = provider_named(thing.workspace, name) or _enter(actor, thing.workspace, name)
    bound(actor, thing, found, _model(actor, found, called) if called else None)


def _enter(actor: Person, place: Workspace, name: str) -> Provider:
    made = Provider(workspace=place, name=name, by_name=actor.name)
    db.session.add(made)
    db.session.flush()
    witness(provider=made.id, named=name)
    stir("independence", place.id)
    return made


def _model(actor: Person, provider: Provider, name: str) -> AiModel:
    found = next((each for each in provider.models if each.name.lower() == name.lower()), None)
    if found:
        return found
    made = AiModel(provider=provider, name=name, by_name=actor.name)
    db.session.add(made)
    db.session.flush()
    return made
