"""The Advisory Forum."""

from flask import Flask

from forum import chairing, contributions, published, reports
from forum.charter import CHARTER
from kernel.bodies import Tab, charters, own_tabs
from rules.access import Permission
from rules.words import sentence as _

TABS = (
    Tab("balance.index", _("Balance"), "balance", Permission.READ_SEATS),
    Tab("chairing.index", _("Co-chairs"), "co-chairs", Permission.READ_SEATS),
    Tab("contributions.index", _("Contributions"), "contributions", Permission.READ_DOCUMENT),
    Tab("reports.index", _("Annual reports"), "reports", Permission.READ_DOCUMENT),
    Tab("landings.index", _("Ideas of the Alliance"), "landed", Permission.READ_REFERRAL),
)


def install(app: Flask) -> None:
    charters[CHARTER.slug] = CHARTER
    own_tabs[CHARTER.slug] = TABS
    for part in (chairing, contributions, reports, published):
        part.install(app)
