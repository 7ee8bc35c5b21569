"""Writing a pledge: begun, kept, handed in; renewed, withdrawn, and what of it may be public."""

from datetime import timedelta

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from kernel.access import Refused, found_or_refused
from kernel.clock import today
from kernel.limits import limiter, posting
from kernel.login import me, signed_in
from kernel.words import gettext as _
from pact.network.queries import own_participant
from pact.pledges import actions
from pact.pledges.catalogue import catalogue_in
from pact.pledges.forms import ConsentForm, NoteForm, SignForm, Unreadable, written
from pact.pledges.models import Pledge
from pact.pledges.routes.reading import found_for, place_of, pledges
from pact.pledges.stepping import own_alone
from rules.access import Permission
from rules.commitments import CORE, Commitment, offered_to
from rules.organisations import Role
from rules.pledges import State


@pledges.post("/begin")
@limiter.limit(posting)
@signed_in
def begin(workspace: str) -> ResponseReturnValue:
    mine = own_participant(me(), place_of(workspace, Permission.DO_WORK))
    contact = found_or_refused(mine, _("You are no contact of an organisation of the network."))
    return _to(actions.begin(me(), contact), ".edit")


@pledges.get("/<int:pledge_id>/edit")
@signed_in
def edit(workspace: str, pledge_id: int) -> ResponseReturnValue:
    pledge = _own(workspace, pledge_id)
    if pledge.stands is not State.DRAFT:
        return _to(pledge, ".show")
    return _page(pledge, SignForm(obj=pledge))


@pledges.post("/<int:pledge_id>/edit")
@limiter.limit(posting)
@signed_in
def write(workspace: str, pledge_id: int) -> ResponseReturnValue:
    """Keep it, or hand it in; whatever is refused comes back with what was written."""
    pledge, form = _own(workspace, pledge_id), SignForm(request.form)
    if form.validate():
        try:
            _keep(pledge, form)
        except (Unreadable, Refused) as why:
            form.form_errors.append(why.because if isinstance(why, Refused) else str(why))
    if form.errors or form.form_errors:
        return _page(pledge, form), 422
    return _to(pledge, ".show")


def _keep(pledge: Pledge, form: SignForm) -> None:
    """The words are kept first, so that nothing is lost where it cannot be handed in yet."""
    said = written(request.form, _offered(pledge), form)
    actions.write(me(), pledge, said)
    if request.form.get("act") == "submit":
        actions.submit(me(), pledge)
        flash(_("Your pledge is with the desk of the AI Office."), "ok")
    else:
        flash(_("Your draft is kept."), "ok")


def _offered(pledge: Pledge) -> dict[str, Commitment | None]:
    """What can be taken on: the core, the rest by role, and what the draft holds already."""
    listed = catalogue_in(pledge.workspace)
    own = offered_to(Role(pledge.participant.role), listed)
    codes = [*CORE, *(each.code for each in own), *(each.code for each in pledge.items)]
    return {code: listed.get(code) for code in codes}


def _page(pledge: Pledge, form: SignForm) -> str:
    held = {each.code: each for each in pledge.items}
    sent = request.form if request.method == "POST" else None
    return render_template(
        "pact/pledge_edit.html",
        workspace=pledge.workspace,
        pledge=pledge,
        form=form,
        offered=_offered(pledge),
        held=held,
        sent=sent,
        in_a_year=today() + timedelta(days=365),
    )


@pledges.post("/<int:pledge_id>/consent")
@signed_in
def consent(workspace: str, pledge_id: int) -> ResponseReturnValue:
    pledge, form = _own(workspace, pledge_id), ConsentForm(request.form)
    if form.validate():
        actions.consent(me(), pledge, form.code.data, item=form.item.data, told=form.told.data)
        flash(_("It holds at once, on the public page too."), "ok")
    return _to(pledge, ".show")


@pledges.post("/<int:pledge_id>/renew")
@signed_in
def renew(workspace: str, pledge_id: int) -> ResponseReturnValue:
    return _to(actions.renew(me(), _own(workspace, pledge_id)), ".edit")


@pledges.post("/<int:pledge_id>/withdraw")
@signed_in
def withdraw(workspace: str, pledge_id: int) -> ResponseReturnValue:
    place_of(workspace, Permission.DO_WORK)
    pledge, form = found_for(workspace, pledge_id), NoteForm(request.form)
    if form.validate():
        actions.withdraw(me(), pledge, (form.note.data or "")[:300])
    return redirect(url_for(".index", workspace=workspace), 303)


def _own(workspace: str, pledge_id: int) -> Pledge:
    """What others may read they hear the reason of; the rest is not there for them."""
    place_of(workspace, Permission.DO_WORK)
    pledge = found_for(workspace, pledge_id)
    own_alone(me(), pledge)
    return pledge


def _to(pledge: Pledge, page: str) -> ResponseReturnValue:
    return redirect(url_for(page, workspace=pledge.workspace.slug, pledge_id=pledge.id), 303)
