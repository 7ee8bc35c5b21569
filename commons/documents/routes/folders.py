"""Folders of a library: made, named anew, taken away."""

from flask import Blueprint, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.documents.actions import bin_folder, make_folder, rename_folder
from commons.documents.forms import FolderForm, NewFolderForm
from commons.documents.queries import folder_for
from commons.documents.routes import folder_path
from commons.documents.routes.bringing import offer_folders
from commons.workspaces.queries import workspace_for
from kernel.access import require
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.numbers import whole_number
from rules.access import Permission

folders = Blueprint("folders", __name__, url_prefix="/<workspace>/documents/folders")


@folders.route("/new", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def new(workspace: str) -> ResponseReturnValue:
    place = workspace_for(me(), workspace)
    require(me(), Permission.ADD_DOCUMENT, place)
    form = NewFolderForm(request.form, folder=request.args.get("folder", type=whole_number))
    offer_folders(form, place)
    if request.method == "POST" and form.validate():
        return redirect(
            folder_path(make_folder(me(), place, form.name.data, form.folder.data)), 303
        )
    words = {"workspace": place, "form": form, "folder": None}
    return render_template("documents/folder.html", **words), 422 if form.errors else 200


@folders.route("/<int:folder_id>/name", methods=["GET", "POST"])
@signed_in
def rename(workspace: str, folder_id: int) -> ResponseReturnValue:
    found = folder_for(me(), workspace, folder_id)
    require(me(), Permission.ARRANGE, found)
    form = FolderForm(request.form, name=found.name)
    if request.method == "POST" and form.validate():
        rename_folder(me(), found, form.name.data)
        return redirect(folder_path(found), 303)
    words = {"workspace": found.workspace, "form": form, "folder": found}
    return render_template("documents/folder.html", **words), 422 if form.errors else 200


@folders.post("/<int:folder_id>/bin")
@signed_in
def remove(workspace: str, folder_id: int) -> ResponseReturnValue:
    found = folder_for(me(), workspace, folder_id)
    bin_folder(me(), found)
    above = f"/folders/{found.parent_id}" if found.parent_id else ""
    return redirect(f"/{found.workspace.slug}/documents{above}", 303)
