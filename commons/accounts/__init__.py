"""How people come in and leave: sign-ins, and what they set for themselves."""

from flask import Flask

from commons.accounts.queries import find, standing_sign_ins
from commons.accounts.routes import accounts
from kernel.login import sign_ins_from


def install(app: Flask) -> None:
    sign_ins_from(find, standing_sign_ins)
    app.register_blueprint(accounts)
