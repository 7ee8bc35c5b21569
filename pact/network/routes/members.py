"""The directory of the network, and what an organisation does with its own entry there."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from commons.workspaces.models import Workspace
from kernel.access import may
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _
from pact.network import actions
from pact.network.forms import ContactForm, EndForm, FactsForm, ReasonForm
from pact.network.models import Participant
from pact.network.names import names_of
from pact.network.places import pact_for
from pact.network.queries import FILTERS, contacts_of, member_in, members_of, own_participant
from rules.access import Permission

network = Blueprint("network", __name__, url_prefix="/<workspace>/network")


@network.get("")
@signed_in
def index(workspace: str) -> str:
    place = pact_for(me(), workspace, Permission.READ_WORK)
    wanted = {name: request.args.get(name, "") for name in FILTERS}
    return render_template(
        "pact/network.html",
        workspace=place,
        members=members_of(place, wanted),
        wanted=wanted,
        names={name: names_of(name) for name in FILTERS},
        mine=own_participant(me(), place),
    )


@network.get("/<int:participant_id>")
@signed_in
def show(workspace: str, participant_id: int) -> str:
    place = pact_for(me(), workspace, Permission.READ_WORK)
    found = member_in(place, participant_id)
    return _page(place, found, FactsForm(obj=found), ContactForm())


@network.post("/<int:participant_id>/facts")
@limiter.limit(posting)
@signed_in
def facts(workspace: str, participant_id: int) -> ResponseReturnValue:
    place, found = _own(workspace, participant_id)
    form = FactsForm(request.form)
    if not form.validate():
        return _page(place, found, form, ContactForm()), 422
    actions.describe(me(), found, form.facts())
    return _back(found)


@network.post("/<int:participant_id>/contacts")
@limiter.limit(posting)
@signed_in
def contacts(workspace: str, participant_id: int) -> ResponseReturnValue:
    place, found = _own(workspace, participant_id)
    form = ContactForm(request.form)
    if not form.validate():
        return _page(place, found, FactsForm(obj=found), form), 422
    actions.add_contact(me(), found, form.person())
    flash(_("An invitation is on its way."), "ok")
    return _back(found)


@network.post("/<int:participant_id>/contacts/end")
@signed_in
def end_contact(workspace: str, participant_id: int) -> ResponseReturnValue:
    _place, found = _own(workspace, participant_id)
    form = EndForm(request.form)
    if form.validate():
        actions.end_contact(me(), found, form.mandate.data)
    return _back(found)


@network.post("/<int:participant_id>/leave")
@signed_in
def leave(workspace: str, participant_id: int) -> ResponseReturnValue:
    place, found = _own(workspace, participant_id)
    form = ReasonForm(request.form)
    if form.validate():
        actions.leave(me(), found, form.reason.data or "")
    flash(_("%(name)s has left the network.", name=found.name), "ok")
    here = may(me(), Permission.READ_WORK, place)
    return redirect(url_for(".index", workspace=workspace) if here else "/", 303)


def _own(workspace: str, participant_id: int) -> tuple[Workspace, Participant]:
    """What its contacts and the desk change; the act asks whose it is."""
    place = pact_for(me(), workspace, Permission.DO_WORK)
    return place, member_in(place, participant_id)


def _back(found: Participant) -> ResponseReturnValue:
    return redirect(url_for(".show", workspace=found.workspace.slug, participant_id=found.id), 303)


def _page(place: Workspace, found: Participant, form: FactsForm, contact_form: ContactForm) -> str:
    mine = own_participant(me(), place)
    return render_template(
        "pact/member.html",
        workspace=place,
        member=found,
        people=contacts_of(found),
        form=form,
        contact_form=contact_form,
        changes=mine and mine.id == found.id,
    )
