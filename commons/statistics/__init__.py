"""How much does each seat take part? For the secretariat, and never about one person of a seat."""

from flask import Flask

from commons.statistics.routes import statistics


def install(app: Flask) -> None:
    app.register_blueprint(statistics)
