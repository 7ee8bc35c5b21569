"""Independence: who provides what, who declared which interest, and what closes because of it."""

from flask import Flask

from commons.independence import carrying as carrying
from commons.independence import inheriting as inheriting
from commons.independence import leading, names
from commons.independence import news as news
from commons.independence import reminding as reminding
from commons.independence import things as things
from commons.independence.routes import independence
from commons.independence.routes.declaring import declaring
from commons.independence.routes.public import public
from commons.independence.routes.recusing import recusing
from commons.independence.routes.registering import registering

SAID = (
    leading.concerned,
    leading.declares_here,
    leading.recusal_here,
    leading.signs_here,
    names.interest_name,
    names.occasion_name,
    names.stand_look,
    names.stand_name,
    names.whose_name,
)


def install(app: Flask) -> None:
    for part in (independence, declaring, registering, recusing, public):
        app.register_blueprint(part)
    for say in SAID:
        app.add_template_global(say)
    app.before_request(leading.lead_to_sign)
