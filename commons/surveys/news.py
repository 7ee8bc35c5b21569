"""What happens to surveys of which somebody may want to hear, and how is it shown?"""

from commons.surveys.models import Survey
from commons.surveys.queries import find
from kernel.happenings import Kind, Shown
from rules.access import Permission
from rules.notices import Event

READ = Permission.READ_WORK


def show(survey: Survey, _number: int) -> Shown:
    path = f"/{survey.workspace.slug}/surveys/{survey.id}"
    return Shown(survey.title, path, survey.by.name, "")


Kind("surveys.opened", "survey", READ, find, show, None, Event.ASKED)
Kind("surveys.reminded", "survey", READ, find, show, None, Event.ASKED)
Kind("surveys.published", "survey", READ, find, show, Event.SETTLED)
