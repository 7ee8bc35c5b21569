"""The page that says what one is where, and the list of those who asked."""

from urllib.parse import urlsplit

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from commons.asking import actions
from commons.asking.forms import AskForm
from commons.asking.queries import known_place, open_requests, places_known_to, request_for
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_for
from kernel.access import require
from kernel.limits import guessing, limiter
from kernel.login import me, signed_in
from kernel.paths import own_path
from kernel.words import gettext as _
from rules.access import Permission

asking = Blueprint("asking", __name__)
requests = Blueprint("requests", __name__, url_prefix="/<workspace>/requests")


@asking.get("/why")
@signed_in
def why() -> str:
    """The same whatever one was refused: it tells what one is, never what is there."""
    came_from = own_path(urlsplit(request.referrer or "").path, "")
    return _page(AskForm(data={"address": came_from}))


def _page(form: AskForm) -> str:
    return render_template("asking/why.html", places=places_known_to(me()), form=form)


@asking.post("/why")
@signed_in
@limiter.limit(guessing)
def ask() -> ResponseReturnValue:
    form = AskForm(request.form)
    if not form.validate() or known_place(me(), form.workspace.data or "") is None:
        return _page(form), 422
    sent = (form.workspace.data or "", own_path(form.address.data, ""), form.note.data or "")
    actions.ask_for_access(me(), *sent)
    flash(_("The secretariat has your request."), "ok")
    return redirect(url_for(".why"), 303)


@requests.get("")
@signed_in
def index(workspace: str) -> str:
    place = _managed(workspace)
    return render_template("asking/index.html", workspace=place, requests=open_requests(place))


def _managed(workspace: str) -> Workspace:
    place = workspace_for(me(), workspace)
    require(me(), Permission.MANAGE_SEATS, place)
    return place


@requests.post("/<int:request_id>/done")
@signed_in
def done(workspace: str, request_id: int) -> ResponseReturnValue:
    found = request_for(me(), workspace_for(me(), workspace), request_id)
    require(me(), Permission.MANAGE_SEATS, found)
    actions.tick_off(me(), found)
    return redirect(url_for(".index", workspace=workspace), 303)
