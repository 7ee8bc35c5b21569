"""What figures tell by themselves: topics that rise, and indicators that cross a line."""

from flask import Flask

from alliance.signals import crossing as crossing
from alliance.signals import live as live
from alliance.signals import topics as topics
from alliance.signals import waiting as waiting
from alliance.signals.routes import signals


def install(app: Flask) -> None:
    app.register_blueprint(signals)
