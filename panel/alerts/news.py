"""Which steps on an alert may somebody want to hear of, and how are they shown?"""

from kernel.happenings import Kind, Shown
from panel.alerts.models import Alert, BoardNotice
from panel.alerts.queries import find_notice
from panel.alerts.stepping import find
from rules.access import Permission
from rules.notices import Event

READ = Permission.READ_WORK


def show(alert: Alert, number: int) -> Shown:
    by = next((step.by_name for step in alert.steps if step.number == number), "")
    title = f"{alert.reference_number}: {alert.title}"
    return Shown(title, f"/{alert.workspace.slug}/alerts/{alert.id}", by, "")


def show_notice(notice: BoardNotice, _number: int) -> Shown:
    title = f"{notice.alert.reference_number}: {notice.alert.model}"
    return Shown(title, f"/{notice.workspace.slug}/informed/{notice.id}", notice.by_name, "")


Kind("alerts.moved", "alert", READ, find, show, Event.SETTLED)
Kind("alerts.informed", "notice", READ, find_notice, show_notice, Event.SETTLED)
