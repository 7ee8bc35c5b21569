"""The initiatives of the Union on AI as trackers: what is due when, by whom, and what is late."""

from flask import Flask

from alliance.initiatives import live as live
from alliance.initiatives import names
from alliance.initiatives.routes import initiatives
from alliance.initiatives.shown import shown


def install(app: Flask) -> None:
    for part in (initiatives, shown):
        app.register_blueprint(part)
    for say in names.SAID:
        app.add_template_global(say)
