"""The places where bodies work: whose they are, who can see them, what was done in them."""

from flask import Flask

from commons.workspaces.routes import workspaces


def install(app: Flask) -> None:
    app.register_blueprint(workspaces)
