"""Which things that happen to requests may somebody want to hear of?"""

from kernel.happenings import Kind, Shown
from panel.requests.models import PanelRequest, RequestReport
from panel.requests.queries import find_report, find_request
from rules.access import Permission
from rules.notices import Event

READ = Permission.READ_WORK


def show(request: PanelRequest, _number: int) -> Shown:
    path = f"/{request.workspace.slug}/requests-for-support/{request.id}"
    return Shown(f"{request.reference_number}: {request.asker}", path, request.by_name, "")


def show_report(report: RequestReport, _number: int) -> Shown:
    path = f"/{report.workspace.slug}/informed/reports/{report.id}"
    return Shown(f"{report.first} / {report.last}", path, report.by_name, "")


Kind("requests.received", "panel-request", READ, find_request, show, Event.OPENED)
Kind("requests.moved", "panel-request", READ, find_request, show, Event.SETTLED)
Kind("requests.reported", "request-report", READ, find_report, show_report, Event.SETTLED)
