"""Surveys and calls for input: questions to those who sit in a workspace, and what came of them."""

from flask import Flask

from commons.surveys import live as live
from commons.surveys import names
from commons.surveys import news as news
from commons.surveys import settling as settling
from commons.surveys.routes import surveys
from commons.surveys.routes.answering import answering
from commons.surveys.routes.asking import asking_surveys
from commons.surveys.routes.results import results


def install(app: Flask) -> None:
    for part in (surveys, asking_surveys, answering, results):
        app.register_blueprint(part)
    for say in names.SAID:
        app.add_template_global(say)
