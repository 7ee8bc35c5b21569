"""The Apply AI Alliance."""

from flask import Flask

from alliance import (
    catalogue,
    directory,
    groups,
    ideas,
    indicators,
    initiatives,
    matchmaking,
    sectors,
    signals,
)
from alliance.charter import CHARTER
from alliance.choosing import country_name, sector_name, sector_names
from kernel.bodies import Tab, charters, own_tabs
from rules.access import Permission
from rules.words import sentence as _

TABS = (
    Tab("observatory.index", _("AI Observatory"), "observatory", Permission.READ_WORK),
    Tab("indicators.index", _("Indicators"), "indicators", Permission.READ_WORK),
    Tab("practices.index", _("Use cases and articles"), "practices", Permission.READ_WORK),
    Tab("ideas.index", _("Ideas"), "ideas", Permission.READ_WORK),
    Tab("surveys.index", _("Surveys"), "surveys", Permission.READ_WORK),
    Tab("events.index", _("Events"), "events", Permission.READ_WORK),
    Tab("groups.index", _("Groups"), "groups", Permission.READ_WORK),
    Tab("catalogue.index", _("Catalogue"), "catalogue", Permission.READ_WORK),
    Tab("directory.index", _("Directory"), "directory", Permission.READ_WORK),
    Tab("initiatives.index", _("Initiatives"), "initiatives", Permission.READ_WORK),
    Tab("matches.index", _("Offers and needs"), "matches", Permission.READ_WORK),
)


def install(app: Flask) -> None:
    charters[CHARTER.slug] = CHARTER
    own_tabs[CHARTER.slug] = TABS
    for part in (
        indicators,
        signals,
        sectors,
        ideas,
        groups,
        catalogue,
        directory,
        initiatives,
        matchmaking,
    ):
        part.install(app)
    for say in (country_name, sector_name, sector_names):
        app.add_template_global(say)
