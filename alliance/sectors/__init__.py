"""The AI Observatory as its readers see it: its front page, charts, and a page for each sector."""

from flask import Flask

from alliance.sectors import names
from alliance.sectors.routes import observatory, open_observatory


def install(app: Flask) -> None:
    app.register_blueprint(observatory)
    app.register_blueprint(open_observatory)
    for say in names.SAID:
        app.add_template_global(say)
