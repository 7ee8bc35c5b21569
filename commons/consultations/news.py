"""What happens to consultations of which somebody may want to hear, and how is it shown?"""

from commons.consultations.models import Consultation
from commons.consultations.queries import find
from kernel.happenings import Kind, Shown
from rules.access import Permission
from rules.notices import Event

READ = Permission.READ_CONSULTATION


def show(consultation: Consultation, _number: int) -> Shown:
    path = f"/{consultation.workspace.slug}/consultations/{consultation.id}"
    title = f"{consultation.reference_number}: {consultation.title}"
    return Shown(title, path, consultation.opened_by.name, "")


Kind("consultations.opened", "consultation", READ, find, show, Event.OPENED, Event.ASKED)
Kind("consultations.reminded", "consultation", READ, find, show, None, Event.ASKED)
Kind("consultations.ended", "consultation", READ, find, show, Event.SETTLED)
