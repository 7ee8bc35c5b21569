"""Texts that many write at once: the co-editor, its versions, comments and suggestions."""

import uuid

from flask import Flask

from commons.documents.beginnings import Beginnings, beginnings
from commons.documents.copying import copies
from commons.documents.finding import says
from commons.documents.models import Kind
from commons.documents.packing import contents
from commons.documents.pages import shows
from commons.documents.previews import previews
from commons.drafting import gathering as gathering
from commons.drafting import live as live
from commons.drafting import news as news
from commons.drafting import papers
from commons.drafting import sweeping as sweeping
from commons.drafting.finding import words_of_text
from commons.drafting.leaving import copy_text, saved_text
from commons.drafting.looking import look
from commons.drafting.routes import drafting, page
from commons.drafting.routes.approving import approving
from commons.drafting.routes.comments import comments, suggestions
from commons.drafting.routes.importing import importing
from commons.drafting.routes.pictures import pictures
from commons.drafting.routes.saving import saving
from commons.drafting.routes.versions import history


def install(app: Flask) -> None:
    for part in (drafting, comments, suggestions, history, saving, importing, pictures, approving):
        app.register_blueprint(part)
    shows[Kind.TEXT] = page
    says[Kind.TEXT] = words_of_text
    previews["docx"] = look
    contents[Kind.TEXT] = saved_text
    copies[Kind.TEXT] = copy_text
    beginnings[:] = [Beginnings(papers.offered, papers.write)]
    app.add_template_global(new_key)


def new_key() -> str:
    """For a form that is sent again when no answer came: the second time finds the first."""
    return str(uuid.uuid4())
