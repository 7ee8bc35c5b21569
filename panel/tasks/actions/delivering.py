"""What becomes of a task: what is handed in, who cannot go on, how an opinion was adopted."""

from commons.decisions.models import Decision, End
from commons.documents.models import Document
from commons.membership.models import Person
from kernel.actions import Repeated, action
from kernel.clock import now
from kernel.database import db
from kernel.happenings import tell
from kernel.record import fingerprint, witness
from kernel.withheld import joined
from panel.refusals import refuse_unless
from panel.tasks.models import PanelTask, Product, TaskMember
from panel.tasks.stepping import hold_open, stir_all
from panel.tasks.withholding import follow
from rules.access import Permission
from rules.panel_tasks import State
from rules.words import sentence as _

NOT_YOURS = _("Only those who do the task may do this.")
NOTHING = _("Nothing was handed in yet.")


@action(Permission.DO_WORK)
def hand_in(actor: Person, task: PanelTask, document: Document) -> None:
    """Name a document of the library as what came of the task."""
    hold_open(task)
    _own_place(actor, task)
    refuse_unless(document.workspace_id == task.workspace_id, _("It lies in another library."))
    if db.session.get(Product, (task.id, document.id)):
        raise Repeated(None)
    task.products.append(Product(task_id=task.id, document=document, by_name=actor.name))
    witness(document=document.id)
    follow(actor, task)
    joined(actor, task)


@action(Permission.DO_WORK)
def cannot(actor: Person, task: PanelTask, because: str) -> None:
    """Say that one can no longer deliver: somebody else is sought (SPR 7(3))."""
    hold_open(task)
    refuse_unless(because.strip(), _("Say why: the AI Office seeks somebody else."))
    mine = _own_place(actor, task)
    mine.cannot = because.strip()
    witness(because=fingerprint(mine.cannot))
    tell("tasks.cannot", task, actor.id)
    stir_all(task)


@action(Permission.DO_WORK)
def deliver(actor: Person, task: PanelTask) -> None:
    """The work is done, and lies in what was handed in."""
    hold_open(task)
    _own_place(actor, task)
    refuse_unless(task.products, NOTHING)
    refuse_unless(task.state == State.ASSIGNED, _("It was delivered already."))
    task.state, task.delivered_at = State.DELIVERED, now()
    tell("tasks.delivered", task, actor.id)
    stir_all(task)


@action(Permission.HANDLE_WORK)
def link_decision(actor: Person, task: PanelTask, decision: Decision) -> None:
    """Say by which decision its opinion was adopted."""
    hold_open(task)
    here = decision.workspace_id == task.workspace_id
    adopted = here and decision.end == End.ADOPTED
    refuse_unless(adopted, _("Only what the Panel adopted can be named here."))
    task.decision = decision
    witness(decision=decision.reference_number)
    follow(actor, task)
    joined(actor, task)


@action(Permission.HANDLE_WORK)
def close_task(_actor: Person, task: PanelTask) -> None:
    hold_open(task)
    task.state, task.closed_at = State.CLOSED, now()
    stir_all(task)


def _own_place(actor: Person, task: PanelTask) -> TaskMember:
    mine = [each for each in task.team if each.person_id == actor.id]
    refuse_unless(mine, NOT_YOURS)
    return mine[0]
