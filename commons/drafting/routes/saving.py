"""A text leaves as a file of another program."""

import io
from collections.abc import Callable

from flask import Blueprint, abort, request, send_file
from flask.typing import ResponseReturnValue

from commons.documents.models import Document
from commons.documents.names import level_name
from commons.documents.queries.documents import OPEN
from commons.drafting.converting import (
    NotConverted,
    Remark,
    Sheet,
    to_docx,
    to_html,
    to_markdown,
    to_odt,
    to_pdf,
)
from commons.drafting.drawing import suggestions_in
from commons.drafting.leaving import mark_of, named_for
from commons.drafting.models import Comment
from commons.drafting.pictures import carried
from commons.drafting.queries import talks_on
from commons.drafting.reading import Tree, read
from commons.drafting.routes import opened
from commons.membership.queries import people_numbered
from kernel.clock import now
from kernel.limits import limiter, posting
from kernel.login import me, signed_in

saving = Blueprint("saving", __name__, url_prefix="/<workspace>/documents/<int:document_id>")


def _docx(document: Document, tree: Tree) -> bytes:
    """With what is suggested, and with what is said beside it that the reader sees."""
    people = people_numbered({each.person for each in suggestions_in(tree) if each.person})
    names = {number: person.name for number, person in people.items()}
    return to_docx(
        named_for(document, me(), tree),
        document.title,
        name_of=lambda person: names.get(person or 0, ""),
        remarks=_remarks(document),
        picture_of=carried(document, tree),
    )


def _remarks(document: Document) -> list[Remark]:
    said = [
        (each, talk.begins.quote)
        for talk in talks_on(me(), document)
        if not talk.begins.resolved_at
        for each in (talk.begins, *talk.answers)
        if not each.deleted_at
    ]
    return [_remark(comment, quote) for comment, quote in said]


def _remark(comment: Comment, quote: str) -> Remark:
    return Remark(comment.author_name, comment.at, comment.source, quote)


def _page(document: Document, tree: Tree) -> bytes:
    tree = named_for(document, me(), tree)
    pictures = carried(document, tree)
    return to_html(tree, document.title, document.language, picture_of=pictures).encode()


def _odt(document: Document, tree: Tree) -> bytes:
    tree = named_for(document, me(), tree)
    return to_odt(tree, document.title, picture_of=carried(document, tree))


def _marked_down(document: Document, tree: Tree) -> bytes:
    return to_markdown(named_for(document, me(), tree), document.title).encode()


def _pdf(document: Document, tree: Tree) -> bytes:
    """As it stands, without what is only suggested; of a level that is noted, with its reader."""
    place = document.workspace
    sheet = Sheet(
        title=document.title,
        lang=document.language,
        author=place.name,
        kicker=", ".join(filter(None, (place.name, document.reference_number))),
        running=level_name(document.level) if document.level not in OPEN else "",
        foot=document.reference_number or document.title,
        mark=mark_of(me()) if document.noted else "",
    )
    at = now() if document.noted else document.changed_at
    return to_pdf(tree, sheet, at, picture_of=carried(document, tree))


WAYS: dict[str, Callable[[Document, Tree], bytes]] = {
    "docx": _docx,
    "odt": _odt,
    "pdf": _pdf,
    "md": _marked_down,
    "html": _page,
}


@saving.get("/export")
@limiter.limit(posting)
@signed_in
def export(workspace: str, document_id: int) -> ResponseReturnValue:
    """To have a text of a level that is noted is to have opened it."""
    document, kind = opened(workspace, document_id), request.args.get("as", "docx")
    if kind not in WAYS:
        abort(404)
    try:
        made = WAYS[kind](document, read(document).tree)
    except NotConverted:
        abort(503)
    name = f"{document.title}.{kind}"
    answer = send_file(
        io.BytesIO(made), mimetype=MIMES[kind], as_attachment=True, download_name=name
    )
    answer.headers["Cache-Control"] = "no-store"
    return answer


MIMES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
    "md": "text/markdown; charset=utf-8",
    "html": "text/html; charset=utf-8",
}
