"""How people prove who they are: passwords, codes, passkeys, and what to do when one is lost."""

from flask import Flask

from commons.security.commands import account
from commons.security.routes import security


def install(app: Flask) -> None:
    app.register_blueprint(security)
    app.cli.add_command(account)
