"""How is a task called, and what do members answer? SPR 7(1): they are consulted before."""

from dataclasses import asdict
from datetime import timedelta

from sqlalchemy import select

from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.actions import Repeated, action
from kernel.clock import now, today
from kernel.database import db
from kernel.happenings import tell
from kernel.record import fingerprint, witness
from kernel.streams import advance
from panel.concerning import concern
from panel.hearing import raises_alerts
from panel.refusals import refuse_unless
from panel.tasks.facts import TaskFacts
from panel.tasks.models import PanelTask, Volunteer
from panel.tasks.stepping import hold, stir_all
from panel.tasks.withholding import follow
from rules.access import Permission
from rules.panel_tasks import SOUGHT, TASKS
from rules.words import sentence as _

CALL_DAYS = "task.call_days"
NOT_HERE = _("Experts are given tasks in the Scientific Panel only (SPR 7).")


@action(Permission.HANDLE_WORK)
def call_task(actor: Person, place: Workspace, facts: TaskFacts, key: str) -> PanelTask:
    """Lay a task before the members, and ask who would do it."""
    if before := _sent_before(actor, place, key):
        raise Repeated(before)
    refuse_unless(raises_alerts(place), NOT_HERE)
    refuse_unless(facts.code in TASKS, _("Choose which task of Article 68(3) it is."))
    days = timedelta(days=int(place.charter.rule(CALL_DAYS).value))
    made = PanelTask(workspace=place, key=key, by_id=actor.id, call_until=today() + days,
                     reference_number=_reference(place), **asdict(facts))  # fmt: skip
    db.session.add(made)
    db.session.flush()
    follow(actor, made)
    concern(actor, made, made.provider, made.model)
    tell("tasks.called", made, actor.id)
    witness(reference=made.reference_number, task=made.code)
    return made


def _reference(place: Workspace) -> str:
    year = today().year
    return f"{place.charter.mark}/T {year}/{advance(f'panel-task-{year}', place.id).head}"


def _sent_before(actor: Person, place: Workspace, key: str) -> PanelTask | None:
    mine = (PanelTask.workspace_id == place.id, PanelTask.by_id == actor.id, PanelTask.key == key)
    return db.session.scalar(select(PanelTask).where(*mine))


@action(Permission.DO_WORK)
def answer_call(actor: Person, task: PanelTask, says: str, *, willing: bool) -> None:
    """Say that one would do it, or would not; the last answer counts."""
    hold(task)
    refuse_unless(task.state in SOUGHT, _("The experts for this task are assigned already."))
    mine = db.session.get(Volunteer, (task.id, actor.id))
    if mine is None:
        mine = Volunteer(task_id=task.id, person_id=actor.id, willing=willing)
        task.volunteers.append(mine)
    mine.willing, mine.says, mine.at = willing, says.strip(), now()
    witness(willing=willing, says=fingerprint(mine.says))
    stir_all(task)
