"""Which provider does an alert or a task concern? Whoever declared an interest is asked at once."""

from typing import Any

from sqlalchemy import func, select

from commons.independence.binding import bound
from commons.independence.models import AiModel, Provider
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.database import db


def concern(actor: Person, thing: Any, provider: str, model: str) -> None:
    """Bind it to the provider and the model of the register; what is not there is entered."""
    if not provider.strip():
        return
    found = _provider(actor, thing.workspace, provider.strip())
    bound(actor, thing, found, _model(actor, found, model.strip()) if model.strip() else None)


def _provider(actor: Person, place: Workspace, name: str) -> Provider:
    same = func.lower(Provider.name) == name.lower()
    found = db.session.scalar(select(Provider).where(Provider.workspace_id == place.id, same))
    made = found or Provider(workspace=place, name=name[:120], by_name=actor.name)
    db.session.add(made)
    db.session.flush()
    return made


def _model(actor: Person, provider: Provider, name: str) -> AiModel:
    found = next((each for each in provider.models if each.name.lower() == name.lower()), None)
    if found:
        return found
    made = AiModel(provider=provider, name=name[:120], by_name=actor.name)
    db.session.add(made)
    db.session.flush()
    return made
