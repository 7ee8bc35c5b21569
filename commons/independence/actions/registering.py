"""How do providers and their models get names, and things get bound to them?"""

from typing import Any

from commons.independence.binding import bound
from commons.independence.kinds import kind_of
from commons.independence.models import AiModel, Concern, Provider
from commons.independence.queries import provider_named
from commons.independence.refusals import refuse_unless, refuse_unless_declared
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.actions import Repeated, action
from kernel.database import db
from kernel.record import witness
from kernel.streams import stir
from rules.access import Permission
from rules.words import sentence as _

ELSEWHERE = _("This belongs to another workspace.")


@action(Permission.GUARD)
def add_provider(
    actor: Person, place: Workspace, name: str, country: str = "", about: str = ""
) -> Provider:
    """Give a provider a name, under which interests are declared and things are bound."""
    refuse_unless_declared(place.charter)
    if known := provider_named(place, name):
        raise Repeated(known)
    facts = {"name": name, "country": country, "about": about, "by_name": actor.name}
    made = Provider(workspace=place, **facts)
    db.session.add(made)
    db.session.flush()
    witness(provider=made.id, name=name)
    stir("independence", place.id)
    return made


@action(Permission.GUARD)
def add_model(actor: Person, provider: Provider, name: str) -> AiModel:
    refuse_unless_declared(provider.workspace.charter)
    known = next((each for each in provider.models if each.name == name), None)
    if known:
        raise Repeated(known)
    made = AiModel(provider=provider, name=name, by_name=actor.name)
    db.session.add(made)
    db.session.flush()
    witness(model=made.id, name=name)
    stir("independence", provider.workspace_id)
    return made


@action(Permission.GUARD)
def bind(actor: Person, provider: Provider, thing: Any, model: AiModel | None = None) -> Concern:
    """Say that a thing concerns this provider: who declared an interest in it is asked at once."""
    refuse_unless_declared(provider.workspace.charter)
    refuse_unless(may(actor, kind_of(thing).reads, thing), _("You cannot read this."))
    refuse_unless(thing.workspace.id == provider.workspace_id, ELSEWHERE)
    refuse_unless(not model or model.provider_id == provider.id, _("This is another's model."))
    made = bound(actor, thing, provider, model)
    witness(kind=made.kind, thing=thing.id, provider=provider.id)
    stir("independence", provider.workspace_id)
    return made


@action(Permission.GUARD)
def unbind(actor: Person, provider: Provider, thing: Any) -> None:
    """It was said by mistake. Who is kept from the thing stays so, until that is lifted."""
    refuse_unless_declared(provider.workspace.charter)
    refuse_unless(may(actor, kind_of(thing).reads, thing), _("You cannot read this."))
    found = db.session.get(Concern, (kind_of(thing).name, thing.id, provider.id))
    if found is None:
        raise Repeated(None)
    db.session.delete(found)
    witness(kind=found.kind, thing=thing.id, provider=provider.id)
    stir("independence", provider.workspace_id)
