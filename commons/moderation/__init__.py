"""Order in discussions: reports, posts that are read first, hiding with a reason, appeals."""

from flask import Flask

from commons.moderation import bonds as bonds
from commons.moderation import news as news
from commons.moderation.routes import moderating
from commons.moderation.routes.own import moderated


def install(app: Flask) -> None:
    app.register_blueprint(moderating)
    app.register_blueprint(moderated)
