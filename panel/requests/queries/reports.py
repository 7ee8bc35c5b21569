"""What is the Board told of requests, and how fairly were they answered? SPR 14 and 16."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from flask import abort
from sqlalchemy import select
from sqlalchemy.orm import selectinload

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.clock import midnight, today
from kernel.database import db
from kernel.withheld import not_recused
from panel.clocks import clock_of, on_day
from panel.requests.models import PanelRequest, RequestReport
from rules.access import Permission
from rules.requests import DAYS, OPEN, Kind, State


def lines_between(place: Workspace, first: date, last: date) -> list[dict[str, Any]]:
    """One line for each request that came in between two days, both of them counted."""
    span = (PanelRequest.received_at >= midnight(first),
            PanelRequest.received_at < midnight(last + timedelta(days=1)))  # fmt: skip
    found = select(PanelRequest).where(PanelRequest.workspace_id == place.id, *span)
    found = found.options(selectinload(PanelRequest.pauses)).order_by(PanelRequest.received_at)
    return [_line(each) for each in db.session.scalars(found)]


def _line(request: PanelRequest) -> dict[str, Any]:
    """What is told of one: nothing of what it says, only who asked, and what came of it."""
    key = DAYS[Kind(request.kind)]
    due = clock_of(request.workspace.charter, key, request.received_at, request.pauses).due
    answered = on_day(request.answered_at) if request.answered_at else None
    told_on = answered or (today() if request.state in OPEN else None)
    return {
        "id": request.id,
        "reference": request.reference_number,
        "kind": str(request.kind),
        "asker": request.asker,
        "country": request.country,
        "state": str(request.state),
        "received": on_day(request.received_at).isoformat(),
        "answered": answered.isoformat() if answered else "",
        "late": bool(told_on and due and told_on > due),
        "because": request.answer if request.state == State.REFUSED else "",
    }


def lines_for(person: Person, report: RequestReport) -> list[dict[str, Any]]:
    """Whoever takes no part in a request is told here, too, that there is one and nothing of it."""
    ids = [line.get("id") for line in report.lines]
    kept = (PanelRequest.id.in_(ids), ~not_recused(PanelRequest.recused, person.id))
    closed = set(db.session.scalars(select(PanelRequest.id).where(*kept)))
    return [
        line | {"asker": "", "because": ""} if line.get("id") in closed else line
        for line in report.lines
    ]


def by_state(report: RequestReport) -> list[tuple[str, int, int, int]]:
    """For each Member State: how many asked for support, were granted it, were refused it."""
    support = [each for each in report.lines if each["kind"] == Kind.SUPPORT]
    asked = Counter(each["country"] for each in support)
    ended = Counter((each["country"], each["state"]) for each in support)
    return [
        (country, asked[country], ended[country, State.GRANTED], ended[country, State.REFUSED])
        for country in sorted(asked)
    ]


def reports_in(place: Workspace) -> Sequence[RequestReport]:
    found = select(RequestReport).where(RequestReport.workspace_id == place.id)
    return db.session.scalars(found.order_by(RequestReport.id.desc()).limit(50)).all()


def find_report(report_id: int) -> RequestReport | None:
    return db.session.get(RequestReport, report_id)


def report_for(person: Person, workspace: str, report_id: int) -> RequestReport:
    found = find_report(report_id)
    if found is None or found.workspace.slug != workspace:
        abort(404)
    return found if may(person, Permission.READ_WORK, found) else abort(404)
