"""Qualified alerts: from the first draft to what the AI Office does, the Board informed before."""

from flask import Flask

from panel import clocks
from panel.alerts import archiving as archiving
from panel.alerts import live as live
from panel.alerts import names
from panel.alerts import news as news
from panel.alerts import settling as settling
from panel.alerts import withholding as withholding
from panel.alerts.routes import alerts
from panel.alerts.routes.informing import informed, published
from panel.alerts.routes.steps import steps
from panel.alerts.routes.writing import writing

SAID = (
    clocks.left_words,
    names.alert_clock,
    names.alert_look,
    names.alert_state,
    names.element_words,
    names.ground_words,
    names.measure_words,
    names.stages_of,
    names.step_words,
)


def install(app: Flask) -> None:
    for part in (alerts, writing, steps, informed, published):
        app.register_blueprint(part)
    for say in SAID:
        app.add_template_global(say)
