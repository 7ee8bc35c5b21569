"""The Scientific Panel of independent experts."""

from flask import Flask

from kernel.bodies import Tab, charters, own_tabs
from panel import alerts, requests, tasks
from panel.charter import CHARTER
from rules.access import Permission
from rules.words import sentence as _

TABS = (
    Tab("alerts.index", _("Qualified alerts"), "alerts", Permission.READ_WORK),
    Tab("panel_tasks.index", _("Tasks"), "tasks", Permission.READ_WORK),
    Tab("panel_requests.index", _("Requests"), "requests", Permission.READ_WORK),
)


def install(app: Flask) -> None:
    charters[CHARTER.slug] = CHARTER
    own_tabs[CHARTER.slug] = TABS
    for feature in (tasks, requests, alerts):
        feature.install(app)
