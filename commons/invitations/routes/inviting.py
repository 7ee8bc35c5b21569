"""The secretariat invites one person, sends the link again, or takes it back."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from commons.invitations import actions
from commons.invitations.forms import InviteForm, ListForm
from commons.invitations.lines import Line, check
from commons.invitations.models import Invitation
from commons.invitations.offering import Invitee
from commons.invitations.queries import invitation_for, open_invitations, seats_in
from commons.invitations.sheets import MOST_ROWS
from commons.workspaces.models import Workspace
from commons.workspaces.queries import workspace_for
from kernel.access import require
from kernel.login import me, signed_in
from kernel.words import gettext as _
from kernel.words import ngettext
from rules.access import Permission

invitations = Blueprint("invitations", __name__, url_prefix="/<workspace>/invitations")


def managed(workspace: str) -> Workspace:
    """The workspace, for those who keep its seats."""
    place = workspace_for(me(), workspace)
    require(me(), Permission.MANAGE_SEATS, place)
    return place


@invitations.get("")
@signed_in
def index(workspace: str) -> str:
    return page(managed(workspace))


def page(place: Workspace, form: ListForm | None = None) -> str:
    return render_template(
        "invitations/index.html",
        workspace=place,
        waiting=open_invitations(place),
        form=form or ListForm(),
        most=MOST_ROWS,
    )


@invitations.route("/new", methods=["GET", "POST"])
@signed_in
def new(workspace: str) -> ResponseReturnValue:
    """Invite one person to one seat."""
    place = managed(workspace)
    form = InviteForm(request.form, seats_in(place), request.args.get("seat", ""))
    doubts: list[str] = []
    if request.method == "POST" and form.validate():
        invitee, doubts = _looked_at(place, form)
        if invitee and (not doubts or request.form.get("sure")):
            return sent(place, [invitee])
    shown = render_template("invitations/new.html", workspace=place, form=form, doubts=doubts)
    return shown, 422 if form.errors or form.form_errors or doubts else 200


def _looked_at(place: Workspace, form: InviteForm) -> tuple[Invitee | None, list[str]]:
    line = Line(1, form.cells())
    check(place, [line])
    form.form_errors.extend(line.faults)
    return (None if line.faults else line.invitee), line.doubts


def sent(place: Workspace, invitees: list[Invitee]) -> ResponseReturnValue:
    made = actions.invite(me(), place, invitees)
    said = ngettext("%(num)d invitation is on its way.", "%(num)d invitations are on their way.",
                    len(made))  # fmt: skip
    flash(said, "ok")
    return redirect(url_for("invitations.index", workspace=place.slug), 303)


@invitations.post("/<int:invitation_id>/again")
@signed_in
def again(workspace: str, invitation_id: int) -> ResponseReturnValue:
    found = _managed_one(workspace, invitation_id)
    actions.send_again(me(), found)
    flash(_("A fresh link is on its way; the one before opens nothing any more."), "ok")
    return redirect(url_for(".index", workspace=workspace), 303)


@invitations.post("/<int:invitation_id>/withdraw")
@signed_in
def withdraw(workspace: str, invitation_id: int) -> ResponseReturnValue:
    found = _managed_one(workspace, invitation_id)
    actions.withdraw(me(), found)
    flash(_("The invitation was taken back; its link opens nothing."), "ok")
    return redirect(url_for(".index", workspace=workspace), 303)


def _managed_one(workspace: str, invitation_id: int) -> Invitation:
    found = invitation_for(me(), workspace_for(me(), workspace), invitation_id)
    require(me(), Permission.MANAGE_SEATS, found)
    return found
