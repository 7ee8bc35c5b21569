"""The European Artificial Intelligence Board."""

from flask import Flask

from board.charter import CHARTER
from kernel.bodies import Tab, charters, own_tabs
from rules.access import Permission
from rules.words import sentence as _

TABS = (
    Tab("informed.index", _("Informed of"), "informed", Permission.READ_WORK),
    Tab("landings.index", _("Ideas of the Alliance"), "landed", Permission.READ_REFERRAL),
)


def install(_app: Flask) -> None:
    charters[CHARTER.slug] = CHARTER
    own_tabs[CHARTER.slug] = TABS
