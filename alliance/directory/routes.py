"""The directory for members, and how the desk keeps it: one by one, or as a list."""

from flask import (
    Blueprint,
    abort,
    current_app,
    flash,
    redirect,
    render_template,
    request,
    url_for,
)
from flask.typing import ResponseReturnValue

from alliance.directory.actions import bring_list, keep_list, take_out, write_structure
from alliance.directory.forms import KeepForm, OneStructureForm, StructureForm
from alliance.directory.lines import NOTHING, read_list
from alliance.directory.looking import looked_at
from alliance.directory.queries import as_structure, list_in, structure_in, structures_in
from alliance.directory.reading import SHORT
from alliance.places import alliance_for, alliance_to_act_in
from commons.sheets import Report, Unreadable
from commons.workspaces.models import Workspace
from kernel.access import require
from kernel.forms import takes_files
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

directory = Blueprint("directory", __name__, url_prefix="/<workspace>/directory")
takes_files.add("directory.bring")
MEGABYTE = 1024 * 1024


@directory.get("")
@signed_in
def index(workspace: str) -> str:
    place = alliance_for(me(), workspace)
    seen = looked_at(structures_in(place), request.args)
    return render_template("alliance/directory.html", workspace=place, seen=seen)


@directory.get("/<int:structure_id>")
@signed_in
def show(workspace: str, structure_id: int) -> str:
    place = alliance_for(me(), workspace)
    found = structure_in(place, structure_id) or abort(404)
    return render_template("alliance/structure.html", workspace=place, structure=found)


def _kept(workspace: str) -> Workspace:
    place = alliance_to_act_in(me(), workspace)
    require(me(), Permission.HANDLE_WORK, place)
    return place


@directory.route("/write", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def write(workspace: str) -> ResponseReturnValue:
    """A new one, or with ?structure= one that is there."""
    place = _kept(workspace)
    asked = OneStructureForm(request.args)
    known = structure_in(place, asked.structure.data) if asked.validate() else None
    sent = request.form if request.method == "POST" else None
    form = StructureForm(sent, obj=as_structure(known) if known else None)
    form.offer()
    if sent is not None and form.validate():
        made = write_structure(me(), place, form.said())
        return redirect(url_for(".show", workspace=workspace, structure_id=made.id), 303)
    page = render_template("alliance/edit_structure.html", workspace=place, form=form, known=known)
    return page, 422 if form.errors else 200


@directory.post("/take-out")
@signed_in
def remove(workspace: str) -> ResponseReturnValue:
    place, form = alliance_to_act_in(me(), workspace), OneStructureForm(request.form)
    if form.validate():
        take_out(me(), place, form.structure.data)
    return redirect(url_for(".index", workspace=workspace), 303)


@directory.route("/bring", methods=["GET", "POST"])
@limiter.limit(posting, methods=["POST"])
@signed_in
def bring(workspace: str) -> ResponseReturnValue:
    """A list is read and laid aside, a long one the other way round; what is kept of it is said on
    the next page.
    """
    place = _kept(workspace)
    sent = request.files.get("file")
    if request.method == "GET":
        return _bring_page(place, "")
    if sent is None or not sent.filename:
        return _bring_page(place, _("Choose a file."))
    content = sent.read()
    most, is_long = int(current_app.config["FILE_MEGABYTES"]), len(content) > SHORT
    if len(content) > most * MEGABYTE:
        return _bring_page(place, _("This file is too large: %(most)d MB at most.", most=most))
    try:
        brought = NOTHING if is_long else read_list(content)
    except Unreadable as fault:
        return _bring_page(place, str(fault))
    made = bring_list(me(), place, brought, sent.filename, content if is_long else None)
    return redirect(url_for(".report", workspace=workspace, list_id=made.id), 303)


def _bring_page(place: Workspace, fault: str) -> ResponseReturnValue:
    page = render_template("alliance/bring_list.html", workspace=place, fault=fault)
    return page, 422 if fault else 200


@directory.get("/lists/<int:list_id>")
@signed_in
def report(workspace: str, list_id: int) -> str:
    """Line by line: what would come in, and what is wrong."""
    place = alliance_for(me(), workspace)
    require(me(), Permission.HANDLE_WORK, place)
    found = list_in(place, list_id) or abort(404)
    said = Report.of_data(found.report)
    return render_template(
        "alliance/brought_list.html", workspace=place, brought=found, report=said, form=KeepForm()
    )


@directory.post("/lists/<int:list_id>/keep")
@signed_in
def keep(workspace: str, list_id: int) -> ResponseReturnValue:
    place, form = alliance_for(me(), workspace), KeepForm(request.form)
    done = keep_list(me(), place, list_id, only_right=form.only_right.data)
    flash(
        _("%(added)s came in, %(changed)s were changed, %(same)s were there as they are.",
          **done._asdict()),
        "ok",
    )  # fmt: skip
    return redirect(url_for(".index", workspace=workspace), 303)
