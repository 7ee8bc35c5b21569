"""Pages for everybody: the reports of the Forum, and the contributions that may be published."""

from collections.abc import Iterator

from flask import Blueprint, abort, render_template
from flask.typing import ResponseReturnValue
from markupsafe import Markup
from sqlalchemy import select

from commons.documents.models import Document, Kind
from commons.drafting.drawing import html
from commons.drafting.models import Version
from commons.drafting.schema import Node
from commons.files.models import File
from commons.files.serving import given_out
from commons.meetings.publishing import public
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_called
from forum.contributions.models import Contribution
from forum.contributions.queries import public_in
from forum.places import is_forum
from forum.reports.models import YearReport
from forum.reports.queries import public_reports
from kernel.database import db

published = Blueprint("published", __name__, url_prefix="/published/<workspace>")


@published.get("")
def index(workspace: str) -> str:
    place = _place(workspace)
    return render_template(
        "forum/published.html",
        place=place,
        reports=public_reports(place),
        contributions=public_in(place),
    )


@published.get("/<int:document_id>")
def show(workspace: str, document_id: int) -> ResponseReturnValue:
    """One of them, in the version that is public."""
    place = _place(workspace)
    found = next((one for one in _public(place) if one.document_id == document_id), None)
    if found is None or found.version is None:
        abort(404)
    if found.document.kind == Kind.FILE:
        return _file(found.document, found.version)
    return _text(place, found.document, found.version)


def _place(workspace: str) -> Workspace:
    found = workspace_called(workspace)
    if found is None or not is_forum(found):
        abort(404)
    return found


def _public(place: Workspace) -> Iterator[YearReport | Contribution]:
    yield from public_reports(place)
    yield from public_in(place)


def _file(document: Document, version: int) -> ResponseReturnValue:
    mine = (File.document_id == document.id, File.version == version)
    found = db.session.scalar(select(File).where(*mine)) or abort(404)
    return given_out(found, preview=False, save=True, keep=True)


def _text(place: Workspace, document: Document, version: int) -> str:
    found = db.session.get(Version, (document.id, version)) or abort(404)
    words = html(without_suggestions(public(found.tree)), src_of=lambda _file: "")
    return render_template(
        "forum/published_text.html",
        place=place,
        document=document,
        html=Markup(words),  # noqa: S704 made of known nodes only, and cleaned
    )


def without_suggestions(node: Node) -> Node:
    """What is only suggested is no word of the text; what would go still stands."""
    kept = [
        without_suggestions(child)
        for child in node.get("content", ())
        if not any(mark["type"] == "insertion" for mark in child.get("marks", ()))
    ]
    marks = [mark for mark in node.get("marks", ()) if mark["type"] != "deletion"]
    return {**node, **({"content": kept} if "content" in node else {}), "marks": marks}
