"""Who is told of a decision, and how do open pages hear that it moved?"""

from collections.abc import Iterable

from commons.decisions.models import Decision, Elector, Told
from commons.decisions.queries.seats import voice_of
from commons.membership.models import Person
from kernel.access import may_by_id
from kernel.clock import now
from kernel.database import db
from kernel.happenings import tell
from kernel.streams import stir
from rules.access import Permission


def stir_all(decision: Decision) -> None:
    """Whoever has it open, or the list, looks again."""
    stir("decision", decision.id)
    stir("decisions", decision.workspace_id)


def tell_seats(decision: Decision, electors: Iterable[Elector], what: str, actor_id: int) -> int:
    """Tell whoever speaks for these seats, and keep the proof of it. Returns how many."""
    told: dict[int, str] = {}
    for elector in electors:
        for person in _listening(decision, elector):
            told[person.id] = elector.label
            proof = {"decision_id": decision.id, "seat_id": elector.seat_id, "at": now()}
            db.session.add(Told(person_id=person.id, what=what, **proof))
            stir("person", person.id)
    tell(f"decisions.{what}", decision, actor_id, told)
    return len(told)


def _listening(decision: Decision, elector: Elector) -> list[Person]:
    acting = voice_of(elector.seat).acting
    return [p for p in acting if may_by_id(p.id, Permission.READ_DECISION, decision)]
