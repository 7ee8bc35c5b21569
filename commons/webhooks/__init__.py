"""Programs elsewhere that are told of what happens in open discussions."""

from flask import Flask

from commons.webhooks import live as live
from commons.webhooks.routes import webhooks


def install(app: Flask) -> None:
    app.register_blueprint(webhooks)
