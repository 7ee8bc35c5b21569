"""Who does a task? The AI Office says so, after it consulted the chair: SPR 7(1) and 19(4)."""

from sqlalchemy import select

from commons.membership.models import Person
from kernel.actions import action
from kernel.clock import now
from kernel.database import db
from kernel.happenings import tell
from kernel.record import fingerprint, witness
from kernel.words import gettext
from panel.refusals import insist, refuse_unless
from panel.tasks.facts import Team
from panel.tasks.models import PanelTask, TaskMember
from panel.tasks.queries import expert_of, is_chair
from panel.tasks.stepping import hold, hold_open, stir_all
from rules.access import Permission
from rules.panel_tasks import SOUGHT, Part, State, is_team, may_assign, may_be_given
from rules.words import sentence as _

NOT_THE_CHAIR = _("Only the Chair of the Panel answers this.")
ASSIGNED = _("The experts for this task are assigned already.")
NOT_IN_IT = _("This expert does not do this task.")
WHY = _("Say why somebody else takes it over (SPR 7(3)).")


@action(Permission.HANDLE_WORK)
def ask_chair(_actor: Person, task: PanelTask, wanted: str) -> None:
    """Consult the chair on whom to assign; the moment is kept."""
    hold(task)
    refuse_unless(task.state in SOUGHT, ASSIGNED)
    task.state, task.chair_asked_at, task.chair_asked = State.CONSULTED, now(), wanted.strip()
    task.chair_said_at, task.chair_said, task.chair_name = None, "", ""
    witness(asked=fingerprint(task.chair_asked))
    stir_all(task)


@action(Permission.LEAD_WORK)
def chair_says(actor: Person, task: PanelTask, said: str) -> None:
    """What the chair answers; the moment is kept."""
    hold(task)
    refuse_unless(is_chair(actor.id, task.workspace), NOT_THE_CHAIR)
    refuse_unless(task.chair_asked_at, _("The AI Office has not consulted the Chair yet."))
    refuse_unless(task.state == State.CONSULTED, ASSIGNED)
    task.chair_said_at, task.chair_name = now(), actor.name
    task.chair_said = said.strip() or gettext("No objection.")
    witness(said=fingerprint(task.chair_said))
    stir_all(task)


@action(Permission.HANDLE_WORK)
def assign(actor: Person, task: PanelTask, team: Team) -> None:
    """Give it to one rapporteur and two contributors, none of them in conflict."""
    hold(task)
    whole = is_team(team.rapporteur, team.contributors)
    insist(may_assign(State(task.state), chair_said=bool(task.chair_said_at), team=whole))
    people = [_free_expert(task, number) for number in team.everybody]
    for number, person in enumerate(people, 1):
        part = Part.RAPPORTEUR if number == 1 else Part.CONTRIBUTOR
        task.members.append(
            TaskMember(task_id=task.id, number=number, person_id=person.id, part=part)
        )
    task.state, task.assigned_at = State.ASSIGNED, now()
    _tell(actor, task, people)


def _free_expert(task: PanelTask, person_id: int) -> Person:
    person = db.session.scalars(select(Person).where(Person.id == person_id)).all()
    refuse_unless(person, NOT_IN_IT)
    found = person[0]
    insist(may_be_given(expert_of(found, task), task.provider))
    return found


@action(Permission.HANDLE_WORK)
def substitute(
    actor: Person, task: PanelTask, number: int, person_id: int, because: str
) -> TaskMember:
    """Put another expert in the place of one who does it no longer: SPR 7(3)."""
    hold_open(task)
    refuse_unless(because.strip(), WHY)
    left = _in_team(task, number)
    here = {each.person_id for each in task.team}
    refuse_unless(person_id not in here, _("This expert does the task already."))
    person = _free_expert(task, person_id)
    left.ended_at, left.because = now(), because.strip()
    made = TaskMember(task_id=task.id, number=len(task.members) + 1, person_id=person.id,
                      part=left.part, replaces=left.number)  # fmt: skip
    task.members.append(made)
    witness(because=fingerprint(left.because), instead=left.person_id)
    _tell(actor, task, [person])
    return made


def _in_team(task: PanelTask, number: int) -> TaskMember:
    found = [each for each in task.team if each.number == number]
    refuse_unless(found, NOT_IN_IT)
    return found[0]


def _tell(actor: Person, task: PanelTask, people: list[Person]) -> None:
    parts = {each.person_id: each.part for each in task.team}
    tell("tasks.assigned", task, actor.id, {p.id: str(parts.get(p.id, "")) for p in people})
    witness(experts=[person.handle for person in people])
    stir_all(task)
