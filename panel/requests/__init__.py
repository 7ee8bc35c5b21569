"""Requests of authorities for support and of the Panel for documents, and the report of them."""

from flask import Flask

from panel.requests import live as live
from panel.requests import names
from panel.requests import news as news
from panel.requests import withholding as withholding
from panel.requests.routes import requests
from panel.requests.routes.reporting import reporting

SAID = (
    names.element_asked,
    names.kind_name,
    names.request_clock,
    names.request_look,
    names.request_state,
)


def install(app: Flask) -> None:
    for part in (requests, reporting):
        app.register_blueprint(part)
    for say in SAID:
        app.add_template_global(say)
