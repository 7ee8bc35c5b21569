"""The figures of a body's rules profile: what holds, where it stands, and who set it."""

from flask import Flask

from commons.figures import names
from commons.figures.routes import figures


def install(app: Flask) -> None:
    app.register_blueprint(figures)
    app.add_template_global(names.taken_words)
