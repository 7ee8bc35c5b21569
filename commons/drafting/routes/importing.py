"""A Word or OpenDocument text becomes a text that many write in."""

import uuid

from flask import Blueprint, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import FileStorage

from commons.documents.actions import begin_text
from commons.documents.facts import Facts
from commons.documents.forms import UploadForm
from commons.documents.models import Document
from commons.documents.naming import title_of
from commons.documents.numbering import pattern_of
from commons.documents.routes.bringing import offer_folders
from commons.documents.routes.where import address
from commons.drafting.arriving import MOST_COMMENTS, begin_from
from commons.drafting.converting import Imported, Loss, NotConverted, from_docx, from_odt
from commons.drafting.engine.asking import EngineDied
from commons.drafting.engine.asking import Refused as TooMuch
from commons.files.arriving import arrived
from commons.files.names import clean_name
from commons.files.refusals import NotNow, NotTaken
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_for
from kernel.access import require
from kernel.forms import takes_files
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _
from kernel.words import ngettext
from rules.access import Permission

importing = Blueprint("importing", __name__, url_prefix="/<workspace>/documents")
takes_files.add("importing.new")


@importing.route("/import", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def new(workspace: str) -> ResponseReturnValue:
    place = workspace_for(me(), workspace)
    require(me(), Permission.ADD_DOCUMENT, place)
    form = UploadForm(request.form, key=str(uuid.uuid4()))
    offer_folders(form, place)
    sent = request.files.get("file")
    if request.method == "POST" and form.validate():
        made = _brought(place, form, sent) if sent and sent.filename else None
        if made:
            return redirect(address(made), 303)
        form.form_errors = form.form_errors or [_("Choose a file first.")]
    faulty = form.errors or form.form_errors
    words = {"workspace": place, "form": form, "pattern": pattern_of(place)}
    return render_template("drafting/import.html", **words), 422 if faulty else 200


def _brought(place: Workspace, form: UploadForm, sent: FileStorage) -> Document | None:
    try:
        came = _read(sent)
    except (NotTaken, NotNow) as refusal:
        form.form_errors.append(str(refusal.description))
    except NotConverted:
        form.form_errors.append(_("This file could not be read as a text."))
    else:
        return _begun(place, form, came, title_of(clean_name(sent.filename)))
    return None


def _read(sent: FileStorage) -> Imported:
    """Looked at as every file that comes in, and then as a text."""
    with arrived(sent, me()) as file:
        match file.kind:
            case "docx":
                mine = me().id
                return from_docx(file.path.read_bytes(), person_of=lambda _author: mine)
            case "odt":
                return from_odt(file.path.read_bytes())
        raise NotTaken(_("Bring a Word document (DOCX) or an OpenDocument text (ODT)."))


def _begun(place: Workspace, form: UploadForm, came: Imported, name: str) -> Document:
    facts = Facts(
        title=(form.title.data or came.title or name)[:200],
        description=form.description.data or "",
        folder_id=form.folder.data,
        language=form.language.data,
        level=form.level.data,
    )
    made = begin_text(me(), place, facts, form.key.data, numbered=form.numbered.data)
    try:
        begun = begin_from(me(), made, came, form.key.data)
    except (EngineDied, TooMuch):
        flash(_("It begins empty: its words are too many, or could not be handled."), "warn")
        return made
    _tell_of(begun)
    return made


def _tell_of(came: Imported) -> None:
    """What is not here as it was there."""
    if authors := sorted(set(came.authors.values()) - {""}):
        names = ", ".join(authors[:10])
        flash(_("Tracked changes of %(names)s are suggestions in your name.", names=names), "ok")
    if came.lost:
        words = ngettext("%(num)d picture was left out.", "%(num)d pictures were left out.",
                         came.lost)  # fmt: skip
        flash(words, "warn")
    if came.losses:
        names = ", ".join(map(_loss_name, came.losses))
        flash(_("Not kept, for no text here holds them: %(names)s.", names=names), "warn")
    if len(came.remarks) > MOST_COMMENTS:
        flash(_("Only the first %(most)d comments came along.", most=MOST_COMMENTS), "warn")


def _loss_name(loss: Loss) -> str:
    return {
        Loss.MARGINS: _("headers and footers"),
        Loss.BOXES: _("text boxes"),
        Loss.CHARTS: _("charts and diagrams"),
        Loss.OBJECTS: _("embedded objects"),
        Loss.EQUATIONS: _("equations"),
        Loss.CONTROLS: _("form fields"),
        Loss.TRACKED: _("tracked changes, as if all were accepted"),
        Loss.COMMENTS: _("comments"),
    }[loss]
