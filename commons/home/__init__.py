"""Where people start: their own home across bodies, and each workspace's home."""

from flask import Flask

from commons.home import shell as shell
from commons.home.routes import home


def install(app: Flask) -> None:
    app.register_blueprint(home)
