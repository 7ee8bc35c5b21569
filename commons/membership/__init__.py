"""Who sits where, as what, and until when; and what follows from it."""

from flask import Flask

from commons.membership import live as live
from commons.membership import rights as rights
from commons.membership import standing as standing
from commons.membership.commands import house
from commons.membership.routes import membership


def install(app: Flask) -> None:
    app.register_blueprint(membership)
    app.cli.add_command(house)
