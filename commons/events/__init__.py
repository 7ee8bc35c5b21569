"""Webinars, workshops and calls: who registers, who waits, who was there, and what was asked."""

from flask import Flask

from commons.events import calendars as calendars
from commons.events import live as live
from commons.events import names
from commons.events import news as news
from commons.events import reminding as reminding
from commons.events import waiting as waiting
from commons.events.routes import events
from commons.events.routes.asking import asking
from commons.events.routes.holding import holding
from commons.events.routes.published import certificates, published

SAID = (
    names.about_article,
    names.occasion_kind,
    names.occasion_look,
    names.occasion_stage,
    names.promotes_words,
    names.standing_name,
)


def install(app: Flask) -> None:
    for part in (published, certificates, holding, asking, events):
        app.register_blueprint(part)
    for say in SAID:
        app.add_template_global(say)
