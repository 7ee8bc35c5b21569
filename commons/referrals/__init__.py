"""Requests that travel between bodies: an envelope on each side, and nothing else crosses."""

from flask import Flask

from commons.referrals import grounds as grounds
from commons.referrals import live as live
from commons.referrals import names
from commons.referrals import news as news
from commons.referrals import settling as settling
from commons.referrals.routes import referrals
from commons.referrals.routes.moving import referring
from commons.referrals.routes.sending import requesting

SAID = (names.purpose_name, names.milestone_look, names.milestone_name)


def install(app: Flask) -> None:
    for part in (referrals, requesting, referring):
        app.register_blueprint(part)
    for say in SAID:
        app.add_template_global(say)
