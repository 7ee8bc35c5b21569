"""What is kept of somebody: taken along by themselves, and erased when they leave for good."""

from flask import Flask

from commons.privacy.commands import people
from commons.privacy.routes import privacy


def install(app: Flask) -> None:
    app.cli.add_command(people)
    app.register_blueprint(privacy)
