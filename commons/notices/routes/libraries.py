"""How much one hears of a document or a folder; who would be told, and what opening it reads."""

from typing import Any

from flask import Blueprint, abort, redirect, render_template, request
from flask.typing import ResponseReturnValue
from sqlalchemy.orm.attributes import set_committed_value

from commons.documents.models import Document, Folder, Kind, Level
from commons.documents.queries import document_for, folder_for
from commons.documents.routes.where import where
from commons.membership.models import Person
from commons.membership.queries import people_numbered
from commons.notices import actions
from commons.notices.forms import LevelForm, level_choices
from commons.notices.hearing import Heard, would_hear
from commons.notices.queries import level_of, unread_of
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_for
from kernel.access import require
from kernel.login import me, signed_in
from kernel.numbers import LARGEST, whole_number
from kernel.paths import own_path
from kernel.words import gettext as _
from rules.access import Permission
from rules.notices import Channel

libraries = Blueprint("libraries", __name__, url_prefix="/<workspace>/documents")


@libraries.route("/<int:document_id>/notices", methods=["GET", "POST"])
@signed_in
def document_level(workspace: str, document_id: int) -> ResponseReturnValue:
    found = document_for(me(), workspace, document_id)
    base = f"/{workspace}/documents/{document_id}"
    if request.method == "POST":
        actions.listen_to_document(me(), found, _wanted())
        return redirect(own_path(request.form.get("back"), base), 303)
    undecided = _("As in its folder") if found.folder_id else _("As in the workspace")
    chosen = str(level_of(me(), "document", found.id) or "")
    return _choice(where(found), found.title, base, chosen, undecided)


@libraries.route("/folders/<int:folder_id>/notices", methods=["GET", "POST"])
@signed_in
def folder_level(workspace: str, folder_id: int) -> ResponseReturnValue:
    found = folder_for(me(), workspace, folder_id)
    base = f"/{workspace}/documents/folders/{folder_id}"
    if request.method == "POST":
        actions.listen_to_folder(me(), found, _wanted())
        return redirect(own_path(request.form.get("back"), base), 303)
    undecided = _("As in what it lies in")
    chosen = str(level_of(me(), "folder", found.id) or "")
    return _choice(found.workspace, found.name, base, chosen, undecided)


def _wanted() -> Any:
    form = LevelForm(request.form)
    return form.wanted if form.validate() else abort(422, _("There is no such choice."))


def _choice(
    place: Workspace, title: str, base: str, chosen: str, undecided: str
) -> ResponseReturnValue:
    choices = level_choices(undecided)
    shown = {"workspace": place, "title": title, "base": base, "chosen": chosen}
    return render_template("notices/level.html", **shown, choices=choices)


@libraries.get("/told")
@signed_in
def told_of_new(workspace: str) -> str:
    """Who would be told of something new in this folder, at this level?"""
    place = workspace_for(me(), workspace)
    require(me(), Permission.ADD_DOCUMENT, place)
    number = request.args.get("folder", type=whole_number)
    folder = folder_for(me(), workspace, number) if number else None
    level = request.args.get("level", "")
    return _told(place, would_hear(me(), "documents.added", _would_be(place, folder, level)))


@libraries.get("/<int:document_id>/told")
@signed_in
def told_of_version(workspace: str, document_id: int) -> str:
    """Who would be told of a new version of this?"""
    found = document_for(me(), workspace, document_id)
    require(me(), Permission.ADD_DOCUMENT, found)
    what = "documents.version" if found.kind == Kind.FILE else "documents.frozen"
    return _told(where(found), would_hear(me(), what, found))


def _would_be(place: Workspace, folder: Folder | None, level: str) -> Document:
    """A document as it would be; it is nowhere, and enters no table."""
    would = Document(
        kind=Kind.FILE,
        title="-",
        workspace_id=place.id,
        folder_id=folder.id if folder else None,
        level=level if level in list(Level) else Level.LIMITED,
        author_id=me().id,
        author_name=me().name,
        suggestions_only=False,
        eyes=[],
        conferring=False,
        recused=frozenset(),
        shared=False,
    )
    set_committed_value(would, "workspace", place)
    return would


def _told(place: Workspace, heard: list[Heard]) -> str:
    people = people_numbered({one.person_id for one in heard})
    by = {one.person_id: _way(one) for one in heard}
    rows = sorted(((people[n], way) for n, way in by.items()), key=lambda row: row[0].name)
    return render_template("notices/would_hear.html", workspace=place, rows=rows)


def _way(one: Heard) -> str:
    if Channel.MAIL in one.channels or Channel.MAIL_LATER in one.channels:
        return _("inbox and mail")
    return _("inbox and digest") if Channel.DIGEST in one.channels else _("inbox")


def read_with(person: Person, document: Document) -> None:
    """Whoever opens a document has read what they were told of it."""
    thing = ("document", document.id)
    if unread_of(person, thing, LARGEST):
        actions.mark(person, thing, LARGEST, read=True)
