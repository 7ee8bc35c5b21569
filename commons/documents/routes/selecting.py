"""Several things of a library at once: moved, copied, described, binned, taken along."""

import uuid
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlencode

from flask import (
    Blueprint,
    Response,
    flash,
    redirect,
    render_template,
    request,
    stream_with_context,
)
from flask.typing import ResponseReturnValue

from commons.documents.actions import (
    bin_document,
    bin_folder,
    copy_document,
    describe,
    make_folder,
    move_document,
    move_folder,
    note_opening,
)
from commons.documents.copying import copy_content
from commons.documents.facts import facts_of
from commons.documents.forms import SelectionForm
from commons.documents.models import Document, Folder, Status
from commons.documents.packing import MOST_DOCUMENTS, refuse_too_many, streamed
from commons.documents.queries.picked import MOST, Picked, laid_out, paths_below, picked_by
from commons.documents.routes import library_for
from commons.documents.routes.bringing import offer_folders
from commons.files.refusals import NotNow, NotTaken
from commons.workspaces.models import Workspace
from kernel.access import Refused
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _
from kernel.words import ngettext

selecting = Blueprint("selecting", __name__, url_prefix="/<workspace>/documents")
Did = Callable[[], object]
MOST_COPIED = 100
"""Documents in a folder that is copied: each is an act of its own, while whoever asked waits."""
ASKS = {"move", "copy", "status"}
"""What wants one more answer first: where to, or how it stands."""


@selecting.post("/selection")
@limiter.limit(posting)
@signed_in
def chosen(workspace: str) -> ResponseReturnValue:
    """Do something with what was chosen; of moving and the like, ask where to first."""
    place = library_for(workspace)
    picked = picked_by(me(), place, request.form.getlist("pick"))
    form = SelectionForm(request.form, key=str(uuid.uuid4()))
    offer_folders(form, place)
    if not picked:
        flash(_("Choose something in the list first."), "warn")
        return _back(place)
    if form.do.data == "zip":
        return _taken_along(place, picked)
    if form.do.data in ASKS and "sure" not in request.form:
        return redirect(f"/{place.slug}/documents/selection?{_said_so_far()}", 303)
    if not form.validate():
        return _question(place, picked, form, 422)
    _tell(_done(picked, form))
    return _back(place)


@selecting.get("/selection")
@signed_in
def asked(workspace: str) -> ResponseReturnValue:
    """Where to, or how it shall stand: the second question about what was chosen."""
    place = library_for(workspace)
    picked = picked_by(me(), place, request.args.getlist("pick"))
    form = SelectionForm(request.args, key=str(uuid.uuid4()))
    offer_folders(form, place)
    if not picked or form.do.data not in ASKS:
        return redirect(f"/{place.slug}/documents", 303)
    return _question(place, picked, form)


def _said_so_far() -> str:
    said = [("do", request.form["do"]), ("here", request.form.get("here", ""))]
    return urlencode(said + [("pick", each) for each in request.form.getlist("pick")[:MOST]])


def _question(
    place: Workspace, picked: Picked, form: SelectionForm, code: int = 200
) -> ResponseReturnValue:
    shown = {"workspace": place, "picked": picked, "form": form}
    return render_template("documents/selection.html", **shown), code


def _back(place: Workspace) -> ResponseReturnValue:
    here = request.form.get("here", "")
    inside = f"/folders/{here}" if here.isdecimal() else ""
    return redirect(f"/{place.slug}/documents{inside}", 303)


def _done(picked: Picked, form: SelectionForm) -> list[str]:
    """Each by itself, as its own act: what is refused is said, and the others are done."""
    each = [(one.name, _of_folder(one, form)) for one in picked.folders]
    each += [(one.title, _of_document(one, form)) for one in picked.documents]
    return [because for name, did in each if (because := _tried(name, did))]


def _tried(name: str, did: Did | None) -> str:
    try:
        if did is None:
            return _("%(name)s: this cannot be done with a folder.", name=name)
        did()
    except Refused as refusal:
        return f"{name}: {refusal.because}"
    except (NotTaken, NotNow) as refusal:
        return f"{name}: {refusal.description}"
    return ""


def _of_folder(folder: Folder, form: SelectionForm) -> Did | None:
    return {
        "move": lambda: move_folder(me(), folder, form.folder.data),
        "copy": lambda: _copied_folder(folder, form),
        "bin": lambda: bin_folder(me(), folder),
    }.get(form.do.data)


def _of_document(document: Document, form: SelectionForm) -> Did | None:
    return {
        "move": lambda: move_document(me(), document, form.folder.data),
        "copy": lambda: _copied(document, form),
        "bin": lambda: bin_document(me(), document),
        "status": lambda: describe(
            me(), document, replace(facts_of(document), status=Status(form.status.data))
        ),
    }.get(form.do.data)


def _copied(document: Document, form: SelectionForm) -> None:
    _copied_into(form.folder.data, document, form)


def _copied_into(folder_id: int | None, document: Document, form: SelectionForm) -> None:
    key = f"{form.key.data[:40]}-{document.id}"
    made = copy_document(me(), document.workspace, document, folder_id, key)
    copy_content(me(), document, made)


def _copied_folder(folder: Folder, form: SelectionForm) -> None:
    """With what lies in it now, as far as one may read it: looked up first, so that a folder that
    is copied into itself comes to an end.
    """
    place = folder.workspace
    laid = laid_out(me(), place, Picked([folder], []), MOST_COPIED)
    if len(laid) > MOST_COPIED:
        many = _("At most %(most)d documents are copied at once.", most=MOST_COPIED)
        raise NotTaken(many)
    made = dict.fromkeys(paths_below(place, folder), 0)
    for path in made:
        above = made[path[:-1]] if path[:-1] else form.folder.data
        made[path] = make_folder(me(), place, path[-1], above).id
    for document, path in laid:
        _copied_into(made[path], document, form)


def _tell(refused: list[str]) -> None:
    if not refused:
        flash(_("Done."), "ok")
        return
    many = ngettext("%(num)d was refused.", "%(num)d were refused.", len(refused))
    flash(f"{many} {' '.join(refused[:10])}", "warn")


def _taken_along(place: Workspace, picked: Picked) -> ResponseReturnValue:
    """To have it is to have opened it, where that is noted."""
    laid = laid_out(me(), place, picked, MOST_DOCUMENTS)
    if not laid:
        flash(_("Nothing lies in there that you may read."), "warn")
        return _back(place)
    refuse_too_many(laid)
    for document, _path in laid:
        if document.noted:
            note_opening(me(), document, document.version)
    name = picked.folders[0].name if len(picked.folders) == 1 else place.name
    sent = stream_with_context(streamed(me().id, laid))
    answer = Response(sent, mimetype="application/zip")
    answer.headers.set("Content-Disposition", "attachment", filename=f"{name}.zip")
    answer.headers["Cache-Control"] = "no-store"
    return answer
