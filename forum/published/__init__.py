"""What the Forum makes public, for anybody: AIA 67(10), C(2016) 3301."""

from flask import Flask

from forum.published.routes import published


def install(app: Flask) -> None:
    app.register_blueprint(published)
