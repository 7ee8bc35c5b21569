"""The AI Pact."""

from flask import Flask

from kernel.bodies import Tab, charters, own_tabs
from pact import network, pledges, statements
from pact.charter import CHARTER
from rules.access import Permission
from rules.words import sentence as _

TABS = (
    Tab("pledges.index", _("Pledges"), "pledges", Permission.READ_WORK),
    Tab("practices.index", _("Practices"), "practices", Permission.READ_WORK),
    Tab("events.index", _("Events"), "events", Permission.READ_WORK),
    Tab("surveys.index", _("Surveys"), "surveys", Permission.READ_WORK),
    Tab("network.index", _("Network"), "network", Permission.READ_WORK),
)


def install(app: Flask) -> None:
    charters[CHARTER.slug] = CHARTER
    own_tabs[CHARTER.slug] = TABS
    for part in (network, pledges, statements):
        part.install(app)
