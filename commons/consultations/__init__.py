"""Comments on a text before it is adopted: who is asked, what they say, what becomes of each."""

from flask import Flask

from commons.consultations import live as live
from commons.consultations import names
from commons.consultations import news as news
from commons.consultations import settling as settling
from commons.consultations.routes import consultations
from commons.consultations.routes.commenting import commenting
from commons.consultations.routes.opening import consulting
from commons.consultations.routes.replying import replying

SAID = (names.answer_look, names.answer_name, names.sort_name)


def install(app: Flask) -> None:
    for part in (consultations, consulting, commenting, replying):
        app.register_blueprint(part)
    for say in SAID:
        app.add_template_global(say)
