"""The acts of independence: what each asks, on which things."""

from sqlalchemy import select

from commons.independence import actions
from commons.independence.models import Conflict, Provider
from commons.membership.models import Person
from commons.threads.models import Thread
from kernel.database import db
from tests.house.doors_independence import DECLARE, GUARD, PLACE

BY_THE_LAW_OF_INDEPENDENCE = (
    "nobody declares interests|nothing is to be signed|Only the person concerned"
    "|You cannot read this|Somebody else decides|belongs to another workspace"
    "|Say what it is about"
)


def provider(place):
    known = db.session.scalar(select(Provider).where(Provider.workspace_id == place.id))
    return known or Provider(workspace=place, name="None", by_name="-")


def thread(place):
    found = select(Thread).where(Thread.workspace_id == place.id).order_by(Thread.id)
    return db.session.scalars(found.limit(1)).one()


def conflict(place):
    known = db.session.scalar(select(Conflict).where(Conflict.workspace_id == place.id).limit(1))
    return known or Conflict(workspace_id=place.id, workspace=place, kind="thread", thing_id=0,
                             person_id=0)  # fmt: skip


ACTS_OF_INDEPENDENCE = {
    f"commons.independence.actions.{name}": (permission, PLACE, act)
    for name, permission, act in (
        ("declaring.declare", DECLARE, lambda a, w: actions.declare(a, w, [])),
        ("signing.sign", DECLARE, lambda a, w: actions.sign(a, w, a.name if a else "")),
        ("registering.add_provider", GUARD, lambda a, w: actions.add_provider(a, w, "Another")),
        ("registering.add_model", GUARD, lambda a, w: actions.add_model(a, provider(w), "A-2")),
        ("registering.bind", GUARD, lambda a, w: actions.bind(a, provider(w), thread(w))),
        ("registering.unbind", GUARD, lambda a, w: actions.unbind(a, provider(w), thread(w))),
        ("recusing.accept", DECLARE, lambda a, w: actions.accept(a, conflict(w), "")),
        ("recusing.record", GUARD, lambda a, w: actions.record(a, conflict(w), "")),
        ("recusing.lift", GUARD, lambda a, w: actions.lift(a, conflict(w), "Sold")),
        ("recusing.recuse", GUARD,
         lambda a, w: actions.recuse(a, w, thread(w), db.session.get(Person, 1), "Shares")),
    )
}  # fmt: skip
