"""Texts that many write at once: the co-editor, its versions, comments and suggestions."""

import uuid

from flask import Flask

from commons.documents.beginnings import Beginnings, beginnings
from commons.documents.finding import says
from commons.documents.models import Kind
from commons.documents.pages import shows
from commons.drafting import gathering as gathering
from commons.drafting import live as live
from commons.drafting import papers
from commons.drafting.finding import words_of_text
from commons.drafting.routes import drafting, page
from commons.drafting.routes.comments import comments, suggestions
from commons.drafting.routes.importing import importing
from commons.drafting.routes.saving import saving
from commons.drafting.routes.versions import history


def install(app: Flask) -> None:
    for part in (drafting, comments, suggestions, history, saving, importing):
        app.register_blueprint(part)
    shows[Kind.TEXT] = page
    says[Kind.TEXT] = words_of_text
    beginnings[:] = [Beginnings(papers.offered, papers.write)]
    app.add_template_global(new_key)


def new_key() -> str:
    """For a form that is sent again when no answer came: the second time finds the first."""
    return str(uuid.uuid4())
