"""Who chairs the Forum? Candidacies, an election, and terms of two years: AIA 67(6)."""

from flask import Flask

from forum.chairing import live as live
from forum.chairing import news as news
from forum.chairing import reminding as reminding
from forum.chairing import waiting as waiting
from forum.chairing.routes import chairing


def install(app: Flask) -> None:
    app.register_blueprint(chairing)
