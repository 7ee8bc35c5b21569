"""Calls for expression of interest: who applies, how they are judged, and who is chosen."""

from flask import Flask

from commons.selection import letters as letters
from commons.selection import live as live
from commons.selection import names
from commons.selection import retaining as retaining
from commons.selection import solving as solving
from commons.selection.routes.applying import applying
from commons.selection.routes.calls import calls
from commons.selection.routes.choosing import choosing
from commons.selection.routes.desk import desk
from commons.selection.routes.judging import judging
from commons.selection.routes.sifting import sifting

SAID = (
    names.conflict_words,
    names.demand_words,
    names.figure_shown,
    names.per_cent,
    names.source_of,
    names.state_look,
    names.state_name,
    names.step_name,
    names.trait_name,
    names.value_name,
)


def install(app: Flask) -> None:
    for part in (calls, applying, judging, desk, sifting, choosing):
        app.register_blueprint(part)
    for say in SAID:
        app.add_template_global(say)
