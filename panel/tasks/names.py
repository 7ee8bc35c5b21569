"""How are tasks, their states and the parts in them called on a page?"""

from kernel.words import gettext as _
from kernel.words import ngettext
from panel.tasks.models import PanelTask
from rules.panel_tasks import TASKS, Part, State

WAY = (State.CALLED, State.CONSULTED, State.ASSIGNED, State.DELIVERED, State.CLOSED)


def task_name(code: str) -> str:
    return _(TASKS[code][0])


def task_cite(code: str) -> str:
    return TASKS[code][1]


def task_state(state: str) -> str:
    return {
        State.CALLED: _("Volunteers sought"),
        State.CONSULTED: _("Chair consulted"),
        State.ASSIGNED: _("Assigned"),
        State.DELIVERED: _("Delivered"),
        State.CLOSED: _("Closed"),
    }[State(state)]


def task_look(state: str) -> str:
    return {State.DELIVERED: "ok", State.CLOSED: ""}.get(State(state), "brand")


def part_name(part: str) -> str:
    return _("Rapporteur") if part == Part.RAPPORTEUR else _("Contributor")


def task_stages(task: PanelTask) -> list[tuple[str, str]]:
    """The stages of a task, and whether each is behind, now, or still to come."""
    now = WAY.index(State(task.state))
    looks = ["done" if n < now else "now" if n == now else "" for n in range(len(WAY))]
    return [(task_state(state), look) for state, look in zip(WAY, looks, strict=True)]


def load_words(number: int) -> str:
    """How much somebody does already."""
    if not number:
        return _("free")
    return ngettext("%(num)d open task", "%(num)d open tasks", number)
