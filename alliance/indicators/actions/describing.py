"""An indicator is described, and described better."""

from dataclasses import asdict

from sqlalchemy import select

from alliance.indicators.facts import IndicatorFacts
from alliance.indicators.models import Indicator
from alliance.places import refuse_elsewhere
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import Refused
from kernel.actions import action
from kernel.database import db
from kernel.record import witness
from kernel.streams import stir
from rules.access import Permission, Verdict
from rules.words import sentence as _

TAKEN = _("There is an indicator with this code already: “%(name)s”.")


@action(Permission.HANDLE_WORK)
def add_indicator(_actor: Person, place: Workspace, code: str, facts: IndicatorFacts) -> Indicator:
    """Describe what is measured; it is public once a load was kept."""
    refuse_elsewhere(place)
    same = select(Indicator).where(Indicator.workspace_id == place.id, Indicator.code == code)
    if there := db.session.scalar(same):
        raise Refused(Verdict(False, TAKEN, {"name": there.name}))
    made = Indicator(workspace=place, code=code, **asdict(facts))
    db.session.add(made)
    db.session.flush()
    witness(indicator=made.id, code=code, name=facts.name)
    stir("indicators", place.id)
    return made


@action(Permission.HANDLE_WORK)
def edit_indicator(_actor: Person, indicator: Indicator, facts: IndicatorFacts) -> Indicator:
    """Say better what is measured: its code and its values stay."""
    for name, said in asdict(facts).items():
        setattr(indicator, name, said)
    witness(indicator=indicator.id, name=facts.name)
    stir("indicators", indicator.workspace_id)
    return indicator
