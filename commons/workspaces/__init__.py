"""The places where bodies work: whose they are, who can see them, what was done in them."""

from flask import Flask

from commons.workspaces.routes import workspaces
from kernel.bodies import tabs_of


def install(app: Flask) -> None:
    app.register_blueprint(workspaces)
    app.add_template_global(tabs_of, "own_tabs")
