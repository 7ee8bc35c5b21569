"""The register of providers, and what a thing concerns."""

from typing import Any

from flask import Blueprint, abort, redirect, render_template, request
from flask.typing import ResponseReturnValue

from commons.independence.actions import add_model, add_provider, bind, unbind
from commons.independence.forms import (
    BindForm,
    ModelForm,
    ProviderForm,
    RecuseForm,
    ThingForm,
    UnbindForm,
)
from commons.independence.kinds import kind_of, kinds, thing_of
from commons.independence.models import AiModel, Provider
from commons.independence.queries import concerns_of, conflicts_about, providers_in
from commons.independence.routes import back, place_for
from commons.membership.queries import people_in
from commons.workspaces.models import Workspace
from kernel.access import may, require
from kernel.database import db
from kernel.login import me, signed_in
from kernel.words import gettext as _
from rules.access import Permission

registering = Blueprint("registering", __name__, url_prefix="/<workspace>/independence")


@registering.route("/providers", methods=["GET", "POST"])
@signed_in
def providers(workspace: str) -> ResponseReturnValue:
    place = place_for(workspace)
    form = ProviderForm(request.form)
    if request.method == "POST":
        require(me(), Permission.GUARD, place)
        if form.validate():
            about = form.country.data or "", form.about.data or ""
            add_provider(me(), place, form.name.data or "", *about)
            return back(place, "/providers")
    facts = {"providers": providers_in(place), "form": form, "model": ModelForm()}
    page = render_template("independence/providers.html", workspace=place, **facts)
    return page, 422 if form.errors else 200


@registering.post("/models")
@signed_in
def models(workspace: str) -> ResponseReturnValue:
    place = _guarded(workspace)
    form = ModelForm(request.form)
    if not form.validate():
        abort(422, _("Give it a name."))
    add_model(me(), _provider(place, form.provider.data), form.name.data or "")
    return back(place, "/providers")


def _guarded(workspace: str) -> Workspace:
    place = place_for(workspace)
    require(me(), Permission.GUARD, place)
    return place


def _provider(place: Workspace, number: int) -> Provider:
    found = db.session.get(Provider, number)
    if found is None or found.workspace_id != place.id:
        abort(422, _("Choose a provider of the register."))
    return found


def thing_for(place: Workspace, kind: str, number: int) -> Any:
    """A thing of this workspace that this person may read; nothing, for anybody else."""
    found = thing_of(kind, number)
    if found is None or found.workspace.id != place.id:
        return None
    return found if may(me(), kinds[kind].reads, found) else None


@registering.get("/about/<kind>/<int:thing_id>")
@signed_in
def about(workspace: str, kind: str, thing_id: int) -> str:
    """Which providers it concerns, and who is kept from it."""
    place = place_for(workspace)
    thing = thing_for(place, kind, thing_id)
    if thing is None:
        abort(404)
    guards = may(me(), Permission.GUARD, place)
    form, recuse = BindForm(kind=kind, thing=thing_id), RecuseForm(kind=kind, thing=thing_id)
    form.offer(providers_in(place))
    recuse.person.choices = [(one.id, one.name) for one in people_in(place)] if guards else []
    return render_template(
        "independence/about.html",
        workspace=place,
        title=kinds[kind].title(thing),
        address=kinds[kind].address(thing),
        concerns=concerns_of(thing),
        conflicts=conflicts_about(thing),
        guards=guards,
        form=form,
        recuse=recuse,
        kind=kind,
        thing=thing,
    )


@registering.post("/bind")
@signed_in
def binding(workspace: str) -> ResponseReturnValue:
    place = _guarded(workspace)
    thing, form = named_thing(place), BindForm(request.form)
    form.offer(providers_in(place))
    if not form.validate():
        abort(422, _("Choose a provider of the register."))
    provider, model = form.chosen
    named = db.session.get(AiModel, model) if model else None
    bind(me(), _provider(place, provider), thing, named)
    return to_thing(place, thing)


@registering.post("/unbind")
@signed_in
def unbinding(workspace: str) -> ResponseReturnValue:
    place = _guarded(workspace)
    thing, form = named_thing(place), UnbindForm(request.form)
    if not form.validate():
        abort(422, _("Choose a provider of the register."))
    unbind(me(), _provider(place, form.provider.data), thing)
    return to_thing(place, thing)


def named_thing(place: Workspace) -> Any:
    form = ThingForm(request.form)
    found = form.validate() and thing_for(place, form.kind.data or "", form.thing.data or 0)
    return found or abort(422, _("Say what it is about: something here that you may read."))


def to_thing(place: Workspace, thing: Any) -> ResponseReturnValue:
    return redirect(f"/{place.slug}/independence/about/{kind_of(thing).name}/{thing.id}", 303)
