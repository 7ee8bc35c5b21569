"""The report the Forum makes public every year, with the figures of its records: AIA 67(10)."""

from flask import Flask

from forum.reports.routes import reports


def install(app: Flask) -> None:
    app.register_blueprint(reports)
