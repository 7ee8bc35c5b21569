"""How does something come into a library? A text that is begun, or files that are brought."""

import uuid
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import FileStorage

from commons.documents.actions import begin_text, bring_file
from commons.documents.beginnings import offered_in, write_beginning
from commons.documents.facts import Facts
from commons.documents.forms import NewForm, PlaceForm, UploadForm
from commons.documents.models import Document
from commons.documents.naming import title_of
from commons.documents.numbering import pattern_of
from commons.documents.queries import folders_of, tree
from commons.documents.routes.unpacking import Wanted, unpack
from commons.documents.routes.where import address
from commons.files.arriving import arrived
from commons.files.names import clean_name
from commons.files.refusals import NotNow, NotTaken
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_for
from kernel.access import require
from kernel.forms import HouseForm, takes_files
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from kernel.words import gettext as _
from kernel.words import ngettext
from rules.access import Permission

bringing = Blueprint("bringing", __name__, url_prefix="/<workspace>/documents")
takes_files.add("bringing.upload")
INDENT = "\u2003"


@bringing.route("/new", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def new(workspace: str) -> ResponseReturnValue:
    """Begin a text."""
    place = _place(workspace)
    form = NewForm(request.form, key=str(uuid.uuid4()), folder=_folder())
    offer_folders(form, place)
    form.beginning.choices = [("", _("An empty page")), *offered_in(place)]
    if request.method == "POST" and form.validate():
        facts = Facts(
            title=form.title.data,
            suggestions_only=form.suggestions_only.data,
            **_where(form),
        )
        made = begin_text(me(), place, facts, form.key.data, numbered=form.numbered.data)
        if not write_beginning(me(), made, form.beginning.data):
            flash(_("It begins empty: the words to begin with could not be written."), "warn")
        return redirect(address(made), 303)
    return _form("documents/new.html", place, form)


@bringing.route("/upload", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def upload(workspace: str) -> ResponseReturnValue:
    """Bring files, each as a document of its own."""
    place = _place(workspace)
    form = UploadForm(request.form, key=str(uuid.uuid4()), folder=_folder())
    offer_folders(form, place)
    sent = [each for each in request.files.getlist("file") if each.filename]
    if request.method == "GET" or not form.validate():
        return _form("documents/upload.html", place, form)
    if not sent:
        form.form_errors.append(_("Choose a file first."))
        return _form("documents/upload.html", place, form)
    if len(sent) == 1 and clean_name(sent[0].filename).lower().endswith(".zip"):
        return _unpacked(place, form, sent[0])
    return _brought(place, form, sent)


def _unpacked(place: Workspace, form: UploadForm, sent: FileStorage) -> ResponseReturnValue:
    facts = Facts(title="", description=form.description.data or "", **_where(form))
    try:
        return unpack(place, sent, Wanted(facts, form.key.data, form.numbered.data))
    except NotTaken as refusal:
        form.form_errors.append(str(refusal.description))
        return _form("documents/upload.html", place, form)


def _brought(place: Workspace, form: UploadForm, sent: list[FileStorage]) -> ResponseReturnValue:
    """Each file comes in or is refused by itself; what was refused is said on the form."""
    made = [
        found for n, each in enumerate(sent) if (found := _bring(place, form, each, n, len(sent)))
    ]
    if form.form_errors:
        if made:
            words = ngettext(
                "%(num)d file was brought in.", "%(num)d files were brought in.", len(made)
            )
            form.form_errors.append(words)
        form.key.data = str(uuid.uuid4())
        return _form("documents/upload.html", place, form)
    if len(made) == 1:
        return redirect(address(made[0]), 303)
    flash(
        ngettext("%(num)d file was brought in.", "%(num)d files were brought in.", len(made)), "ok"
    )
    inside = f"/folders/{form.folder.data}" if form.folder.data else ""
    return redirect(f"/{place.slug}/documents{inside}", 303)


def _bring(
    place: Workspace, form: UploadForm, sent: FileStorage, n: int, many: int
) -> Document | None:
    name = clean_name(sent.filename)
    title = form.title.data if form.title.data and many == 1 else title_of(name)
    facts = Facts(title=title, description=form.description.data or "", **_where(form))
    key = f"{form.key.data[:58]}-{n}"
    try:
        with arrived(sent, me()) as came:
            return bring_file(me(), place, came, facts, key, numbered=form.numbered.data)
    except (NotTaken, NotNow) as refusal:
        form.form_errors.append(f"{name}: {refusal.description}")
        return None


def _where(form: PlaceForm) -> dict[str, Any]:
    return {
        "folder_id": form.folder.data,
        "language": form.language.data,
        "level": form.level.data,
    }


def offer_folders(form: HouseForm, place: Workspace) -> None:
    """Every folder of the library, each below the one it lies in."""
    inside = [(each.id, INDENT * depth + each.name) for each, depth in tree(folders_of(place))]
    form["folder"].choices = [("", _("Top of the library")), *inside]


def _place(workspace: str) -> Workspace:
    place = workspace_for(me(), workspace)
    require(me(), Permission.ADD_DOCUMENT, place)
    return place


def _folder() -> int | None:
    return request.args.get("folder", type=whole_number)


def _form(template: str, place: Workspace, form: HouseForm) -> ResponseReturnValue:
    faulty = form.errors or form.form_errors
    words = {"workspace": place, "form": form, "pattern": pattern_of(place)}
    return render_template(template, **words), 422 if faulty else 200
