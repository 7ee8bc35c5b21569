"""What the desk does with a call: prepares it, publishes it, names who judges."""

from typing import Any

from sqlalchemy import select

from commons.membership.models import Person
from commons.selection import letters
from commons.selection.facts import CallFacts
from commons.selection.laws import limits_for
from commons.selection.models import Call, Evaluator
from commons.selection.queries.judged import own_application
from commons.workspaces.models import Workspace
from kernel.access import refuse_unless
from kernel.actions import Repeated, action
from kernel.clock import now, today
from kernel.database import db
from kernel.record import witness
from kernel.streams import advance
from rules.access import Permission
from rules.words import sentence as _


@action(Permission.RUN_SELECTION)
def prepare_call(_actor: Person, place: Workspace, facts: CallFacts, key: str) -> Call:
    """Write a call; nobody outside of the desk sees it before it is published."""
    mine = (Call.workspace_id == place.id, Call.key == key)
    if before := db.session.scalar(select(Call).where(*mine)):
        raise Repeated(before)
    selecting = place.charter.selecting
    refuse_unless(selecting, _("The seats of this body are not filled by a call."))
    refuse_unless(facts.opens_at < facts.closes_at, _("A call closes after it opens."))
    made = Call(workspace=place, key=key, by_id=_actor.id, kind=selecting.kind if selecting else "")
    made.reference_number = _reference(place)
    for name, value in _plain(place, facts).items():
        setattr(made, name, value)
    db.session.add(made)
    db.session.flush()
    witness(reference=made.reference_number, seats=made.seats)
    return made


def _reference(place: Workspace) -> str:
    year = today().year
    return f"{place.charter.mark}/CALL {year}/{advance(f'call-{year}', place.id).head}"


def _plain(place: Workspace, facts: CallFacts) -> dict[str, Any]:
    limits = limits_for(place.charter, facts.seats, facts.figures)
    return {
        "title": facts.title,
        "text": facts.text,
        "seats": facts.seats,
        "criteria": [
            {"code": c.code, "name": c.name, "weight": c.weight, "most": c.most}
            for c in facts.criteria
        ],
        "limits": [limit.kept() for limit in limits],
        "documents": list(facts.documents),
        "languages": list(facts.languages),
        "opens_at": facts.opens_at,
        "closes_at": facts.closes_at,
    }


@action(Permission.RUN_SELECTION)
def publish_call(_actor: Person, call: Call) -> None:
    """From then on its criteria and rules stay as they are: SPR 3(1)."""
    refuse_unless(call.published_at is None, _("This call is published already."))
    refuse_unless(not call.is_over(now()), _("The last day of this call has passed."))
    call.published_at = now()
    witness(reference=call.reference_number, limits={x.key: x.figure for x in call.rules})


@action(Permission.RUN_SELECTION)
def name_evaluator(_actor: Person, call: Call, person: Person) -> None:
    """Let somebody judge the applications of this call, and see them for that."""
    refuse_unless(person.active, _("This account is closed."))
    applies = own_application(person, call)
    refuse_unless(applies is None, _("Whoever applies judges no application of the same call."))
    if db.session.get(Evaluator, (call.id, person.id)):
        raise Repeated(None)
    db.session.add(Evaluator(call_id=call.id, evaluator_id=person.id))
    letters.tell_evaluator(call, person)
    witness(evaluator=person.handle)


@action(Permission.RUN_SELECTION)
def drop_evaluator(_actor: Person, call: Call, person: Person) -> None:
    """They see nothing of it any more; the points they gave stay."""
    named = db.session.get(Evaluator, (call.id, person.id))
    if named is None:
        raise Repeated(None)
    db.session.delete(named)
    witness(evaluator=person.handle)
