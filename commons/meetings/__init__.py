"""Meetings: called, prepared, followed by everybody, written up, and what comes of them."""

from flask import Flask

from commons.meetings import attending as attending
from commons.meetings import inviting as inviting
from commons.meetings import live as live
from commons.meetings import names, yearly
from commons.meetings import news as news
from commons.meetings import reminding as reminding
from commons.meetings.routes import meetings
from commons.meetings.routes.agenda import agenda
from commons.meetings.routes.days import days
from commons.meetings.routes.feeds import feeds
from commons.meetings.routes.files import files
from commons.meetings.routes.items import items
from commons.meetings.routes.live import course
from commons.meetings.routes.outcome import outcome
from commons.meetings.routes.tasks import tasks

SAID = (
    names.form_name,
    names.item_kind_name,
    names.comes_name,
    names.suits_name,
    names.stage_name,
    yearly.yearly_words,
)


def install(app: Flask) -> None:
    for part in (days, tasks, meetings, agenda, course, items, outcome, files, feeds):
        app.register_blueprint(part)
    for say in SAID:
        app.add_template_global(say)
    for shown in (names.hour, names.day_number, names.month_name):
        app.add_template_filter(shown)
