"""How somebody without a place comes to have one: invited, singly or many at once."""

from flask import Flask

from commons.invitations.routes import answering, invitations


def install(app: Flask) -> None:
    app.register_blueprint(invitations)
    app.register_blueprint(answering)
