"""Where people start: their own home across bodies, each workspace's home, and finding things."""

from flask import Flask

from commons.home import shell as shell
from commons.home.routes import finding, home


def install(app: Flask) -> None:
    app.register_blueprint(home)
    app.register_blueprint(finding)
