"""The directory of support structures: who helps with AI, where, and how one gets there."""

from flask import Flask

from alliance.directory import live as live
from alliance.directory import names
from alliance.directory.routes import directory
from alliance.directory.shown import shown


def install(app: Flask) -> None:
    for part in (directory, shown):
        app.register_blueprint(part)
    for say in names.SAID:
        app.add_template_global(say)
