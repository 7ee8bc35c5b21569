"""Programs that speak for people: personal tokens, and what can be asked with one."""

from flask import Flask

from commons.api.queries import find
from commons.api.routes import api, posting, programs, reading
from kernel.bearers import bearers_from

__all__ = ["install", "posting", "reading"]


def install(app: Flask) -> None:
    bearers_from(find)
    app.register_blueprint(api)
    app.register_blueprint(programs)
