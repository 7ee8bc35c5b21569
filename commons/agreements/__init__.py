"""What becomes of a discussion: what is concluded in it, and what is asked of seats."""

from flask import Flask

from commons.agreements import answering as answering
from commons.agreements import bonds as bonds
from commons.agreements import live as live
from commons.agreements import news as news
from commons.agreements import settling as settling
from commons.agreements import waiting as waiting
from commons.agreements.routes import agreements
from commons.agreements.routes.askings import askings
from commons.agreements.routes.conclusions import conclusions
from commons.agreements.routes.reading import readers


def install(app: Flask) -> None:
    for part in (agreements, conclusions, askings, readers):
        app.register_blueprint(part)
