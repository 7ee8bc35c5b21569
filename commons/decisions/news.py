"""Which things that happen to decisions may somebody want to hear of, and how are they shown?"""

from commons.decisions.models import Decision
from commons.decisions.queries import find
from kernel.happenings import Kind, Shown
from rules.access import Permission
from rules.notices import Event

READ = Permission.READ_DECISION


def show(decision: Decision, _number: int) -> Shown:
    path = f"/{decision.workspace.slug}/decisions/{decision.id}"
    title = f"{decision.reference_number}: {decision.title}"
    return Shown(title, path, decision.opened_by.name, "")


Kind("decisions.opened", "decision", READ, find, show, Event.OPENED, Event.ASKED)
Kind("decisions.reminded", "decision", READ, find, show, None, Event.ASKED)
Kind("decisions.urn", "decision", READ, find, show, None, Event.ASKED)
Kind("decisions.closed", "decision", READ, find, show, Event.SETTLED)
