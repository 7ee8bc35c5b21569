"""The library of a workspace: folders, files and texts, each with its facts and versions."""

from flask import Flask

from commons.documents import live as live
from commons.documents import names
from commons.documents import news as news
from commons.documents import retaining as retaining
from commons.documents.routes import documents
from commons.documents.routes.arranging import arranging
from commons.documents.routes.bringing import bringing
from commons.documents.routes.folders import folders
from commons.documents.routes.pieces import pieces
from commons.documents.routes.selecting import selecting
from commons.documents.routes.sharing import sharing
from commons.documents.routes.versions import versions
from commons.documents.routes.viewing import viewing

PARTS = (
    documents,
    bringing,
    folders,
    arranging,
    versions,
    selecting,
    pieces,
    viewing,
    sharing,
)
SAID = (
    names.status_name,
    names.level_name,
    names.level_words,
    names.document_kind,
    names.language_name,
    names.right_name,
    names.right_words,
)


def install(app: Flask) -> None:
    for part in PARTS:
        app.register_blueprint(part)
    for say in SAID:
        app.add_template_global(say)
