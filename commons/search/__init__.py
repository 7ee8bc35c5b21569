"""One field over everything one may read: posts, discussions, people, and where one can go."""

from flask import Flask

from commons.search.commands import search
from commons.search.routes import finding


def install(app: Flask) -> None:
    app.register_blueprint(finding)
    app.cli.add_command(search)
