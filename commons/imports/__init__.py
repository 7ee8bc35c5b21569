"""Conversations brought in from elsewhere: mailing lists and folders of threads."""

from flask import Flask

from commons.imports.commands import imports


def install(app: Flask) -> None:
    app.cli.add_command(imports)
