"""How a body is composed: each balance its act asks for, counted from those who sit."""

from flask import Flask

from commons.balance import live as live
from commons.balance.names import SAID
from commons.balance.routes import balance


def install(app: Flask) -> None:
    app.register_blueprint(balance)
    for say in SAID:
        app.add_template_global(say)
