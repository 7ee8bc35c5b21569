"""What is put to the seats of a body: votes, written procedures, positions; and what came of it."""

from flask import Flask

from commons.decisions import choices, names
from commons.decisions import live as live
from commons.decisions import news as news
from commons.decisions import settling as settling
from commons.decisions.routes import decisions
from commons.decisions.routes.aside import aside
from commons.decisions.routes.ending import ending
from commons.decisions.routes.opening import opening
from commons.decisions.routes.publishing import publishing
from commons.decisions.routes.urns import urns
from commons.decisions.routes.voting import voting

SAID = (
    choices.choice_name,
    choices.choice_offered,
    choices.choices_of,
    choices.look_of,
    names.end_name,
    names.procedure_name,
    names.rule_words,
    names.source_name,
)


def install(app: Flask) -> None:
    for part in (decisions, opening, voting, aside, ending, urns, publishing):
        app.register_blueprint(part)
    for say in SAID:
        app.add_template_global(say)
