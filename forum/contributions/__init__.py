"""What members and sub-groups hand in, topic by topic: AIA 67(8)."""

from flask import Flask

from forum.contributions.names import SAID
from forum.contributions.routes import contributions


def install(app: Flask) -> None:
    app.register_blueprint(contributions)
    for say in SAID:
        app.add_template_global(say)
