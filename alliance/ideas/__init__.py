"""Ideas that can land: from a topic to a question to an agenda item of another body, and back."""

from flask import Flask

from alliance.ideas import besides as besides
from alliance.ideas import live as live
from alliance.ideas import names
from alliance.ideas import news as news
from alliance.ideas.routes import ideas
from alliance.ideas.routes.landing import landings


def install(app: Flask) -> None:
    for part in (ideas, landings):
        app.register_blueprint(part)
    for say in names.SAID:
        app.add_template_global(say)
