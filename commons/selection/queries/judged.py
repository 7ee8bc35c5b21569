"""Which applications are there for whom: one's own, those one judges, all at the desk."""

from collections.abc import Sequence
from typing import NamedTuple

from flask import abort
from sqlalchemy import select
from sqlalchemy.orm import contains_eager, joinedload, selectinload

from commons.files.models import File
from commons.membership.models import Person
from commons.selection.candidates import candidate_of
from commons.selection.models import Application, Call, Evaluation, State
from kernel.database import db

JUDGED = (State.ELIGIBLE, State.APPOINTED, State.RESERVE, State.REJECTED)


class Seen(NamedTuple):
    """An application with its score, as the desk sees it."""

    application: Application
    score: int
    judged: int
    conflicts: int


def own_application(person: Person, call: Call) -> Application | None:
    mine = (Application.call_id == call.id, Application.person_id == person.id)
    return db.session.scalar(select(Application).where(*mine))


def own_applications(person: Person) -> Sequence[Application]:
    found = select(Application).where(Application.person_id == person.id)
    return db.session.scalars(found.options(joinedload(Application.call))).all()


def application_in(call: Call, application_id: int) -> Application:
    """One that was sent in: drafts are seen by nobody but whoever writes them."""
    found = db.session.get(Application, application_id)
    if found is None or found.call_id != call.id or found.state == State.DRAFT:
        abort(404)
    return found


def application_for_evaluator(call: Call, application_id: int) -> Application:
    found = application_in(call, application_id)
    if found.state not in JUDGED:
        abort(404)
    return found


def evaluation_of(person: Person, application: Application) -> Evaluation | None:
    return db.session.get(Evaluation, (application.id, person.id))


def seen_in(call: Call) -> list[Seen]:
    """All that was sent in, the highest score first; three statements whatever their number."""
    found = (
        select(Application)
        .join(Application.person)
        .where(Application.call_id == call.id, Application.state != State.DRAFT)
        .options(contains_eager(Application.person), selectinload(Application.evaluations))
    )
    seen = [_seen(each) for each in db.session.scalars(found)]
    return sorted(seen, key=lambda each: (-each.score, each.application.id))


def _seen(application: Application) -> Seen:
    given = application.evaluations
    judged, conflicts = sum(bool(e.points) for e in given), sum(e.conflict for e in given)
    return Seen(application, candidate_of(application).score, judged, conflicts)


def rows_for_evaluator(person: Person, call: Call) -> list[tuple[Application, Evaluation | None]]:
    found = (
        select(Application, Evaluation)
        .join(Application.person)
        .outerjoin(
            Evaluation,
            (Evaluation.application_id == Application.id) & (Evaluation.evaluator_id == person.id),
        )
        .where(Application.call_id == call.id, Application.state.in_(JUDGED))
        .options(contains_eager(Application.person))
        .order_by(Application.id)
    )
    return [(application, judged) for application, judged in db.session.execute(found)]


def cv_of(application: Application) -> File | None:
    newest = select(File).where(File.application_id == application.id).order_by(File.id.desc())
    return db.session.scalar(newest.limit(1))
