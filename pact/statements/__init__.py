"""What the Pact tells everybody: the register of pledges, open data, the statement of a year."""

from flask import Flask

from pact.statements.routes import register


def install(app: Flask) -> None:
    app.register_blueprint(register)
