"""The desk of the network: who asks to join, what is noticed about them, and what becomes of it."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from kernel.login import me, signed_in
from kernel.words import gettext as _
from pact.network import actions
from pact.network.forms import IntoForm, ReasonForm
from pact.network.models import Participant
from pact.network.places import pact_for
from pact.network.queries import doubts_about, member_in, members_of, participant_in, waiting_in
from rules.access import Permission

desk = Blueprint("network_desk", __name__, url_prefix="/<workspace>/network")


@desk.get("/desk")
@signed_in
def index(workspace: str) -> str:
    place = pact_for(me(), workspace, Permission.HANDLE_WORK)
    waiting = [(each, doubts_about(each)) for each in waiting_in(place)]
    facts = {"waiting": waiting, "members": members_of(place, {})}
    return render_template("pact/network_desk.html", workspace=place, **facts)


@desk.post("/<int:participant_id>/accept")
@signed_in
def accept(workspace: str, participant_id: int) -> ResponseReturnValue:
    asks = _asks(workspace, participant_id, Permission.MANAGE_SEATS)
    actions.accept(me(), asks)
    flash(_("%(name)s is in the network; its contact is invited.", name=asks.name), "ok")
    return _back(workspace)


@desk.post("/<int:participant_id>/refuse")
@signed_in
def refuse(workspace: str, participant_id: int) -> ResponseReturnValue:
    asks, form = _asks(workspace, participant_id, Permission.HANDLE_WORK), ReasonForm(request.form)
    if form.validate():
        actions.refuse(me(), asks, form.reason.data or "")
    return _back(workspace)


@desk.post("/<int:participant_id>/merge")
@signed_in
def merge(workspace: str, participant_id: int) -> ResponseReturnValue:
    gone = _asks(workspace, participant_id, Permission.MANAGE_SEATS)
    form = IntoForm(request.form)
    if form.validate():
        into = actions.merge(me(), gone, member_in(gone.workspace, form.into.data))
        flash(_("Both are %(name)s now.", name=into.name), "ok")
    return _back(workspace)


def _asks(workspace: str, participant_id: int, permission: Permission) -> Participant:
    """One of them, for those of the desk alone."""
    place = pact_for(me(), workspace, permission)
    return participant_in(place, participant_id)


def _back(workspace: str) -> ResponseReturnValue:
    return redirect(url_for(".index", workspace=workspace), 303)
