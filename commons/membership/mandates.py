"""Which mandates does somebody have, and who may speak for a seat? Asked with every home."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy import bindparam, select
from sqlalchemy.orm.attributes import set_committed_value

from commons.membership.models import VOICES, Mandate, Person, Seat
from commons.membership.standing import days_of
from commons.workspaces.models import Workspace
from kernel.clock import today
from kernel.things import Things
from rules.terms import sees

MANDATES = Things(
    select(Mandate, Seat, Workspace)
    .select_from(Mandate)
    .join(Mandate.seat)
    .join(Seat.workspace)
    .where(Mandate.person_id == bindparam("person"))
    .order_by(Workspace.id, Mandate.starts_on),
    Mandate.seat,
    Seat.workspace,
)


def mandates_of(person: Person) -> Sequence[Mandate]:
    """The mandates of a person that run today or are to come, with seats and workspaces."""
    found = MANDATES.every(person=person.id)
    return [m for m in found if sees(days_of(m), today())]


ON_SEATS = (
    select(Mandate, Person)
    .select_from(Mandate)
    .join(Mandate.person)
    .where(Mandate.seat_id.in_(bindparam("seats", expanding=True)))
    .order_by(Mandate.seat_id)
)
SITTING = Things(ON_SEATS, Mandate.person)
VOICES_ON = Things(ON_SEATS.where(Mandate.role.in_(VOICES)), Mandate.person)


def mandates_on(seats: Collection[int]) -> list[Mandate]:
    """All mandates on these seats, with their people, whenever they run."""
    return SITTING.every(seats=[*seats])


def read_voices(seats: Sequence[Seat]) -> None:
    """Who may speak for each of these seats, read for all of them at once."""
    found = defaultdict[int, list[Mandate]](list)
    for mandate in VOICES_ON.every(seats=[seat.id for seat in seats]) if seats else []:
        found[mandate.seat_id].append(mandate)
    for seat in seats:
        set_committed_value(seat, "voices", found[seat.id])
