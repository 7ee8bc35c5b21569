"""What the AI Office does with a request, and what it tells the Board: SPR 14 and 16."""

from datetime import date
from uuid import uuid4

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.actions import action
from kernel.clock import now
from kernel.database import db
from kernel.happenings import tell
from kernel.record import witness
from kernel.streams import stir
from kernel.words import gettext
from panel.hearing import the_board
from panel.refusals import refuse_unless
from panel.requests.actions.asking import refuse_elsewhere
from panel.requests.models import PanelRequest, RequestPause, RequestReport
from panel.requests.queries import lines_between
from panel.requests.stepping import take
from panel.standing import for_the_office
from panel.tasks.actions import call_task
from panel.tasks.facts import TaskFacts
from panel.tasks.withholding import follow
from rules.access import Permission
from rules.requests import Act, Kind
from rules.words import sentence as _


@action(Permission.HANDLE_WORK)
def ask_more(actor: Person, request: PanelRequest, question: str) -> None:
    """Ask for more information: the time stops until it comes."""
    for_the_office(actor, request.workspace)
    take(request, Act.ASK_MORE, question)
    request.pauses.append(
        RequestPause(
            request_id=request.id, number=len(request.pauses) + 1, question=question.strip()
        )
    )
    tell("requests.moved", request, actor.id)


@action(Permission.HANDLE_WORK)
def grant(actor: Person, request: PanelRequest, said: str) -> None:
    """Support: experts are sought as for every task (SPR 7). Documents: a decision is prepared."""
    for_the_office(actor, request.workspace)
    take(request, Act.GRANT, said)
    _answer(actor, request, said)
    if request.kind == Kind.SUPPORT:
        request.task = call_task(actor, request.workspace, _task(request), str(uuid4()))
        follow(actor, request.task)


def _task(request: PanelRequest) -> TaskFacts:
    title = gettext("Support for %(authority)s", authority=request.asker)
    return TaskFacts(code="T6", title=title[:200], what=request.purpose, asked_by=request.asker)


@action(Permission.HANDLE_WORK)
def refuse(actor: Person, request: PanelRequest, because: str) -> None:
    """Refuse it, with the reasons whoever asked is told."""
    for_the_office(actor, request.workspace)
    take(request, Act.REFUSE, because)
    _answer(actor, request, because)


def _answer(actor: Person, request: PanelRequest, said: str) -> None:
    request.answer, request.answered_at = said.strip(), now()
    tell("requests.moved", request, actor.id)


@action(Permission.HANDLE_WORK)
def report(actor: Person, place: Workspace, first: date, last: date) -> RequestReport:
    """Tell the Board of all requests of a time and what became of them, from the records."""
    refuse_elsewhere(place)
    for_the_office(actor, place)
    refuse_unless(first <= last, _("The first day comes before the last."))
    board, lines = the_board(), lines_between(place, first, last)
    made = RequestReport(workspace=board, first=first, last=last, lines=lines, by_name=actor.name)
    db.session.add(made)
    db.session.flush()
    witness(report=made.id, board=board.id, requests=len(lines))
    stir("notices-of-alerts", board.id)
    tell("requests.reported", made, actor.id)
    return made
