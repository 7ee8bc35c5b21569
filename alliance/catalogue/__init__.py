"""The catalogue of stakeholders: who is there, in which sector and country, and offers what."""

from flask import Flask

from alliance.catalogue import live as live
from alliance.catalogue import names
from alliance.catalogue import news as news
from alliance.catalogue import retaining as retaining
from alliance.catalogue import waiting as waiting
from alliance.catalogue.routes import catalogue
from alliance.catalogue.shown import shown


def install(app: Flask) -> None:
    for part in (catalogue, shown):
        app.register_blueprint(part)
    for say in names.SAID:
        app.add_template_global(say)
