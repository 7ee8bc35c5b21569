"""Practices, use cases and articles that members hand in to be read by others: AIA 4, AI Pact."""

from flask import Flask

from commons.practices import live as live
from commons.practices import names
from commons.practices import news as news
from commons.practices import seeking as seeking
from commons.practices import signals as signals
from commons.practices import waiting as waiting
from commons.practices.routes import practices
from commons.practices.routes.public import library
from commons.practices.routes.reviewing import reviewing
from commons.practices.routes.using import using
from commons.practices.routes.writing import writing
from kernel.background import wake

SAID = (
    names.record_facet,
    names.library_name,
    names.record_look,
    names.record_state,
    names.record_step,
    names.record_value,
)


def install(app: Flask) -> None:
    for part in (practices, writing, reviewing, using, library):
        app.register_blueprint(part)
    for say in SAID:
        app.add_template_global(say)
    wake("library.shelf")
