"""Indicators of the Observatory: dated series with source and licence, loaded from files, in which
a revision never overwrites what was said before.
"""

from flask import Flask

from alliance.indicators import live as live
from alliance.indicators import reading as reading
from alliance.indicators.names import SAID
from alliance.indicators.routes import indicators, loading, observed


def install(app: Flask) -> None:
    for part in (indicators, loading, observed):
        app.register_blueprint(part)
    for say in SAID:
        app.add_template_global(say)
