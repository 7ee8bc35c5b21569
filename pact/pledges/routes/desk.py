"""What the desk does with pledges and with the catalogue they are made from."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from commons.workspaces.models import Workspace
from kernel.login import me, signed_in
from kernel.words import gettext as _
from pact.pledges import actions
from pact.pledges.catalogue import catalogue_in, entries_in
from pact.pledges.forms import EntryForm, NoteForm, RetireForm
from pact.pledges.models import Pledge
from pact.pledges.queries import pledge_for
from pact.pledges.routes.reading import place_of, pledges
from rules.access import Permission


@pledges.post("/<int:pledge_id>/return")
@signed_in
def send_back(workspace: str, pledge_id: int) -> ResponseReturnValue:
    pledge, form = _handled(workspace, pledge_id), NoteForm(request.form)
    if form.validate():
        actions.send_back(me(), pledge, form.note.data or "")
    return _back(workspace)


@pledges.post("/<int:pledge_id>/check")
@signed_in
def check(workspace: str, pledge_id: int) -> ResponseReturnValue:
    actions.check(me(), _handled(workspace, pledge_id))
    return _back(workspace)


@pledges.post("/<int:pledge_id>/publish")
@signed_in
def publish(workspace: str, pledge_id: int) -> ResponseReturnValue:
    actions.publish(me(), _handled(workspace, pledge_id))
    flash(_("It is public, as far as its organisation consents; its twelve months begin."), "ok")
    return _back(workspace)


@pledges.get("/catalogue")
@signed_in
def catalogue(workspace: str) -> str:
    return _page(place_of(workspace), EntryForm())


@pledges.post("/catalogue")
@signed_in
def word(workspace: str) -> ResponseReturnValue:
    place, form = _desk(workspace), EntryForm(request.form)
    if not form.validate():
        return _page(place, form), 422
    actions.word(me(), place, form.entry())
    return redirect(url_for(".catalogue", workspace=workspace), 303)


@pledges.post("/catalogue/retire")
@signed_in
def retire(workspace: str) -> ResponseReturnValue:
    place, form = _desk(workspace), RetireForm(request.form)
    if form.validate():
        actions.retire(me(), place, form.code.data, form.source.data)
    else:
        flash(_("Say where it is written."), "warn")
    return redirect(url_for(".catalogue", workspace=workspace), 303)


def _page(place: Workspace, form: EntryForm) -> str:
    facts = {"listed": catalogue_in(place), "entries": entries_in(place)}
    return render_template("pact/catalogue.html", workspace=place, form=form, **facts)


def _desk(workspace: str) -> Workspace:
    return place_of(workspace, Permission.HANDLE_WORK)


def _handled(workspace: str, pledge_id: int) -> Pledge:
    return pledge_for(me(), _desk(workspace), pledge_id)


def _back(workspace: str) -> ResponseReturnValue:
    return redirect(url_for(".index", workspace=workspace), 303)
