"""Which calls may somebody see? Published ones anybody; all of a body its desk."""

from collections.abc import Sequence

from flask import abort
from sqlalchemy import exists, select
from sqlalchemy.orm import joinedload

from commons.membership.models import Person
from commons.selection.models import Call, Evaluator, Selection
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.clock import now
from kernel.database import db
from rules.access import Permission

SHOWN = 20


def find_call(call_id: int) -> Call | None:
    """Any call by its number: whoever calls this asks the door next."""
    return db.session.get(Call, call_id)


def find_selection(selection_id: int) -> Selection | None:
    return db.session.get(Selection, selection_id)


def public_calls() -> Sequence[Call]:
    """What is published, the newest first: for anybody."""
    found = select(Call).where(Call.published_at.is_not(None), Call.opens_at <= now())
    order = found.options(joinedload(Call.workspace)).order_by(Call.closes_at.desc(), Call.id)
    return db.session.scalars(order.limit(SHOWN)).all()


def public_call(call_id: int) -> Call:
    found = find_call(call_id)
    if found is None or found.published_at is None or found.opens_at > now():
        abort(404)
    return found


def calls_in(place: Workspace) -> Sequence[Call]:
    found = select(Call).where(Call.workspace_id == place.id)
    return db.session.scalars(found.order_by(Call.id.desc())).all()


def call_for(person: Person, workspace: str, call_id: int) -> Call:
    """A call for the desk of its body; to anybody else it does not exist there."""
    found = find_call(call_id)
    if found is None or found.workspace.slug != workspace:
        abort(404)
    if not may(person, Permission.READ_SELECTION, found):
        abort(404)
    return found


def evaluated_by(person: Person, call_id: int) -> Call:
    """A call for one of its evaluators."""
    named = exists().where(Evaluator.call_id == Call.id, Evaluator.evaluator_id == person.id)
    return db.session.scalar(select(Call).where(Call.id == call_id, named)) or abort(404)


def selections_of(call: Call) -> Sequence[Selection]:
    found = select(Selection).where(Selection.call_id == call.id)
    return db.session.scalars(found.order_by(Selection.id.desc()).limit(SHOWN)).all()


def selection_in(call: Call, selection_id: int) -> Selection:
    found = find_selection(selection_id)
    if found is None or found.call_id != call.id:
        abort(404)
    return found
