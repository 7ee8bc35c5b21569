"""The groups of the Alliance: one for each sector, others across them. COM(2025) 723."""

from flask import Flask

from alliance.groups import live as live
from alliance.groups.routes import groups


def install(app: Flask) -> None:
    app.register_blueprint(groups)
