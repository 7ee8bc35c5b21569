"""A whole workspace in one documented file, for another house or for the years after this one."""

from flask import Flask

from commons.archive import interests as interests
from commons.archive.commands import workspace
from commons.archive.routes import archive


def install(app: Flask) -> None:
    app.cli.add_command(workspace)
    app.register_blueprint(archive)
